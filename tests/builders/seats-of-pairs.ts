import { type Network, networkOf } from '../../src/domain/network'
import { createSeededRandom } from '../../src/lib/seeded-random'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from './records'

type Pair = readonly [person: string, partnership: string]

/** A map where each pair is one member's seat, and nothing else is recorded. */
export function networkOfPairs(pairs: readonly Pair[]): Network {
  const people = new Set(pairs.map(([person]) => person))
  const partnerships = new Set(pairs.map(([, partnership]) => partnership))
  return networkOf(anInfo(), [
    ...[...people].map((id) => entryOf('people', aPerson({ id }))),
    ...[...partnerships].map((id) => entryOf('partnerships', aPartnership({ id }))),
    ...pairs.map(([personId, partnershipId], index) =>
      entryOf('seats', aSeat({ id: `seat-${index}`, personId, partnershipId })),
    ),
  ])
}

export interface Scale {
  readonly P: number
  readonly B: number
  readonly S: number
  readonly seed: number
}

/**
 * The published generator of large maps: one person in ten and one seat in five fall in a crowded
 * fiftieth of the people and of the partnerships.
 */
export function generatePairs({ P, B, S, seed }: Scale): readonly (readonly [number, number])[] {
  const random = createSeededRandom(seed)
  const seen = new Set<number>()
  const pairs: (readonly [number, number])[] = []
  const choose = (crowdedShare: number, size: number) => {
    const isCrowded = random() < crowdedShare
    return Math.trunc(random() * (isCrowded ? Math.trunc(size / 50) : size))
  }
  while (pairs.length < S) {
    const person = choose(0.1, P)
    const partnership = choose(0.2, B)
    if (seen.has(person * B + partnership)) continue
    seen.add(person * B + partnership)
    pairs.push([person, partnership])
  }
  return pairs
}
