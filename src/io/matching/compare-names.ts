import type { MatchReason } from '../import-plan'
import { toLatinLook } from './look-alike-letters'
import { areFormsOfOneName } from './short-forms'

/** Why two different cleaned names may be one person; undefined if nothing speaks for it. */
export function comparePeople(first: string, second: string): MatchReason | undefined {
  if (toLatinLook(first) === toLatinLook(second)) return 'look-alike-letters'
  const [a, b] = [first.split(' '), second.split(' ')]
  const isSameSurname = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)
  const [forenameA = '', forenameB = ''] = [a[0], b[0]]
  if (isSameSurname && isInitialOf(forenameA, forenameB)) return 'same-surname-and-initial'
  if (isSameSurname && areFormsOfOneName(forenameA, forenameB)) return 'short-form'
  return compareSpelling(first, second)
}

export function compareBodies(first: string, second: string): MatchReason | undefined {
  if (toLatinLook(first) === toLatinLook(second)) return 'look-alike-letters'
  return compareSpelling(first, second)
}

function isInitialOf(first: string, second: string): boolean {
  const isInitial = first.length === 1 || second.length === 1
  return isInitial && first[0] === second[0]
}

function compareSpelling(first: string, second: string): MatchReason | undefined {
  if (isOneLetterApart(first, second)) return 'one-letter-apart'
  return hasWordMissingOrMoved(first.split(' '), second.split(' '))
    ? 'words-missing-or-reordered'
    : undefined
}

/** One letter changed, added or left out. Numbers tell names apart: Area 1 is not Area 2. */
export function isOneLetterApart(first: string, second: string): boolean {
  if (Math.abs(first.length - second.length) > 1 || Math.min(first.length, second.length) < 4) {
    return false
  }
  let start = 0
  while (start < first.length && first[start] === second[start]) start += 1
  const isInserted = first.length !== second.length
  const restA = first.slice(first.length >= second.length ? start + 1 : start)
  const restB = second.slice(second.length >= first.length ? start + 1 : start)
  const changed = `${first[start] ?? ''}${second[start] ?? ''}`
  return (isInserted || start < first.length) && restA === restB && !/\d/u.test(changed)
}

/** The same words in another order, or all but one of them in the same order. */
function hasWordMissingOrMoved(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  if (short.length === long.length) return [...a].sort().join(' ') === [...b].sort().join(' ')
  const missing = long.findIndex((word, place) => word !== short[place])
  return long.filter((_, place) => place !== missing).join(' ') === short.join(' ')
}
