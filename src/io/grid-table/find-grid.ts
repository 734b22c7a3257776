import { foldWords } from '../../lib/fold-words'
import { isContactHeading, isIdHeading, vocabularies } from '../columns/column-vocabulary'
import type { PlacedTable } from '../columns/place-table'
import type { ColumnMapping, ColumnUse, ImportMode } from '../import-plan'
import type { TableGuesses } from '../modes/table-guesses'
import { readNumber } from '../values/read-number'
import { isMarked, type Legend, readLegend } from './read-marks'

/** Columns of a grid that say something of the person or partnership at the left. */
const uses: ReadonlySet<ColumnUse> = new Set(['organisation', 'party', 'ward', 'host', 'theme'])
const totals = new Set(['total', 'totals', 'no', 'count'])
const leastColumns = 4
const longestUnknownMark = 4
const leastDistinct = 0.9
const leastMarked = 0.85
/** An empty table is no grid, and neither is one whose few words are not marks. */
const leastMarkedOfFilled = 0.5

export type GridDirection = Extract<ImportMode, 'grid-people-down' | 'grid-people-across'>

export interface FoundGrid {
  readonly labelColumn: number
  /** The places of the columns that hold marks. */
  readonly markColumns: readonly number[]
  readonly legend: Legend
}

/** The parts of a grid of marks; whether the sheet is one is another question. */
export function findGrid(placed: PlacedTable): FoundGrid {
  const { labelColumn, legend, candidates } = findCandidates(placed)
  const markColumns = candidates.flatMap(({ place, filled, short }) =>
    short >= leastMarkedOfFilled * filled ? [place] : [],
  )
  return { labelColumn, markColumns, legend }
}

/** Whether a sheet is a grid of marks (formats, section 4). */
export function isGrid(placed: PlacedTable): boolean {
  const labelColumn = findLabelColumn(placed)
  const labels = placed.rows.flatMap(({ cells }) => textOf(cells[labelColumn]))
  const isDistinct = new Set(labels).size >= leastDistinct * placed.rows.length
  if (!isDistinct || placed.rows.length === 0) return false
  const { candidates } = findCandidates(placed)
  if (candidates.length + 1 < leastColumns) return false
  const sum = (read: (one: Candidate) => number) =>
    candidates.reduce((total, one) => total + read(one), 0)
  const all = placed.rows.length * candidates.length
  const [filled, marked] = [sum((one) => one.filled), sum((one) => one.marked)]
  const isMostlyMarked = all - filled + marked >= leastMarked * all
  return (
    marked > 0 &&
    isMostlyMarked &&
    marked >= leastMarkedOfFilled * filled &&
    // A column of names under such a heading makes it a list.
    candidates.every((one) => !one.isNamed || one.marked >= leastMarkedOfFilled * one.filled)
  )
}

interface Candidate {
  readonly place: number
  readonly filled: number
  readonly marked: number
  /** Cells that hold a mark, or something as short that may be one. */
  readonly short: number
  /** The heading is one of people or partnerships. */
  readonly isNamed: boolean
}

function findCandidates(placed: PlacedTable) {
  const { table, headings, rows, headingRow } = placed
  const legend = readLegend(table.rows.slice(0, headingRow - 1).flat())
  const labelColumn = findLabelColumn(placed)
  const candidates = headings.flatMap((heading, place): readonly Candidate[] => {
    const folded = foldWords(heading)
    const isTotal = totals.has(folded) && areNumbers(placed, place)
    if (place === labelColumn || heading === '' || isOtherHeading(folded) || isTotal) return []
    const cells = rows.map((row) => row.cells[place]).filter(isFilled)
    const marked = cells.filter((cell) => isMarked(cell, legend)).length
    const short = cells.filter((cell) => isMarked(cell, legend) || mayBeMark(cell)).length
    const isNamed = vocabularies.seats.findUse(folded) !== undefined
    return [{ place, filled: cells.length, marked, short, isNamed }]
  })
  return { labelColumn, legend, candidates }
}

/** The first column that holds anything. */
function findLabelColumn({ headings, rows }: PlacedTable): number {
  const found = headings.findIndex(
    (heading, place) => heading !== '' || rows.some(({ cells }) => isFilled(cells[place])),
  )
  return Math.max(0, found)
}

function mayBeMark(cell: string): boolean {
  const text = cell.trim()
  return text.length <= longestUnknownMark && readNumber(text) === undefined
}

/** A heading of a column that says something else than who sits where. */
function isOtherHeading(folded: string): boolean {
  const use = vocabularies.seats.findUse(folded)
  const isOther = use !== undefined && use !== 'person' && use !== 'partnership'
  return isOther || isContactHeading(folded) || isIdHeading(folded)
}

/** Which side the people are on; null: neither looks more like people than the other. */
export function findDirection(placed: PlacedTable, guesses: TableGuesses): GridDirection | null {
  const { labelColumn, markColumns } = findGrid(placed)
  const down = guesses.personLike(placed.rows.flatMap(({ cells }) => textOf(cells[labelColumn])))
  const across = guesses.personLike(markColumns.flatMap((place) => textOf(placed.headings[place])))
  if (down !== across) return down > across ? 'grid-people-down' : 'grid-people-across'
  const use = vocabularies.seats.findUse(foldWords(placed.headings[labelColumn] ?? ''))
  if (use === 'person') return 'grid-people-down'
  return use === 'partnership' ? 'grid-people-across' : null
}

/** The first column is the one side, the headings above the marks are the other. */
export function guessGridColumns(
  placed: PlacedTable,
  direction: GridDirection,
  seatColumns: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const { labelColumn, markColumns } = findGrid(placed)
  const [label, marked]: readonly ColumnUse[] =
    direction === 'grid-people-down' ? ['person', 'partnership'] : ['partnership', 'person']
  const marks = new Set(markColumns)
  return seatColumns.map((column, place) => {
    const { heading, examples } = column
    const plain = { heading, examples, isUnsure: false }
    if (place === labelColumn) return { ...plain, use: label ?? 'none' }
    if (marks.has(place)) return { ...plain, use: marked ?? 'none' }
    return uses.has(column.use) ? { ...plain, use: column.use } : { ...plain, use: 'none' }
  })
}

function areNumbers({ rows }: PlacedTable, place: number): boolean {
  return rows.every(({ cells }) => {
    const cell = cells[place]
    return !isFilled(cell) || readNumber(cell) !== undefined
  })
}

function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && cell.trim() !== ''
}

function textOf(cell: string | undefined): readonly string[] {
  return isFilled(cell) ? [cell.trim()] : []
}
