import type { PlacedTable } from '../columns/place-table'
import type { ColumnMapping, ColumnUse, ImportIssue } from '../import-plan'
import { areColumnsChosen, type ModeReading, type ModeRequest } from '../modes/mode-reading'
import { planSections } from '../modes/plan-sections'
import { askAboutColumns, mappingOf, readTable } from '../modes/read-table'
import type { SheetRow, SheetSection } from '../planning/sheet-row'
import { readNumber } from '../values/read-number'
import { findPeopleColumns } from './find-people-columns'
import { findNameSplit } from './split-names'

/** One partnership in each row, with any number of names in any number of its cells. */
export function readPartnershipRows(request: ModeRequest): ModeReading {
  const read = readTable(request, 'seats')
  const { placed, shown } = read
  const columns = areColumnsChosen(request) ? read.columns : findPeopleColumns(placed, read.columns)
  const hasPartnership = columns.some(({ use }) => use === 'partnership')
  const people = drawPeople(placed, columns)
  return {
    mapping: { mode: 'one-partnership', ...mappingOf(request, { placed, columns }) },
    asked: [
      ...(areColumnsChosen(request) ? [] : askAboutColumns(columns)),
      ...(hasPartnership ? [] : [{ code: 'column-unsure', level: 'ask' } as const]),
    ],
    ...shown,
    notes: [...shown.notes, ...compareCounts(placed, columns, people)],
    plan: () =>
      planSections(
        {
          seats: people,
          partnerships: [{ sheet: '', columns: columnsOfBody(columns), rows: placed.rows }],
          sheets: [{ sheet: '', columns, rows: placed.rows }],
          leftOut: placed.leftOut,
          cutRows: placed.cutRows,
          itemKind: people.length === 0 ? 'partnerships' : 'seats',
        },
        request.context,
      ),
  }
}

const ofBody: ReadonlySet<ColumnUse> = new Set([
  'partnership',
  'partnership-id',
  'host',
  'theme',
  'started',
  'ended',
  'note',
  'source',
])

/** What the row says beside its people is about the partnership. */
function columnsOfBody(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  return columns.map((column) => (ofBody.has(column.use) ? column : { ...column, use: 'none' }))
}

/** What the row says of all seats in it. */
const ofSeats: ReadonlySet<ColumnUse> = new Set([
  'partnership',
  'partnership-id',
  'organisation',
  'organisation-id',
  'role',
  'voting',
  'hours',
])

/** A section for each column of people, as each has its own role and ways of writing names. */
function drawPeople(
  { rows }: PlacedTable,
  columns: readonly ColumnMapping[],
): readonly SheetSection[] {
  return columns.flatMap((column, place) => {
    if (column.use !== 'person') return []
    const split = findNameSplit(rows.map(({ cells }) => cells[place] ?? ''))
    const own = columns.map((other, at): ColumnMapping => {
      return at === place || ofSeats.has(other.use) ? other : { ...other, use: 'none' }
    })
    const named = rows.flatMap(({ row, cells }) =>
      split(cells[place] ?? '').map((name, index): SheetRow => {
        return { row, item: `${row}:${place}:${index}`, cells: cells.with(place, name) }
      }),
    )
    return [{ sheet: '', columns: own, rows: named }]
  })
}

/** Rows whose own count of names is not what the row has. */
function compareCounts(
  { rows }: PlacedTable,
  columns: readonly ColumnMapping[],
  people: readonly SheetSection[],
): readonly ImportIssue[] {
  const place = columns.findIndex(({ use }) => use === 'count')
  if (place === -1 || people.length === 0) return []
  const found = new Map<number, number>()
  for (const { row } of people.flatMap((section) => section.rows)) {
    found.set(row, (found.get(row) ?? 0) + 1)
  }
  const column = columns[place]?.heading ?? ''
  return rows.flatMap(({ row, cells }) => {
    const value = (cells[place] ?? '').trim()
    const stated = readNumber(value)
    const count = found.get(row) ?? 0
    if (stated === undefined || stated === count) return []
    return [{ code: 'count-differs', level: 'note', row, column, value, count } as const]
  })
}
