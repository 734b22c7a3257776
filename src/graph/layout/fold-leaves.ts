import type { LayoutInput } from './layout-input'
import { findLeafSpots, type LeafGroup, type LeafSpots } from './leaf-rings'
import { countTies, type TieLists } from './tie-lists'

/** The leaves of one partner: people first, then partnerships, each in ascending order. */
export interface LeafRing {
  readonly leaves: readonly number[]
  readonly spots: LeafSpots
}

export interface FoldedLeaves {
  /** The partner a leaf is folded on to; −1 for an item of the core. */
  readonly partnerOf: Int32Array
  readonly ringOf: ReadonlyMap<number, LeafRing>
  /** The radius of an item together with the leaves around it. */
  readonly reach: Float64Array
}

/**
 * Takes out every item with a single tie: it is drawn beside its partner whatever the rest looks
 * like. In a pair tied to nothing else both stay, and so does an item that may not move.
 */
export function foldLeaves(
  input: LayoutInput,
  ties: TieLists,
  isFixed: Uint8Array | undefined,
): FoldedLeaves {
  const partnerOf = new Int32Array(input.itemCount).fill(-1)
  const leavesOf = new Map<number, number[]>()
  for (let item = 0; item < input.itemCount; item++) {
    if (countTies(ties, item) !== 1 || isFixed?.[item] === 1) continue
    const partner = ties.others[ties.start[item] as number] as number
    if (countTies(ties, partner) === 1) continue
    partnerOf[item] = partner
    const leaves = leavesOf.get(partner)
    if (leaves === undefined) leavesOf.set(partner, [item])
    else leaves.push(item)
  }
  const reach = Float64Array.from(input.radius)
  const ringOf = new Map<number, LeafRing>()
  for (const [partner, leaves] of leavesOf) {
    const ring = layRing(input, input.radius[partner] as number, leaves)
    ringOf.set(partner, ring)
    reach[partner] = ring.spots.reach
  }
  return { partnerOf, ringOf, reach }
}

function layRing(input: LayoutInput, partnerRadius: number, leaves: readonly number[]): LeafRing {
  const isPartnership = (item: number) => input.isPartnership[item] === 1
  const people = leaves.filter((item) => !isPartnership(item))
  const partnerships = leaves.filter(isPartnership)
  const groups = [toGroup(input, people), toGroup(input, partnerships)]
  return { leaves: [...people, ...partnerships], spots: findLeafSpots(partnerRadius, groups) }
}

function toGroup(input: LayoutInput, leaves: readonly number[]): LeafGroup {
  const radius = leaves.reduce((most, item) => Math.max(most, input.radius[item] as number), 0)
  return { count: leaves.length, radius }
}
