import { foldWords } from '../../lib/fold-words'
import type { SheetRow } from '../planning/sheet-row'
import type { Table } from '../tables/table'

/** Rows below one row of headings that list things or ties. */
export interface NetworkSection {
  readonly lists: 'things' | 'ties'
  /** Which columns name the two ends of a tie, or the thing and its id, from 0; -1: none. */
  readonly places: readonly [number, number]
  readonly headings: readonly string[]
  readonly rows: readonly SheetRow[]
}

/** Kumu lets another list begin after this many blank rows. */
const blankRowsBetween = 2

/** The lists of things and ties on a sheet; none if it is another kind of sheet. */
export function findNetworkSections(table: Table): readonly NetworkSection[] {
  const sections = splitAtBlankRows(table).map(toSection)
  return sections.flatMap((section) => (section === null ? [] : [section]))
}

/** Whether sheets that were given together list things and ties, and not rows of seats. */
export function areNetworkTables(tables: readonly Table[]): boolean {
  const sections = tables.flatMap((table) => findNetworkSections(table))
  const things = sections.filter(({ lists }) => lists === 'things')
  const ties = sections.filter(({ lists }) => lists === 'ties')
  if (ties.length === 0) return things.some((section) => hasHeading(section, ['type']))
  // From and To may also be the dates of a list of seats.
  const isSure = ties.some((section) => hasHeading(section, ['source', 'direction', 'type']))
  return things.length > 0 || isSure
}

function hasHeading({ headings }: NetworkSection, wanted: readonly string[]): boolean {
  return headings.some((heading) => wanted.includes(foldWords(heading)))
}

function splitAtBlankRows({ rows }: Table): readonly (readonly SheetRow[])[] {
  const parts: SheetRow[][] = []
  let blanks = blankRowsBetween
  for (const [place, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) {
      blanks += 1
      continue
    }
    if (blanks >= blankRowsBetween || parts.length === 0) parts.push([])
    blanks = 0
    parts.at(-1)?.push({ row: place + 1, cells })
  }
  return parts
}

function toSection([first, ...rows]: readonly SheetRow[]): NetworkSection | null {
  const headings = (first?.cells ?? []).map((cell) => cell.trim())
  const folded = headings.map(foldWords)
  const [source, target] = [folded.indexOf('source'), folded.indexOf('target')]
  const of = { headings, rows }
  if (source !== -1 && target !== -1) return { ...of, lists: 'ties', places: [source, target] }
  if (folded[0] === 'from' && folded[1] === 'to') return { ...of, lists: 'ties', places: [0, 1] }
  if (folded[0] === 'label') return { ...of, lists: 'things', places: [0, folded.indexOf('id')] }
  const isNumbered = folded[0] === 'id' && folded[1] === 'label'
  return isNumbered ? { ...of, lists: 'things', places: [1, 0] } : null
}
