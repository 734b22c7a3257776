import { describe, expect, test } from 'vitest'
import { accept, emptyMap, planOfRows } from '../../../tests/builders/import-plan-of'
import { confirm, csvFile, planInMode } from '../../../tests/builders/plan-in-mode'
import type { ImportPlan } from '../import-plan'
import { findNameSplit } from './split-names'

function seatsOf(plan: ImportPlan) {
  const network = accept(emptyMap, plan)
  return [...network.seats.values()].map(({ personId, partnershipId, role, organisationId }) =>
    [
      network.partnerships.get(partnershipId)?.name,
      network.people.get(personId ?? '')?.name ?? 'nobody',
      role,
      ...(organisationId === undefined ? [] : [network.organisations.get(organisationId)?.name]),
    ].join(' / '),
  )
}

describe('names in a cell', () => {
  test('new lines and semicolons always part them', () => {
    const split = findNameSplit(['Ada Khan\nBo Lee; Cy Poe', 'GoSafe, Road Safety'])
    expect(split('Ada Khan\r\nBo Lee; Cy Poe')).toEqual(['Ada Khan', 'Bo Lee', 'Cy Poe'])
    expect(split('GoSafe, Road Safety')).toEqual(['GoSafe, Road Safety'])
  })

  test('commas part them only in a column that has neither, between texts like names', () => {
    expect(findNameSplit(['Ada Khan, Bo Lee'])('Ada Khan, Bo Lee')).toEqual(['Ada Khan', 'Bo Lee'])
    expect(findNameSplit(['Khan, Ada', 'Lee, Bo'])('Khan, Ada')).toEqual(['Khan, Ada'])
    expect(findNameSplit(['Ada Khan, Bo Lee', 'x;y'])('Ada Khan, Bo Lee')).toEqual([
      'Ada Khan, Bo Lee',
    ])
  })
})

describe('one partnership in each row', () => {
  test('columns headed by a role, and several names in a cell', async () => {
    const plan = await planOfRows([
      ['Board', 'Chair', 'Members', 'Substitutes'],
      ['Health Board', 'Ada Khan', 'Bo Lee\nCy Poe - Age UK\nDi Roe - Mind', 'Vacant'],
      ['Crime Forum', 'Bo Lee', 'Ada Khan', ''],
    ])
    expect(plan.mapping.mode).toBe('one-partnership')
    expect(seatsOf(plan).toSorted()).toEqual([
      'Crime Forum / Ada Khan / member',
      'Crime Forum / Bo Lee / chair',
      'Health Board / Ada Khan / chair',
      'Health Board / Bo Lee / member',
      'Health Board / Cy Poe / member / Age UK',
      'Health Board / Di Roe / member / Mind',
      'Health Board / nobody / substitute',
    ])
  })

  test('what else the row says is about the partnership, not about its seats', async () => {
    const plan = await planOfRows([
      ['Board', 'Chair', 'Members', 'Notes', 'Theme', 'Start'],
      ['Health Board', 'Ada Khan', 'Bo Lee; Cy Poe', 'Meets in May', 'health; care', '2001'],
    ])
    const network = accept(emptyMap, plan)
    const [board] = network.partnerships.values()
    expect(board).toMatchObject({ note: 'Meets in May', startedOn: '2001' })
    expect(board?.themeIds).toHaveLength(2)
    for (const seat of network.seats.values()) {
      expect(seat.note).toBeUndefined()
      expect(seat.startedOn).toBeUndefined()
    }
  })

  test('dates that do not fit the map are told of, and the map keeps its own', async () => {
    const heading = ['Board', 'Start', 'End', 'Theme']
    const before = accept(
      emptyMap,
      await planOfRows([heading, ['Health Board', '', '2005', 'care']]),
    )
    const plan = await planOfRows([heading, ['Health Board', '2010', '', 'care']], before)
    expect(plan.changes.updated).toEqual([])
    expect(plan.issues).toContainEqual(
      expect.objectContaining({ code: 'dates-not-taken', value: 'Health Board' }),
    )
  })

  test('a row that counts its own names is noted where it is wrong', async () => {
    const plan = await planOfRows([
      ['Board', 'Members', 'No.'],
      ['Health Board', 'Ada Khan; Bo Lee', '2'],
      ['Crime Forum', 'Ada Khan; Cy Poe', '3'],
    ])
    expect(plan.issues).toContainEqual({
      code: 'count-differs',
      level: 'note',
      row: 3,
      column: 'No.',
      value: '3',
      count: 2,
    })
    expect(plan.issues.filter(({ code }) => code === 'count-differs')).toHaveLength(1)
  })

  test('what is told of the names is told once, though their rows are read as partnerships too', async () => {
    const file = csvFile([
      ['Board', 'Members'],
      ['Health Board', 'Khan, Ada'],
      ['Crime Forum', 'Lee, Bo'],
    ])
    const plan = await planInMode(file, 'one-partnership')
    const turned = plan.issues.filter(({ code }) => code === 'surname-first-turned')
    expect(turned).toMatchObject([{ column: 'Members', count: 2 }])
  })

  test('a list of partnerships without people is counted in partnerships', async () => {
    const plan = await planOfRows([
      ['Partnership', 'Purpose'],
      ['Health Board', 'Health'],
      ['-', 'Nothing'],
    ])
    expect(plan.mapping.mode).toBe('one-partnership')
    expect(plan.counts.partnerships).toMatchObject({ new: 1, problem: 1 })
    expect(accept(emptyMap, plan).seats.size).toBe(0)
  })

  test('a row without a partnership is one problem for each of its names', async () => {
    const plan = await planOfRows([
      ['Board', 'Members'],
      ['', 'Ada Khan; Bo Lee'],
      ['Health Board', 'Ada Khan; Cy Poe'],
    ])
    const problems = plan.issues.filter(({ level }) => level === 'problem')
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['partnership-missing', 2],
      ['partnership-missing', 2],
    ])
  })

  test('a list of seats with a list in one odd cell stays a list of seats', async () => {
    const plan = await planOfRows([
      ['Board', 'Name'],
      ['Health Board', 'Ada Khan'],
      ['Health Board', 'Bo Lee; Cy Poe'],
      ['Health Board', 'Di Roe'],
    ])
    expect(plan.mapping.mode).toBe('one-seat')
  })

  test('another use for a column is taken as a person says', async () => {
    const rows = [
      ['Board', 'Chair', 'Members'],
      ['Health Board', 'Ada Khan', 'Bo Lee; Cy Poe'],
    ]
    const { mapping } = await planOfRows(rows)
    const columns = mapping.columns.map((column) =>
      column.heading === 'Members' ? { ...column, use: 'note' as const } : column,
    )
    const plan = await planOfRows(rows, emptyMap, { mapping: { ...confirm(mapping), columns } })
    expect(seatsOf(plan)).toEqual(['Health Board / Ada Khan / chair'])
  })
})
