import { cosineOfTurn, sineOfTurn } from './angle-table'
import { applyTurn, fitTurnOnly, type Turn } from './fit-turn'
import type { FoldedLeaves, LeafRing } from './fold-leaves'
import type { Points } from './layout-input'

/** Puts every leaf beside its partner; rings keep the turn they have in an earlier picture. */
export function placeLeaves(
  folded: FoldedLeaves,
  picture: Points,
  earlier: Points | undefined,
): void {
  for (const [partner, ring] of folded.ringOf) {
    const turn =
      earlier === undefined ? turnByNumber(partner) : fitToEarlier(partner, ring, earlier)
    const { x, y } = applyTurn(turn, ring.spots)
    for (const [place, leaf] of ring.leaves.entries()) {
      picture.x[leaf] = (picture.x[partner] as number) + (x[place] as number)
      picture.y[leaf] = (picture.y[partner] as number) + (y[place] as number)
    }
  }
}

/** Golden angles: neighbouring numbers get turns far apart, so rings do not look stamped. */
function turnByNumber(partner: number): Turn {
  const turn = partner * 0.618034
  return { cosine: cosineOfTurn(turn), sine: sineOfTurn(turn), mirror: 1 }
}

function fitToEarlier(partner: number, ring: LeafRing, earlier: Points): Turn {
  const fromPartner = (values: Float64Array) =>
    Float64Array.from(ring.leaves, (leaf) => (values[leaf] as number) - (values[partner] as number))
  return fitTurnOnly(ring.spots, { x: fromPartner(earlier.x), y: fromPartner(earlier.y) })
}
