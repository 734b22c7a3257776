import { tidyName } from '../../domain/clean-name'
import { isRoleText } from '../../domain/read-role'
import { isBodyLike } from '../columns/look-of-text'

export interface PersonAndOrganisation {
  readonly person: string
  readonly organisation?: string
  /** The dash is there, but the left is no name: all of it is kept as one name. */
  readonly isUnclear?: true
}

export type DashShape = 'none' | 'person-first' | 'organisation-first'

const dash = /\s[-–—]\s/u
const leastShare = 0.3
const leastSwapped = 0.5

/**
 * Whether a column of people writes `Person - Organisation`: when three in ten of its distinct names
 * do (formats, section 5). Swapped if most of the left sides are bodies.
 */
export function findDashShape(cells: readonly string[]): DashShape {
  const parted = cells.map(partAtDash).filter((parts) => parts !== null)
  const split = parted.filter(({ left, right }) => isNameLength(left) || isNameLength(right))
  if (cells.length === 0 || split.length / cells.length < leastShare) return 'none'
  const bodies = split.filter(({ left, right }) => isBodyLike(left) && !isBodyLike(right))
  return bodies.length / split.length >= leastSwapped ? 'organisation-first' : 'person-first'
}

export function splitPersonOrganisation(cell: string, shape: DashShape): PersonAndOrganisation {
  const parts = shape === 'none' ? null : partAtDash(cell)
  if (parts === null) return { person: cell }
  const { left, right } = parts
  const [person, organisation] = shape === 'person-first' ? [left, right] : [right, left]
  return isNameLength(person) ? { person, organisation } : { person: cell, isUnclear: true }
}

/** A dash after or before a role parts a role from a name, not a person from an organisation. */
function partAtDash(cell: string): { left: string; right: string } | null {
  if (cell.length > 600) return null
  const tidy = tidyName(cell)
  const found = dash.exec(tidy)
  if (found === null) return null
  const left = tidy.slice(0, found.index).trim()
  const right = tidy.slice(found.index + found[0].length).trim()
  return left === '' || right === '' || isRoleText(left) || isRoleText(right)
    ? null
    : { left, right }
}

function isNameLength(text: string): boolean {
  const words = text.split(' ').length
  return words >= 2 && words <= 5
}
