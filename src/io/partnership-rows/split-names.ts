import { isNameNotKnown, isVacant } from '../../domain/empty-names'
import { isPersonLike } from '../columns/look-of-text'

const always = /[\n\r;]+/u
const leastPersonLike = 0.6

/** How the names in the cells of one column are parted (formats, section 4). */
export type SplitNames = (cell: string) => readonly string[]

/**
 * New lines and semicolons always part names; commas only in a column that has neither, and where
 * most pieces look like names.
 */
export function findNameSplit(cells: readonly string[]): SplitNames {
  const hasSign = cells.some((cell) => always.test(cell))
  if (hasSign || !areCommasBetweenNames(cells)) return (cell) => piecesOf(cell, always)
  return (cell) => piecesOf(cell, ',')
}

function areCommasBetweenNames(cells: readonly string[]): boolean {
  const withComma = cells.filter((cell) => cell.includes(','))
  const pieces = withComma.flatMap((cell) => piecesOf(cell, ','))
  return pieces.length > 0 && shareOfNames(pieces) >= leastPersonLike
}

/** The share of texts, from 0 to 1, that read as a person, alone or before a dash. */
export function shareOfNames(pieces: readonly string[]): number {
  const named = pieces.filter((piece) => isName(piece) || isName(beforeDash(piece)))
  return named.length / Math.max(1, pieces.length)
}

function isName(text: string): boolean {
  return isPersonLike(text) || isVacant(text) || isNameNotKnown(text)
}

function beforeDash(piece: string): string {
  return (piece.split(/\s[-–—]\s|\s\(/u, 1)[0] ?? '').trim()
}

function piecesOf(cell: string, separator: string | RegExp): readonly string[] {
  return cell
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
