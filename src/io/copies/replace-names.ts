import { cleanPersonName } from '../../domain/clean-name'
import type { Person } from '../../domain/person'
import { foldText } from '../../lib/fold-text'
import type { StandIn } from './stand-in-people'

/** One spelling of a name that must not appear, as folded words. */
interface LostName {
  readonly words: readonly string[]
  readonly standIn: string
  /** A name of one word is often a common word too: then only the capital letter tells. */
  readonly isOneWord: boolean
}

interface Word {
  readonly folded: string
  readonly from: number
  readonly to: number
  readonly isCapital: boolean
}

export interface NameReplacer {
  /** The text with every recorded spelling of the lost names replaced by who stands in. */
  readonly inText: (text: string) => string
  /** Whether an address spells one of them, however its words are joined. */
  readonly isInAddress: (address: string) => boolean
}

/**
 * Finds recorded names inside other text, whatever the accents, capitals, titles and punctuation.
 * A surname alone is not found: it is not a recorded name.
 */
export function createNameReplacer(
  people: ReadonlyMap<string, Person>,
  standIns: ReadonlyMap<string, StandIn>,
): NameReplacer {
  const byFirstWord = new Map<string, LostName[]>()
  for (const [personId, standIn] of standIns) {
    const person = people.get(personId)
    for (const spelling of person === undefined ? [] : spellingsOf(person)) {
      const words = spelling.split(' ')
      const [first = ''] = words
      const lost = { words, standIn: standIn.name, isOneWord: words.length === 1 }
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), lost])
    }
  }
  // The longest spelling first: Ann Lee Grey is not to be left as somebody's alias and Grey.
  for (const names of byFirstWord.values()) names.sort((a, b) => b.words.length - a.words.length)
  const joined = new Set(
    [...byFirstWord.values()]
      .flat()
      .flatMap(({ words, isOneWord }) => (isOneWord ? [] : [words.join('')])),
  )
  return {
    inText: (text) => (byFirstWord.size === 0 ? text : replaceIn(text, byFirstWord)),
    isInAddress: (address) => {
      const text = decoded(address)
      const isJoined = wordsOf(text).some(({ folded }) => joined.has(folded))
      return isJoined || replaceIn(text, byFirstWord) !== text
    },
  }
}

/** With and without titles and letters after the name, as the words of a text are folded. */
function spellingsOf({ name, otherNames = [] }: Person): ReadonlySet<string> {
  const spellings = [name, ...otherNames]
    .flatMap((spelling) => [cleanPersonName(spelling), spelling])
    .map((spelling) =>
      wordsOf(spelling)
        .map(({ folded }) => folded)
        .join(' '),
    )
  return new Set(spellings.filter((spelling) => spelling !== ''))
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019]*/gu)].map(
    ({ 0: word, index }) => ({
      folded: foldText(word.replace(/['\u2019]/gu, '')),
      from: index,
      to: index + word.length,
      isCapital: /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word),
    }),
  )
}

function replaceIn(text: string, byFirstWord: ReadonlyMap<string, readonly LostName[]>): string {
  const words = wordsOf(text)
  const parts: string[] = []
  let kept = 0
  for (let index = 0; index < words.length; index += 1) {
    const found = byFirstWord
      .get(words[index]?.folded ?? '')
      ?.find((name) => startsHere(name, words, index))
    const last = words[index + (found?.words.length ?? 0) - 1]
    if (found === undefined || last === undefined) continue
    parts.push(text.slice(kept, words[index]?.from), found.standIn)
    kept = last.to
    index += found.words.length - 1
  }
  return `${parts.join('')}${text.slice(kept)}`
}

function startsHere(name: LostName, words: readonly Word[], index: number): boolean {
  if (name.isOneWord && words[index]?.isCapital !== true) return false
  return name.words.every((word, offset) => words[index + offset]?.folded === word)
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // Not encoded as addresses are: read as it stands.
    return address
  }
}
