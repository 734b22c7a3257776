import type { PlacedTable } from '../columns/place-table'
import type { ColumnMapping, GridMark, ImportIssue } from '../import-plan'
import { areColumnsChosen, type ModeReading, type ModeRequest } from '../modes/mode-reading'
import { planSections } from '../modes/plan-sections'
import { mappingOf, type ReadTable, readTable } from '../modes/read-table'
import { planNothing } from '../planning/plan-nothing'
import type { SheetRow } from '../planning/sheet-row'
import { importLimits } from '../tables/import-limits'
import { refusalBeyond } from '../tables/refusal'
import { findDirection, findGrid, type GridDirection, guessGridColumns } from './find-grid'
import { countMarks, createMarkReader, type MarkReader } from './read-marks'

/** A grid of people and partnerships: one seat in each marked cell. */
export function readGrid(request: ModeRequest): ModeReading {
  const direction: GridDirection =
    request.mode === 'grid-people-across' ? 'grid-people-across' : 'grid-people-down'
  const read = readTable(request, 'seats')
  const columns = areColumnsChosen(request)
    ? read.columns
    : guessGridColumns(read.placed, direction, read.columns)
  const grid = findParts(columns, direction)
  const marks = readMarks(request, read, grid)
  const isDirectionUnsure =
    request.mapping === undefined && findDirection(read.placed, request.guesses) === null
  return {
    mapping: { mode: direction, ...mappingOf(request, { ...read, columns }), marks },
    asked: [
      ...(isDirectionUnsure ? [{ code: 'grid-direction-unsure', level: 'ask' } as const] : []),
      ...(areColumnsChosen(request) ? [] : askAboutMarks(marks)),
      ...(grid.label === -1 || grid.marked.length === 0
        ? [{ code: 'column-unsure', level: 'ask' } as const]
        : []),
    ],
    ...read.shown,
    plan: () => planGrid({ grid, columns, marks, read }, request),
  }
}

interface GridParts {
  /** The place of the column at the left, or -1. */
  readonly label: number
  readonly marked: readonly number[]
  readonly isPeopleDown: boolean
}

function findParts(columns: readonly ColumnMapping[], direction: GridDirection): GridParts {
  const isPeopleDown = direction === 'grid-people-down'
  const [label, marked] = isPeopleDown ? ['person', 'partnership'] : ['partnership', 'person']
  return {
    label: columns.findIndex(({ use }) => use === label),
    marked: columns.flatMap(({ use }, place) => (use === marked ? [place] : [])),
    isPeopleDown,
  }
}

/** The marks as they are now counted; what a person said they mean stays. */
function readMarks(
  { mapping }: ModeRequest,
  { placed }: ReadTable,
  { marked }: GridParts,
): readonly GridMark[] {
  const chosen = new Map((mapping?.marks ?? []).map((one) => [one.mark, one]))
  const found = countMarks(cellsOf(placed, marked), findGrid(placed).legend)
  return found.map((one) => ({ ...one, ...chosen.get(one.mark), count: one.count }))
}

function* cellsOf({ rows }: PlacedTable, places: readonly number[]) {
  for (const { cells } of rows) for (const place of places) yield cells[place] ?? ''
}

function askAboutMarks(marks: readonly GridMark[]): readonly ImportIssue[] {
  return marks.flatMap(({ mark, count, isUnsure }) =>
    isUnsure ? [{ code: 'code-unsure', level: 'ask', value: mark, count } as const] : [],
  )
}

interface Grid {
  readonly grid: GridParts
  readonly columns: readonly ColumnMapping[]
  readonly marks: readonly GridMark[]
  readonly read: ReadTable
}

function planGrid({ grid, columns, marks, read }: Grid, { context }: ModeRequest) {
  const { placed } = read
  const seats = drawSeats(placed, grid, columns, createMarkReader(marks))
  if (seats.length > importLimits.rows) {
    return planNothing([refusalBeyond('rows', importLimits.rows, seats.length)])
  }
  return planSections(
    {
      seats: [{ sheet: '', columns: seatColumns(columns, grid), rows: seats }],
      sheets: [{ sheet: '', columns, rows: placed.rows }],
      leftOut: countFilled(placed, grid) - seats.length,
      cutRows: placed.cutRows,
      itemKind: 'seats',
    },
    context,
  )
}

/** The columns at the left as they are, then the name above the mark and the role it means. */
function seatColumns(
  columns: readonly ColumnMapping[],
  { isPeopleDown, marked, label }: GridParts,
): readonly ColumnMapping[] {
  const marks = new Set(marked)
  const made = { heading: '', isUnsure: false, examples: [] }
  return [
    ...columns.map((column, place): ColumnMapping => {
      const isOther = marks.has(place) || (column.use === columns[label]?.use && place !== label)
      return isOther ? { ...column, use: 'none' } : column
    }),
    { ...made, use: isPeopleDown ? 'partnership' : 'person' },
    { ...made, use: 'role' },
  ]
}

function drawSeats(
  { rows, headings }: PlacedTable,
  { marked }: GridParts,
  columns: readonly ColumnMapping[],
  marks: MarkReader,
): readonly SheetRow[] {
  const seats: SheetRow[] = []
  for (const { row, cells } of rows) {
    const own = columns.map((_, place) => cells[place] ?? '')
    for (const place of marked) {
      const role = marks.read(cells[place] ?? '')
      if (role === null) continue
      seats.push({ row, item: `${row}:${place}`, cells: [...own, headings[place] ?? '', role] })
    }
  }
  return seats
}

/** Every filled cell below the headings, but for the columns at the left and rows cut off. */
function countFilled({ table, headingRow }: PlacedTable, { marked, label }: GridParts): number {
  let filled = 0
  for (const [index, cells] of table.rows.entries()) {
    if (index < headingRow || index + 1 === table.cutRow) continue
    for (const place of marked) {
      if (place !== label && (cells[place] ?? '').trim() !== '') filled += 1
    }
  }
  return filled
}
