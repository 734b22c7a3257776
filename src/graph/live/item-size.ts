import type { ItemCounts, ItemKind } from './shown'

type SizedItem = { readonly kind: ItemKind; readonly counts: ItemCounts }

/** Diameter in px at 100%: interface, section 4.1. */
export function diameterOf({ kind, counts }: SizedItem): number {
  switch (kind) {
    case 'person':
      return Math.min(60, 24 + 6 * Math.sqrt(Math.max(0, counts.partnerships - 1)))
    case 'organisation':
      return Math.min(64, 28 + 4 * Math.sqrt(counts.seats))
    case 'partnership':
      return Math.min(72, 32 + 4 * Math.sqrt(counts.seats))
    case 'strategy':
      return 32
  }
}

/** The figure on an item's badge; 0 for none. */
export function badgeOf({ kind, counts }: SizedItem): number {
  switch (kind) {
    case 'person':
      return counts.partnerships > 1 ? counts.partnerships : 0
    case 'organisation':
    case 'partnership':
      return counts.seats
    case 'strategy':
      return counts.priorities
  }
}
