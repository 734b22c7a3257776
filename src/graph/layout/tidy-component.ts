import { applyTurn, fitTurn } from './fit-turn'
import { applyForceRounds } from './force-rounds'
import type { Points } from './layout-input'
import { findNaturalScale } from './natural-scale'
import { countTies, type TieLists } from './tie-lists'

export interface TidySettings {
  readonly ties: TieLists
  /** The scale of the earlier picture, where it is known for this part of the network. */
  readonly scale?: number
  readonly isFixed: Uint8Array
  readonly onRound: () => void
}

/** How many rounds a part of so many items takes from an earlier picture. */
export function countWarmRounds(itemCount: number): number {
  return itemCount <= 2 ? 0 : 15
}

/**
 * Runs a few rounds from an earlier picture and lays the outcome over it again, turned or mirrored
 * if that fits better; unless an item is fixed, which holds the part in place by itself.
 */
export function tidyComponent(earlier: Points, settings: TidySettings): Points {
  const { ties, isFixed, onRound } = settings
  const rounds = countWarmRounds(earlier.x.length)
  if (rounds === 0) return earlier
  const middle = findMiddle(earlier, ties)
  const centred = moveBy(earlier, -middle.x, -middle.y)
  const scale = settings.scale ?? findNaturalScale(ties, centred)
  const points = enlarge(centred, 1 / scale)
  applyForceRounds(points, { ties, rounds, isFixed, onRound })
  const placed = enlarge(points, scale)
  if (isFixed.includes(1)) return moveBy(placed, middle.x, middle.y)
  const drift = findMiddle(placed, ties)
  const home = moveBy(placed, -drift.x, -drift.y)
  return moveBy(applyTurn(fitTurn(home, centred), home), middle.x, middle.y)
}

/** Weighted as the forces weigh items, so that the lean to the middle does not shift the whole. */
function findMiddle({ x, y }: Points, ties: TieLists) {
  let sumX = 0
  let sumY = 0
  let total = 0
  for (let item = 0; item < x.length; item++) {
    const weight = 1 + countTies(ties, item)
    sumX += (x[item] as number) * weight
    sumY += (y[item] as number) * weight
    total += weight
  }
  return { x: sumX / total, y: sumY / total }
}

function moveBy({ x, y }: Points, byX: number, byY: number): Points {
  return { x: x.map((value) => value + byX), y: y.map((value) => value + byY) }
}

function enlarge({ x, y }: Points, factor: number): Points {
  return { x: x.map((value) => value * factor), y: y.map((value) => value * factor) }
}
