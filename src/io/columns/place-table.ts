import type { ImportIssue, KeptRows } from '../import-plan'
import type { SheetRow } from '../planning/sheet-row'
import type { Table } from '../tables/table'
import { findHeadingRow } from './find-heading-row'
import { findLeftOutRows } from './find-table-end'

/** A sheet with its heading row, and the rows below that may hold something. */
export interface PlacedTable {
  readonly table: Table
  /** As the spreadsheet numbers it, from 1. */
  readonly headingRow: number
  /** Cells of the heading row that are headings we know. */
  readonly knownHeadings: number
  /** As many as the widest row has cells. */
  readonly headings: readonly string[]
  readonly rows: readonly SheetRow[]
  /** Rows that hold nothing to read: blank, totals, headings, those not kept. */
  readonly leftOut: number
  /** The last row was cut off in the middle, and is not among `rows`. */
  readonly cutRows: 0 | 1
}

/** Places the rows of a sheet. A heading row other than 0, as the spreadsheet numbers it, is taken. */
export function placeTable(table: Table, headingRow = 0): PlacedTable {
  const found = headingRow === 0 ? findHeadingRow(table.rows) : { index: headingRow - 1, known: 1 }
  const index = found?.index ?? 0
  const leftOut = findLeftOutRows(table.rows, index)
  const below = table.rows.flatMap((cells, place) =>
    place <= index || leftOut.has(place) ? [] : [{ row: place + 1, cells }],
  )
  const rows = below.filter(({ row }) => row !== table.cutRow)
  const headings = table.rows[index] ?? []
  const width = below.reduce((most, { cells }) => Math.max(most, cells.length), headings.length)
  return {
    table,
    headingRow: index + 1,
    knownHeadings: found?.known ?? 0,
    headings: Array.from({ length: width }, (_, place) => (headings[place] ?? '').trim()),
    rows,
    leftOut: leftOut.size,
    cutRows: rows.length < below.length ? 1 : 0,
  }
}

/** Only the rows that a person wants, by the value of one column. */
export function keepRows(placed: PlacedTable, kept: KeptRows | undefined): PlacedTable {
  if (kept?.values === undefined) return placed
  const values = new Set(kept.values)
  const rows = placed.rows.filter(({ cells }) => values.has((cells[kept.column] ?? '').trim()))
  return { ...placed, rows, leftOut: placed.leftOut + placed.rows.length - rows.length }
}

const mostValues = 100

/** What a column holds, the commonest first. */
export function countValues({ rows }: PlacedTable, column: number) {
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const value = (cells[column] ?? '').trim()
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues)
}

/** What there is to tell of a sheet before its rows are read. */
export function describePlace({
  table,
  headingRow,
  leftOut,
  cutRows,
}: PlacedTable): readonly ImportIssue[] {
  const notes: ImportIssue[] = []
  if (headingRow > 1) notes.push({ code: 'heading-row-found', level: 'note', row: headingRow })
  if (leftOut > 0) notes.push({ code: 'rows-left-out', level: 'note', count: leftOut })
  if (cutRows > 0 && table.cutRow !== undefined) {
    notes.push({ code: 'row-cut', level: 'problem', row: table.cutRow })
  }
  return notes
}
