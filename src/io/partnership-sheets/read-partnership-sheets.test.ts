import { expect, test } from 'vitest'
import { accept, emptyMap, planOfBytes } from '../../../tests/builders/import-plan-of'
import { confirm, csvFile, planInMode } from '../../../tests/builders/plan-in-mode'
import { workbookOf } from '../../../tests/builders/workbook-of'
import type { ImportPlan } from '../import-plan'

const people = [
  ['Name', 'Position'],
  ['Ada Khan', 'Chair'],
  ['Bo Lee', ''],
]
const titled = (title: string) => [[title], ...people]

const namesOf = (plan: ImportPlan) =>
  [...accept(emptyMap, plan).partnerships.values()].map(({ name }) => name)

test('several sheets of people are read together, each under its title', async () => {
  const bytes = workbookOf([
    { name: 'Guidance', rows: [['Read me first']] },
    { name: 'Health', rows: titled('The Health Board of Northbridge') },
    { name: 'Crime', rows: titled('Crime Forum') },
    {
      name: 'Codes',
      rows: [
        ['Code', 'Meaning'],
        ['1', 'one'],
      ],
    },
  ])
  const plan = await planOfBytes(bytes, 'all.xlsx')
  expect(plan.mapping.mode).toBe('sheet-per-partnership')
  expect(namesOf(plan)).toEqual(['The Health Board of Northbridge', 'Crime Forum'])
  expect(plan.counts.seats).toMatchObject({ new: 4 })
  expect(plan.counts.people).toMatchObject({ new: 2 })
  const left = plan.issues.filter(({ code }) => code === 'sheet-left-out')
  expect(left.map(({ sheet }) => sheet)).toEqual(['Guidance', 'Codes'])
})

test('a sheet without a title is asked about, and the name of the sheet is offered', async () => {
  const bytes = workbookOf([
    { name: 'Health', rows: people },
    { name: 'Crime', rows: titled('Crime Forum') },
  ])
  const asking = await planOfBytes(bytes, 'all.xlsx')
  expect(asking.changes.added).toEqual([])
  expect(asking.issues.filter(({ level }) => level === 'ask')).toEqual([
    { code: 'partnership-unsure', level: 'ask', value: 'Health', sheet: 'Health' },
  ])
  const mapping = confirm(asking.mapping)
  expect(namesOf(await planOfBytes(bytes, 'all.xlsx', emptyMap, { mapping }))).toEqual([
    'Health',
    'Crime Forum',
  ])
  const partnershipSheets = (mapping.partnershipSheets ?? []).map((one) =>
    one.sheet === 'Health' ? { ...one, partnership: 'Health Board' } : { ...one, isUsed: false },
  )
  const plan = await planOfBytes(bytes, 'all.xlsx', emptyMap, {
    mapping: { ...mapping, partnershipSheets },
  })
  expect(namesOf(plan)).toEqual(['Health Board'])
})

test('columns may stand in another order on each sheet, and a heading is asked about once', async () => {
  const bytes = workbookOf([
    { name: 'A', rows: [['A Board'], ['Name', 'Position'], ['Ada Khan', 'Chair']] },
    {
      name: 'B',
      rows: [['B Board'], ['Position', 'Representing', 'Name'], ['Chair', 'Age UK', 'Bo Lee']],
    },
  ])
  const plan = await planOfBytes(bytes, 'all.xlsx')
  expect(plan.mapping.columns.map(({ heading, use }) => [heading, use])).toEqual([
    ['Name', 'person'],
    ['Position', 'role'],
    ['Representing', 'organisation'],
  ])
  const network = accept(emptyMap, plan)
  expect([...network.seats.values()].map(({ role }) => role)).toEqual(['chair', 'chair'])
  expect(network.organisations.size).toBe(1)
})

test('what is told of a row names its sheet', async () => {
  const bytes = workbookOf([
    { name: 'A', rows: titled('A Board') },
    { name: 'B', rows: [...titled('B Board'), ['', 'Chair']] },
  ])
  const plan = await planOfBytes(bytes, 'all.xlsx')
  expect(plan.issues).toContainEqual({
    code: 'person-missing',
    level: 'problem',
    sheet: 'B',
    row: 5,
    column: 'Name',
  })
})

test('a text file can be the list of one partnership, named after the file', async () => {
  const plan = await planInMode(
    { ...csvFile(people), name: 'Health Board.csv' },
    'sheet-per-partnership',
  )
  expect(namesOf(plan)).toEqual(['Health Board'])
})
