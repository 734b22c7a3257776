import { describe, expect, test } from 'vitest'
import { accept, emptyMap, planOfBytes, planOfRows } from '../../../tests/builders/import-plan-of'
import { workbookOf } from '../../../tests/builders/workbook-of'
import { areNetworkTables } from './network-sections'
import { readNetworkTables } from './read-network-tables'

const sheetOf = (...rows: readonly (readonly string[])[]) => ({ sheet: '', rows })
const elements = sheetOf(['Label', 'Type'], ['Ada Khan', 'Person'], ['Board', 'Board'])

describe('what is a network and what is a list of seats', () => {
  test.each([
    ['pairs', true, [sheetOf(['Source', 'Target'], ['a', 'b'])]],
    ['connections of Kumu', true, [sheetOf(['From', 'To', 'Type'], ['a', 'b', 'x'])]],
    ['elements of Kumu', true, [elements]],
    ['elements with connections', true, [elements, sheetOf(['From', 'To'], ['a', 'b'])]],
    [
      'from and to as dates',
      false,
      [sheetOf(['From', 'To', 'Name', 'Board'], ['2020', '', 'a', 'b'])],
    ],
    [
      'a list with a column called source',
      false,
      [sheetOf(['Name', 'Board', 'Source'], ['a', 'b', 'c'])],
    ],
    ['names with an id', false, [sheetOf(['Id', 'Label'], ['1', 'Ada'])]],
  ])('%s: %s', (_, isNetwork, tables) => {
    expect(areNetworkTables(tables)).toBe(isNetwork)
  })
})

describe('the two sheets of Kumu', () => {
  test('several ends in one cell, capitals that differ, and things only connections name', () => {
    const connections = sheetOf(
      ['From', 'To', 'Direction', 'Type'],
      ['ADA KHAN', 'Board | New Forum', 'mutual', 'Chair'],
    )
    const { things, ties, areThingsImplied } = readNetworkTables([elements, connections])
    expect(things.map(({ key, row }) => [key, row])).toEqual([
      ['Ada Khan', 2],
      ['Board', 3],
    ])
    expect(areThingsImplied).toBe(true)
    expect(ties).toMatchObject([
      { from: 'Ada Khan', to: 'Board', direction: 'mutual', row: 2 },
      { from: 'Ada Khan', to: 'New Forum', direction: 'mutual', row: 2 },
    ])
    expect([...(ties[0]?.attributes ?? [])]).toEqual([['Type', 'Chair']])
  })

  test('ids where labels repeat', () => {
    const named = sheetOf(['ID', 'Label'], ['1', 'Ada'], ['2', 'Ada'], ['3', ''])
    const { things, ties } = readNetworkTables([named, sheetOf(['From', 'To'], ['2', 'Ada'])])
    expect(things.map(({ key, label }) => [key, label])).toEqual([
      ['1', 'Ada'],
      ['2', 'Ada'],
      ['3', '3'],
    ])
    expect(ties).toMatchObject([{ from: '2', to: '1' }])
  })

  test('two blank rows begin another list on the same sheet, one does not', () => {
    const sheet = sheetOf(
      ['Label', 'Type'],
      ['Ada Khan', 'Person'],
      ['', ''],
      ['Board', 'Board'],
      [],
      [],
      ['From', 'To'],
      ['Ada Khan', 'Board'],
    )
    const { things, ties } = readNetworkTables([sheet])
    expect(things.map(({ row }) => row)).toEqual([2, 4])
    expect(ties).toMatchObject([{ from: 'Ada Khan', to: 'Board', row: 8 }])
  })

  test('as a workbook: sheets to ignore are left out, e-mail addresses and pictures are not kept', async () => {
    const sheets = [
      {
        name: 'Elements',
        rows: [
          ['Label', 'Type', 'Image', 'Email', 'Description', 'End'],
          ['Ada Khan', 'Person', 'p.png', 'ada@example.org', '', ''],
          ['Health Board', 'Board', '', '', 'Meets monthly', '2024-03-31'],
        ],
      },
      {
        name: 'Connections',
        rows: [
          ['From', 'To', 'Role'],
          ['Ada Khan', 'Health Board', 'Chair'],
        ],
      },
      { name: 'Ideas (ignore)', rows: [['Label'], ['Nobody']] },
    ]
    const plan = await planOfBytes(workbookOf(sheets), 'project.xlsx')
    const { people, partnerships, seats } = accept(emptyMap, plan)
    expect(people.size).toBe(1)
    expect([...partnerships.values()]).toMatchObject([
      { name: 'Health Board', note: 'Meets monthly', endedOn: '2024-03-31' },
    ])
    expect([...seats.values()]).toMatchObject([{ role: 'chair' }])
    expect(plan.issues.map(({ code, column, sheet }) => [code, column ?? sheet])).toEqual([
      ['sheet-left-out', 'Ideas (ignore)'],
      ['contact-not-kept', 'Image'],
      ['contact-not-kept', 'Email'],
    ])
    expect(JSON.stringify(plan.changes)).not.toContain('example.org')
  })
})

test('an edge list of Gephi: its type is a direction, its label a role', async () => {
  const plan = await planOfRows([
    ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight'],
    ['Ada Khan', 'E1', 'Undirected', '0', 'Chair', '1'],
    ['Ben Lee', 'E1', 'Undirected', '1', '', '1'],
  ])
  expect(plan.file.format).toBe('gephi')
  expect([...accept(emptyMap, plan).seats.values()].map(({ role }) => role)).toEqual([
    'chair',
    'member',
  ])
  expect(plan.issues).toEqual([])
})

test('a list of pairs can still be read as a list of seats', async () => {
  const rows = [
    ['Source', 'Target'],
    ['Ada Khan', 'Health Board'],
  ]
  const columns = ['person', 'partnership'].map((use, place) => {
    return { heading: rows[0]?.[place] ?? '', use, isUnsure: false, examples: [] } as const
  })
  const mapping = { mode: 'one-seat', sheet: '', headingRow: 1, columns } as never
  const plan = await planOfRows(rows, emptyMap, { mapping })
  expect(plan.counts.seats).toMatchObject({ new: 1 })
})
