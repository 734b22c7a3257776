import { foldWords } from '../../lib/fold-words'
import { isKnownHeading } from '../columns/column-vocabulary'
import { findHeadingRow } from '../columns/find-heading-row'
import type { Table } from '../tables/table'

const leastTabbed = 0.5
const leastKnown = 2

/** Whether a text that was pasted or saved as plain text is a table rather than lines. */
export function isTableText({ rows }: Table, text: string): boolean {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  const tabbed = lines.filter((line) => line.includes('\t')).length
  if (lines.length > 0 && tabbed >= leastTabbed * lines.length) return true
  const found = findHeadingRow(rows)
  const heading = rows[found?.index ?? 0] ?? []
  const known = heading.filter((cell) => isKnownHeading(foldWords(cell)))
  return known.length >= leastKnown
}

/** Each line as a row of one cell. */
export function readLines(text: string): Table {
  const rows = text.split(/\r\n?|\n/u).map((line) => [line])
  const last = rows.findLastIndex(([line = '']) => line.trim() !== '')
  return { sheet: '', rows: rows.slice(0, last + 1), isLines: true }
}
