import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { readSampleMap } from '../../../tests/builders/golden'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import { entriesOf, networkOf } from '../../domain/network'
import type { RecordEntry } from '../../domain/records'
import { settingsInForce } from '../../domain/settings'
import { toCompletenessList } from './completeness-list'

const asAt = '2009-04-01'

function listOf(entries: readonly RecordEntry[]) {
  const network = networkOf(anInfo(), entries)
  const A32 = askMap(entries, { asAt }).answer('A32')
  return {
    A32,
    list: toCompletenessList({ A32 }, { network, asAt, settings: settingsInForce({}) }),
  }
}

const tables = [
  entryOf('partnerships', aPartnership({ id: 'crowded', name: 'Crowded', maxSeats: 1 })),
  entryOf('partnerships', aPartnership({ id: 'thin', name: 'Thin', minSeats: 8 })),
  entryOf('partnerships', aPartnership({ id: 'over', name: 'Over', endedOn: '2008-01-01' })),
]
const source = (checkedOn: string) => ({ source: { title: 'Minutes', checkedOn } })
const place = [
  ...['ada', 'bo'].map((id) => entryOf('people', aPerson({ id, name: id }))),
  ...tables,
  entryOf(
    'seats',
    aSeat({
      id: 's1',
      partnershipId: 'crowded',
      personId: 'ada',
      role: 'chair',
      ...source('2007-05'),
    }),
  ),
  entryOf(
    'seats',
    aSeat({
      id: 's2',
      partnershipId: 'crowded',
      personId: 'bo',
      role: 'chair',
      ...source('2009-01-02'),
    }),
  ),
  entryOf('seats', aSeat({ id: 's3', partnershipId: 'thin', personId: 'bo', hoursPerMonth: 2 })),
  entryOf('seats', aSeat({ id: 's4', partnershipId: 'over', personId: 'ada' })),
]

test('A32 each share has the records that lack the fact, partnerships or people', () => {
  const { rows } = listOf(place).list
  const openedBy = (field: string) => rows.find(({ key }) => key === field)?.cells[2]
  expect(openedBy('seatHours')).toEqual({ kind: 'number', value: 2, opens: ['crowded'] })
  expect(openedBy('seatSource')).toEqual({ kind: 'number', value: 1, opens: ['thin'] })
  expect(openedBy('personCapacity')).toEqual({ kind: 'number', value: 2, opens: ['ada', 'bo'] })
  expect(openedBy('partnershipChair')).toEqual({ kind: 'number', value: 1, opens: ['thin'] })
  expect(openedBy('partnershipMembers')).toEqual({ kind: 'number', value: 0, opens: [] })
})

test('A32 each check and each thin partnership has a line that leads to its record', () => {
  const { rows } = listOf(place).list
  const checks = rows.slice(8).map(({ cells }) => [cells[0], cells[3]])
  const words = (code: string) => ({ kind: 'words', codes: [`check-${code}`] })
  const crowded = { kind: 'record', id: 'crowded' }
  expect(checks).toEqual([
    [words('more-seats-than-allowed'), crowded],
    [words('several-chairs'), crowded],
    [words('open-seat-on-closed-partnership'), { kind: 'pair', first: 'over', second: 'ada' }],
    [words('fewer-seats-than-required'), { kind: 'record', id: 'thin' }],
    [words('thin'), { kind: 'record', id: 'thin' }],
  ])
  expect(rows.at(-1)?.cells[1]).toEqual({ kind: 'share', have: 1, of: 8 })
})

test('A32 the summary says how far hours are recorded and when sources were checked', () => {
  expect(listOf(place).list.summary).toEqual([
    { code: 'hours-recorded', values: { have: 1, of: 3, mostly: 'estimated' } },
    {
      code: 'checked-dates',
      values: { oldest: { date: '2007-05' }, newest: { date: '2009-01-02' }, have: 1, of: 3 },
    },
  ])
  const unchecked = place.filter(({ record }) => !('source' in record))
  expect(listOf(unchecked).list.summary.at(-1)).toEqual({ code: 'never-checked', values: {} })
})

test('A32 on Northbridge there is something to open wherever something is missing, and only there', () => {
  const { list } = listOf(entriesOf(readSampleMap('northbridge')))
  for (const { key, cells } of list.rows.slice(0, 8)) {
    const cell = cells[2]
    if (cell?.kind !== 'number') throw new Error('A number was expected')
    expect([key, (cell.opens ?? []).length > 0]).toEqual([key, cell.value > 0])
    expect(cell.opens?.length).toBeLessThanOrEqual(50)
  }
})

test('A32 no more than fifty records are opened at once', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    entryOf('partnerships', aPartnership({ id: `b${index}`, name: `Board ${index}` })),
  )
  const row = listOf(many).list.rows.find(({ key }) => key === 'partnershipBudget')
  expect(row?.cells[2]).toMatchObject({ value: 60, opens: { length: 50 } })
})
