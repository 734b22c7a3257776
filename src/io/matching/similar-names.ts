import type { MatchReason } from '../import-plan'
import { type NameKeys, toBodyKeys, toPersonKeys } from './block-keys'
import { compareBodies, comparePeople } from './compare-names'

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

/** The likeliest first, for the few that are shown. */
const strongestFirst: readonly MatchReason[] = [
  'look-alike-letters',
  'one-letter-apart',
  'short-form',
  'words-missing-or-reordered',
  'same-surname-and-initial',
]

/**
 * Finds names that resemble one another without comparing all with all: only names that share a
 * block (surname and initial, one half of the letters, pairs of words) are compared.
 */
export function indexSimilarNames(
  kind: 'people' | 'organisations' | 'partnerships',
  records: Iterable<NamedRecord>,
): SimilarNames {
  const [compare, toKeys] =
    kind === 'people'
      ? ([comparePeople, toPersonKeys] as const)
      : ([compareBodies, toBodyKeys] as const)
  const blocks = collectBlocks(records, toKeys)
  return {
    find(cleaned) {
      const found = new Map<string, SimilarName>()
      for (const record of findSharing(blocks, toKeys(cleaned).asked)) {
        const reason = record.cleaned === cleaned ? undefined : compare(cleaned, record.cleaned)
        if (reason !== undefined && !found.has(record.id)) found.set(record.id, { record, reason })
      }
      return [...found.values()].sort(compareStrength).slice(0, mostShown)
    },
  }
}

type Blocks = ReadonlyMap<string, readonly NamedRecord[]>

function findSharing(blocks: Blocks, keys: ReadonlySet<string>): ReadonlySet<NamedRecord> {
  const sharing = new Set<NamedRecord>()
  for (const key of keys) {
    const block = blocks.get(key) ?? []
    if (block.length > largestBlock) continue
    for (const record of block) sharing.add(record)
  }
  return sharing
}

function collectBlocks(records: Iterable<NamedRecord>, toKeys: (cleaned: string) => NameKeys) {
  const blocks = new Map<string, NamedRecord[]>()
  for (const record of records) {
    for (const key of toKeys(record.cleaned).kept) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [record])
      else block.push(record)
    }
  }
  return blocks
}

function compareStrength(a: SimilarName, b: SimilarName): number {
  return strongestFirst.indexOf(a.reason) - strongestFirst.indexOf(b.reason)
}
