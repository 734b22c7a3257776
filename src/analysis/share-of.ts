import type { Share } from './share'

/** A share of a base; null where the base is 0. */
export function shareOf(have: number, of: number): number | null {
  return of === 0 ? null : have / of
}

/** A count, its base and its share of it. */
export function toShare(have: number, of: number): Share {
  return { have, of, share: shareOf(have, of) }
}
