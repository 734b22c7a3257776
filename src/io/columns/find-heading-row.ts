import { foldWords } from '../../lib/fold-words'
import { isKnownHeading } from './column-vocabulary'

const rowsLookedAt = 20
const longestHeading = 60

export interface HeadingRow {
  /** The place in the rows, from 0. */
  readonly index: number
  /** Cells whose text is a heading we know. Without any, the row is only the likeliest. */
  readonly known: number
}

/** The likeliest heading row within the first 20 (formats, section 3.4); null if no row has two cells. */
export function findHeadingRow(rows: readonly (readonly string[])[]): HeadingRow | null {
  let best: (HeadingRow & { readonly score: number }) | null = null
  for (let index = 0; index < Math.min(rowsLookedAt, rows.length); index += 1) {
    const scored = scoreRow(rows, index)
    if (scored !== null && (best === null || scored.score > best.score)) best = { index, ...scored }
  }
  return best === null ? null : { index: best.index, known: best.known }
}

function scoreRow(rows: readonly (readonly string[])[], index: number) {
  const filled = filledCells(rows[index])
  if (filled.length < 2) return null
  const known = filled.filter((cell) => isKnownHeading(foldWords(cell)))
  const others = new Set(
    filled.filter((cell) => !known.includes(cell) && cell.length <= longestHeading),
  )
  const next = rows
    .slice(index + 1, index + 1 + rowsLookedAt)
    .map((row) => filledCells(row).length)
    .filter((count) => count > 0)
    .slice(0, 3)
  const isFollowed = next.length === 3 && next.every((count) => count >= filled.length)
  return {
    known: known.length,
    score: 2 * known.length + others.size + (isFollowed ? 3 : 0),
  }
}

function filledCells(row: readonly string[] | undefined): readonly string[] {
  return (row ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
}
