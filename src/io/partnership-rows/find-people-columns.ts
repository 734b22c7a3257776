import { foldWords } from '../../lib/fold-words'
import { isContactHeading, isIdHeading, vocabularies } from '../columns/column-vocabulary'
import { isRoleHeading, readRoleHeading } from '../columns/guess-columns'
import type { PlacedTable } from '../columns/place-table'
import type { ColumnMapping, ColumnUse } from '../import-plan'
import { readNumber } from '../values/read-number'
import { findNameSplit, shareOfNames } from './split-names'

/** What is said of one person cannot be said of several. */
const ofOnePerson: ReadonlySet<ColumnUse> = new Set(['person-id', 'ward', 'party'])
const leastNames = 0.5
const leastDistinct = 0.9
const countHeadings = /^(?:no|number|count|total|size|members|number of members|no of members)$/u

/**
 * The columns of a table with a partnership in each row: as many columns of people as there are, and
 * the column that counts them. Others as they were guessed.
 */
export function findPeopleColumns(
  placed: PlacedTable,
  guessed: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  return guessed.map((column, place) => toPeopleColumn(column, cellsOf(placed, place)))
}

function toPeopleColumn(column: ColumnMapping, cells: readonly string[]): ColumnMapping {
  if (isCount(column, cells)) return { ...column, use: 'count', isUnsure: false }
  if (ofOnePerson.has(column.use)) return toNone(column)
  if (column.use !== 'none' && column.use !== 'person') return column
  return column.use === 'person' || isOfPeople(column, cells) ? toPerson(column) : column
}

function toPerson({ heading, examples }: ColumnMapping): ColumnMapping {
  const folded = foldWords(heading)
  const plain = { heading, examples, use: 'person', isUnsure: false } as const
  const isRole = vocabularies.seats.findUse(folded) === undefined && isRoleHeading(folded)
  return isRole ? { ...plain, role: readRoleHeading(folded) } : plain
}

/** Whether hardly any partnership has more than one row. */
export function arePartnershipsDistinct(
  placed: PlacedTable,
  columns: readonly ColumnMapping[],
): boolean {
  const cells = cellsOf(
    placed,
    columns.findIndex(({ use }) => use === 'partnership'),
  )
  return new Set(cells).size >= leastDistinct * cells.length
}

/** Whether some cell of the columns of people holds several names. */
export function hasSeveralNames(placed: PlacedTable, columns: readonly ColumnMapping[]): boolean {
  return columns.some(({ use }, place) => {
    if (use !== 'person') return false
    const cells = cellsOf(placed, place)
    const split = findNameSplit(cells)
    return cells.some((cell) => {
      const pieces = split(cell)
      return pieces.length > 1 && shareOfNames(pieces) >= leastNames
    })
  })
}

function cellsOf({ rows }: PlacedTable, place: number): readonly string[] {
  return rows.flatMap(({ cells }) => {
    const cell = (cells[place] ?? '').trim()
    return cell === '' ? [] : [cell]
  })
}

function isCount({ heading, use }: ColumnMapping, cells: readonly string[]): boolean {
  if (use !== 'none' && use !== 'person') return false
  return (
    countHeadings.test(foldWords(heading)) &&
    cells.length > 0 &&
    cells.every((cell) => readNumber(cell) !== undefined)
  )
}

function isOfPeople({ heading }: ColumnMapping, cells: readonly string[]): boolean {
  const folded = foldWords(heading)
  if (isContactHeading(folded) || isIdHeading(folded)) return false
  const { findUse, findPartUses } = vocabularies.seats
  const isNamed =
    findUse(folded) === 'person' || findPartUses(folded).has('person') || isRoleHeading(folded)
  const split = findNameSplit(cells)
  return isNamed && shareOfNames(cells.flatMap(split)) >= leastNames
}

function toNone({ heading, examples }: ColumnMapping): ColumnMapping {
  return { heading, examples, use: 'none', isUnsure: false }
}
