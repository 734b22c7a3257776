import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Network } from '../../src/domain/network'
import { accept, emptyMap } from './import-plan-of'
import { csvFile, planInMode } from './plan-in-mode'

export interface NamePair {
  readonly isSame: boolean
  readonly first: string
  readonly second: string
}

export type NamedBy = 'people' | 'organisations'

/** Labelled pairs of invented names: `= A | B` is one person or body written twice, `! A | B` two. */
export function readNamePairs(file: 'people' | 'bodies'): readonly NamePair[] {
  const path = fileURLToPath(new URL(`../fixtures/name-pairs/${file}.txt`, import.meta.url))
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^[=!] /u.test(line))
    .map((line) => {
      const [first = '', second = ''] = line.slice(2).split(' | ')
      return { isSame: line.startsWith('='), first, second }
    })
}

/** Half of the pairs are for choosing rules, half for judging them; which, a hash decides. */
export function halfOf(pairs: readonly NamePair[], half: 'tuning' | 'test'): readonly NamePair[] {
  const wanted = half === 'tuning' ? 0 : 1
  return pairs.filter(({ first, second }) => hash(`${first}|${second}`) % 2 === wanted)
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    sum = Math.imul(sum ^ byte, 0x01000193) >>> 0
  }
  return (sum ^ (sum >>> 15)) >>> 0
}

export type Found = 'joined' | 'suggested' | 'apart'

/** What an import of the second name makes of a map that has the first, each in another place. */
export async function matchPair({ first, second }: NamePair, kind: NamedBy): Promise<Found> {
  const map = await importName(first, kind, 'Alpha Board', emptyMap)
  const known = [...map[kind].keys()]
  const plan = await planName(second, kind, 'Beta Board', map)
  if (plan.counts[kind]?.new === 0) return 'joined'
  const isSuggested = plan.matches.some(({ candidates }) =>
    candidates.some(({ id }) => known.includes(id)),
  )
  return isSuggested ? 'suggested' : 'apart'
}

async function importName(name: string, kind: NamedBy, board: string, map: Network) {
  return accept(map, await planName(name, kind, board, map))
}

function planName(name: string, kind: NamedBy, board: string, map: Network) {
  const rows =
    kind === 'people'
      ? [
          ['Name', 'Board'],
          [name, board],
        ]
      : [
          ['Name', 'Board', 'Organisation'],
          [`Person of ${board}`, board, name],
        ]
  const uses = ['person', 'partnership', 'organisation'] as const
  return planInMode(csvFile(rows), 'one-seat', map, {}, uses)
}

export interface Scores {
  readonly pairs: number
  readonly wronglyJoined: readonly string[]
  readonly missed: readonly string[]
  /** Of the pairs that are one: found without a question, and with one. */
  readonly automaticRecall: number
  readonly recall: number
  readonly wrongSuggestions: number
  readonly differentPairs: number
}

export async function scorePairs(pairs: readonly NamePair[], kind: NamedBy): Promise<Scores> {
  const found: { readonly pair: NamePair; readonly found: Found }[] = []
  for (const pair of pairs) found.push({ pair, found: await matchPair(pair, kind) })
  const [same, different] = [true, false].map((is) => found.filter((one) => one.pair.isSame === is))
  const which = (list: typeof found | undefined, how: Found) =>
    (list ?? [])
      .filter((one) => one.found === how)
      .map(({ pair }) => `${pair.first} | ${pair.second}`)
  const total = Math.max(1, same?.length ?? 0)
  const joined = which(same, 'joined').length
  return {
    pairs: found.length,
    wronglyJoined: which(different, 'joined'),
    missed: which(same, 'apart'),
    automaticRecall: joined / total,
    recall: (joined + which(same, 'suggested').length) / total,
    wrongSuggestions: which(different, 'suggested').length,
    differentPairs: different?.length ?? 0,
  }
}

export function printScores(name: string, scores: Scores): void {
  const { pairs, automaticRecall, recall, wronglyJoined, wrongSuggestions } = scores
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`
  process.stdout.write(
    `${name}: ${pairs} pairs, ${wronglyJoined.length} wrongly joined, found by itself ${percent(automaticRecall)}, with suggestions ${percent(recall)}, ${wrongSuggestions} of ${scores.differentPairs} different pairs suggested\n`,
  )
}
