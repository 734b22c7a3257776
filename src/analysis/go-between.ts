import type { Incidence } from './incidence'
import { createPathSweep } from './path-sweep'

/** A stretch of partnerships, by rank: from one to before another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * For each person, by rank: over unordered pairs of partnerships, the sum of the shares of their
 * shortest partnership–person–partnership paths that go through the person. Exact, by the
 * accumulation of Brandes (2001) from every partnership. Given a stretch, only the part gathered
 * from there: parts of stretches that make up the whole add up to the whole.
 */
export function findGoBetween(
  incidence: Incidence,
  { from, to }: Stretch = { from: 0, to: incidence.partnershipCount },
): Float64Array {
  const { scores, sweep } = createPathSweep(incidence)
  for (let source = from; source < to; source += 1) sweep(source)
  return scores
}
