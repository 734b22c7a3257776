import { foldWords } from '../../lib/fold-words'

const endWords = new Set(['total', 'totals', 'count', 'or'])
const blankRowsBeforeEnd = 10

/**
 * The places, from 0, of the rows below the heading that hold no seat (formats, section 3.5): blank
 * rows, repeats of the heading, totals, and odd words far below the table.
 */
export function findLeftOutRows(
  rows: readonly (readonly string[])[],
  headingIndex: number,
): ReadonlySet<number> {
  const heading = foldRow(rows[headingIndex] ?? [])
  const leftOut = new Set<number>()
  let blank = 0
  let isAfterEnd = false
  for (let index = headingIndex + 1; index < rows.length; index += 1) {
    const row = rows[index] ?? []
    const filled = row.filter((cell) => cell.trim() !== '')
    blank = filled.length === 0 ? blank + 1 : 0
    isAfterEnd ||= blank >= blankRowsBeforeEnd
    const isStray = filled.length <= 1 && (isAfterEnd || filled.length === 0)
    if (isStray || isTotal(filled[0] ?? '') || isRepeat(row, heading)) leftOut.add(index)
  }
  return leftOut
}

function isTotal(first: string): boolean {
  if (first.length > 60) return false
  const folded = foldWords(first)
  return endWords.has(folded) || folded.startsWith('add more rows as needed')
}

function isRepeat(row: readonly string[], heading: readonly string[]): boolean {
  if (foldWords(row[0] ?? '') !== (heading[0] ?? '')) return false
  const folded = foldRow(row)
  return folded.length === heading.length && folded.every((cell, place) => cell === heading[place])
}

/** Folded cells without the empty ones at the end. */
function foldRow(row: readonly string[]): readonly string[] {
  const folded = row.map((cell) => (cell.length > 100 ? cell : foldWords(cell)))
  return folded.slice(0, folded.findLastIndex((cell) => cell !== '') + 1)
}
