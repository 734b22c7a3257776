import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { anInfo } from '../../../tests/builders/records'
import { roles } from '../../domain/seat'
import { setAsideBroken } from '../../domain/set-aside-broken'
import { readWorkbook } from '../tables/read-workbook'
import { readWorkbookRecords } from '../workbook/read-workbook-records'
import { findChoices } from './find-choices'
import { writeTemplate } from './write-template'

const info = anInfo({ id: 'new-map', title: 'New map' })

async function bytesOf(): Promise<Uint8Array> {
  const written = await writeTemplate({
    info,
    guidance: ['How to fill this in', 'One row a seat.'],
  })
  if (!written.ok) throw new Error(written.problem.code)
  return written.value
}

async function tablesOf() {
  const read = await readWorkbook(await bytesOf())
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

test('an empty spreadsheet reads back as a map without a record and without a problem', async () => {
  const read = await readWorkbookRecords(await bytesOf())
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value).toEqual({ info, candidates: [], issues: [] })
  expect(setAsideBroken(info, read.value.candidates).setAside).toEqual([])
})

test('guidance comes first, then the seats, then every other kind, the values to choose last', async () => {
  const { tables, hiddenSheets, formulas } = await tablesOf()
  expect([hiddenSheets, formulas]).toEqual([[], 0])
  expect(tables.map(({ sheet }) => sheet)).toEqual([
    'Guidance',
    'Seats',
    'People',
    'Organisations',
    'Partnerships',
    'Positions',
    'Links',
    'Funding',
    'Strategies',
    'Strategy links',
    'Consultations',
    'Themes',
    'Areas',
    'Priorities',
    'Strategy priorities',
    'Info',
    'Units',
    'Lists',
  ])
  expect(tables[0]?.rows).toEqual([['How to fill this in'], ['One row a seat.']])
})

test('it asks for what only the owner keeps too, such as hours', async () => {
  const { tables } = await tablesOf()
  const seats = tables.find(({ sheet }) => sheet === 'Seats')
  expect(seats?.rows).toHaveLength(1)
  expect(seats?.rows[0]).toEqual(expect.arrayContaining(['Person', 'Role', 'Hours per month']))
})

test('a cell offers the values that may stand in it, from the sheet of lists', async () => {
  const parts = unzipSync(await bytesOf())
  const xml = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
  const { tables } = await tablesOf()
  const [headings = []] = tables.find(({ sheet }) => sheet === 'Seats')?.rows ?? []
  const lists = tables.find(({ sheet }) => sheet === 'Lists')?.rows ?? []
  const place = lists[0]?.indexOf('Seats: Role') ?? -1
  expect(lists.slice(1, 8).map((row) => row[place])).toEqual(roles)
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[headings.indexOf('Role')]
  expect(xml).toMatch(
    new RegExp(`sqref="${letter}2:${letter}50000"><formula1>Lists![$][A-Z]+[$]2:[$][A-Z]+[$]8<`),
  )
  expect(xml.indexOf('<dataValidations')).toBeGreaterThan(xml.indexOf('</sheetData>'))
  const count = Number(/dataValidations count="(\d+)"/.exec(xml)?.[1])
  expect(xml.match(/<dataValidation /g)).toHaveLength(count)
})

test('a cell that takes several values lists them and offers none', async () => {
  const { tables } = await tablesOf()
  const [headings = []] = tables.find(({ sheet }) => sheet === 'Lists')?.rows ?? []
  expect(headings).toContain('Seats: Reasons')
  expect(headings).toContain('Seats: Wanted sectors')
  expect(findChoices('seats', ['reasons'])).toMatchObject({ isList: true })
  const xml = strFromU8(unzipSync(await bytesOf())['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
  const ofSeats = headings.filter((heading) => heading.startsWith('Seats: '))
  expect(xml.match(/<dataValidation /g)).toHaveLength(ofSeats.length - 2)
})

test('the same map and guidance give the same bytes', async () => {
  expect(await bytesOf()).toEqual(await bytesOf())
})

test('choices are those of the domain; a free text has none', () => {
  expect(findChoices('seats', ['role'])).toEqual({ values: roles, isList: false })
  expect(findChoices('people', ['publicOffice'])).toEqual({ values: ['yes', 'no'], isList: false })
  expect(findChoices('seats', ['source', 'confidence'])?.values).toEqual(['sure', 'think', 'guess'])
  expect(findChoices('partnerships', ['authority'])?.values).toEqual(['0', '1', '2', '3', '4'])
  expect(findChoices('people', ['name'])).toBeUndefined()
  expect(findChoices('people', ['no', 'such'])).toBeUndefined()
})
