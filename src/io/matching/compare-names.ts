import { titles } from '../../domain/name-words'
import type { MatchReason } from '../import-plan'
import { compareBodyWords } from './body-words'
import { toPlainLook } from './look-alike-letters'
import { areFormsOfOneName } from './short-forms'

/** Why two different cleaned names may be one person; undefined if nothing speaks for it. */
export function comparePeople(first: string, second: string): MatchReason | undefined {
  if (toPlainLook(first) === toPlainLook(second)) return 'look-alike-letters'
  const [a, b] = [toNameWords(first), toNameWords(second)]
  if (a.generation !== '' && b.generation !== '' && a.generation !== b.generation) return undefined
  if (a.words.join(' ') === b.words.join(' ')) return 'words-missing-or-reordered'
  return (
    compareForenames(a.words, b.words) ??
    compareSpelling(first, second) ??
    compareTurned(a.words, b.words)
  )
}

/** The same for the names of organisations and partnerships. */
export function compareBodies(first: string, second: string): MatchReason | undefined {
  if (toPlainLook(first) === toPlainLook(second)) return 'look-alike-letters'
  if (isOneLetterApart(first, second)) return 'one-letter-apart'
  const [a, b] = [first.split(' '), second.split(' ')]
  return isMoved(a, b) || isOneWordMissing(a, b)
    ? 'words-missing-or-reordered'
    : compareBodyWords(a, b)
}

export interface NameWords {
  /** Without titles before the name and without what tells father from son. */
  readonly words: readonly string[]
  /** `jr`, `sr`, `ii` …; empty where the name says nothing of it. */
  readonly generation: string
}

const generations: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['jnr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['snr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
])

/** What a cleaned name is compared by. */
export function toNameWords(cleaned: string): NameWords {
  const all = cleaned.split(' ')
  const generation = all.length > 2 ? (generations.get(all.at(-1) ?? '') ?? '') : ''
  const end = generation === '' ? all.length : all.length - 1
  let start = 0
  while (end - start > 1 && titles.has(all[start] ?? '')) start += 1
  return { words: all.slice(start, end), generation }
}

/** The same surname, or part of a double one, and forenames of which one may stand for the other. */
function compareForenames(a: readonly string[], b: readonly string[]): MatchReason | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const surname = short.at(-1)
  if (surname === undefined) return undefined
  if (short.length === 1)
    return isSurnameOf(surname, long) ? 'words-missing-or-reordered' : undefined
  if (!long.slice(1).includes(surname)) return undefined
  const [forenameA = '', forenameB = ''] = [short[0], long[0]]
  if (isInitialOf(forenameA, forenameB) || hasInitialsOf(short, long)) {
    return 'same-surname-and-initial'
  }
  return areFormsOfOneName(forenameA, forenameB) ? 'short-form' : undefined
}

function isSurnameOf(word: string, words: readonly string[]): boolean {
  return word.length > 2 && words.length > 1 && words.at(-1) === word
}

function isInitialOf(first: string, second: string): boolean {
  const isInitial = first.length === 1 || second.length === 1
  return isInitial && first[0] === second[0]
}

/** `jp` for `jean paul`; or `john a` for `john alan`: the same forename, one initial for the next. */
function hasInitialsOf(short: readonly string[], long: readonly string[]): boolean {
  const [forename = ''] = short
  const forenames = long.slice(0, -1)
  const initials = forenames.map((word) => word[0]).join('')
  if (short.length === 2 && forenames.length > 1 && forename === initials) return true
  const isSameLength = short.length === long.length && short.length > 2
  return isSameLength && short.every((word, at) => isSameOrInitial(word, long[at] ?? ''))
}

function isSameOrInitial(first: string, second: string): boolean {
  return first === second || isInitialOf(first, second)
}

/** Surname first, and an initial or short form: `patel a` for `asha patel`. */
function compareTurned(a: readonly string[], b: readonly string[]): MatchReason | undefined {
  const isPossible = a.length === 2 && b.length === 2
  if (!isPossible) return undefined
  return compareForenames([...a].reverse(), b) ?? compareForenames(a, [...b].reverse())
}

function compareSpelling(first: string, second: string): MatchReason | undefined {
  if (isOneLetterApart(first, second)) return 'one-letter-apart'
  const [a, b] = [first.split(' '), second.split(' ')]
  return isMoved(a, b) || isWithin(a, b) ? 'words-missing-or-reordered' : undefined
}

/**
 * One letter changed, added or left out, or two neighbours swapped. Numbers tell names apart: Area 1
 * is not Area 2.
 */
export function isOneLetterApart(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (first === second || long.length - short.length > 1 || short.length < 4) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (/\d/u.test(`${short[at] ?? ''}${long[at] ?? ''}`)) return false
  const isSameLength = short.length === long.length
  const rest = short.slice(isSameLength ? at + 1 : at)
  return rest === long.slice(at + 1) || (isSameLength && isSwapped(short, long, at))
}

function isSwapped(first: string, second: string, at: number): boolean {
  return (
    first[at] === second[at + 1] &&
    first[at + 1] === second[at] &&
    first.slice(at + 2) === second.slice(at + 2)
  )
}

/** The same words in another order. */
function isMoved(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length > 1 && a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ')
  )
}

/** All words of the one, two at least, stand in the other in the same order. */
function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  let at = 0
  for (const word of long) if (word === short[at]) at += 1
  return at === short.length
}

function isOneWordMissing(a: readonly string[], b: readonly string[]): boolean {
  return Math.abs(a.length - b.length) === 1 && isWithin(a, b)
}
