import type { MatchReason } from '../import-plan'
import { compareBodies, comparePeople } from './compare-names'
import { toLatinLook } from './look-alike-letters'

export interface NamedRecord {
  readonly id: string
  readonly name: string
  readonly cleaned: string
}

export interface SimilarName {
  readonly record: NamedRecord
  readonly reason: MatchReason
}

export interface SimilarNames {
  find(cleaned: string): readonly SimilarName[]
}

const mostShown = 5
/** A block of names as common as this tells nothing; its names are not compared. */
const largestBlock = 400
const endLength = 5

/**
 * Finds names that resemble one another without comparing all with all: only names that share a
 * block (surname and initial, beginning, ending, words) are compared.
 */
export function indexSimilarNames(
  kind: 'people' | 'organisations' | 'partnerships',
  records: Iterable<NamedRecord>,
): SimilarNames {
  const blocks = new Map<string, NamedRecord[]>()
  for (const record of records) {
    for (const key of blockKeys(record.cleaned)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [record])
      else block.push(record)
    }
  }
  const compare = kind === 'people' ? comparePeople : compareBodies
  return {
    find(cleaned) {
      const sharing = [...blockKeys(cleaned)]
        .map((key) => blocks.get(key) ?? [])
        .filter((block) => block.length <= largestBlock)
      const others = [...new Set(sharing.flat())].filter((record) => record.cleaned !== cleaned)
      const found = others.flatMap((record) => {
        const reason = compare(cleaned, record.cleaned)
        return reason === undefined ? [] : [{ record, reason }]
      })
      return found.slice(0, mostShown)
    },
  }
}

/** One letter apart leaves beginning or ending whole; a word missing leaves one set of words whole. */
function blockKeys(cleaned: string): ReadonlySet<string> {
  const look = toLatinLook(cleaned)
  const words = look.split(' ')
  const sorted = [...words].sort()
  const keys = [
    `a:${look.slice(0, endLength)}`,
    `z:${look.slice(-endLength)}`,
    `s:${words.at(-1)} ${words[0]?.[0]}`,
    `w:${sorted.join(' ')}`,
  ]
  if (look.length <= 2 * endLength) {
    // Too short for one end to be whole for certain: one letter apart leaves the rest the same.
    keys.push(`d:${look}`)
    for (const place of look.split('').keys()) {
      keys.push(`d:${look.slice(0, place)}${look.slice(place + 1)}`)
    }
  }
  if (words.length > 1) keys.push(`f:${words.at(-1)} ${words[0]?.slice(-2)}`)
  if (words.length > 2 && words.length < 10) {
    for (const place of sorted.keys()) {
      keys.push(`w:${sorted.filter((_, other) => other !== place).join(' ')}`)
    }
  }
  return new Set(keys)
}
