import { cosineOfTurn, sineOfTurn } from './angle-table'
import { createGridIndex } from './grid-index'
import { itemGap, type Points } from './layout-input'

export interface Circles {
  readonly points: Points
  readonly reach: Float64Array
  /** 1 for an item that keeps its place. */
  readonly isFixed?: Uint8Array
}

const mostPasses = 40
/** A little over half of what a pair lacks: each of the two moves that far, and the pair is apart. */
const shareOfLack = 0.52

/**
 * Moves items that overlap apart, in place, the smaller one further. What is left after the last
 * pass is for `settleOverlaps`.
 */
export function separateItems(circles: Circles): void {
  const { points, reach } = circles
  const found = new Int32Array(reach.length)
  const cell = medianOf(reach) * 2 + itemGap
  for (let pass = 0; pass < mostPasses; pass++) {
    const grid = createGridIndex(points.x, points.y, cell)
    let moved = 0
    for (let item = 0; item < reach.length; item++) {
      const distance = 2 * (reach[item] as number) + itemGap
      const x = points.x[item] as number
      const y = points.y[item] as number
      const count = grid.findNear(x, y, distance, found)
      moved += pushFrom(circles, item, found, count)
    }
    if (moved === 0) return
  }
}

function medianOf(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1] ?? 0
}

/** Handles each pair once: from its larger item, or of equals from the first. */
function pushFrom(circles: Circles, item: number, found: Int32Array, count: number): number {
  const { reach } = circles
  const own = reach[item] as number
  let moved = 0
  for (let place = 0; place < count; place++) {
    const other = found[place] as number
    const others = reach[other] as number
    if (others > own || (others === own && other <= item)) continue
    if (pushPair(circles, item, other)) moved++
  }
  return moved
}

function pushPair(circles: Circles, item: number, other: number): boolean {
  const { reach } = circles
  const { x, y } = circles.points
  const needed = (reach[item] as number) + (reach[other] as number) + itemGap / 2
  let acrossX = (x[other] as number) - (x[item] as number)
  let acrossY = (y[other] as number) - (y[item] as number)
  const square = acrossX * acrossX + acrossY * acrossY
  if (square >= needed * needed) return false
  let distance = Math.sqrt(square)
  const lack = needed - distance
  if (distance < 1e-9) {
    const turn = item * 0.381966 + other * 0.618034
    acrossX = cosineOfTurn(turn)
    acrossY = sineOfTurn(turn)
    distance = 1
  }
  const move = (lack * shareOfLack) / distance
  const ownShare = shareOf(item, other, circles)
  const othersShare = shareOf(other, item, circles)
  x[item] = (x[item] as number) - acrossX * move * ownShare
  y[item] = (y[item] as number) - acrossY * move * ownShare
  x[other] = (x[other] as number) + acrossX * move * othersShare
  y[other] = (y[other] as number) + acrossY * move * othersShare
  return ownShare + othersShare > 0
}

/** Of two shares of a move, together 2: by area of the other item, all of it if that may not move. */
function shareOf(item: number, other: number, { reach, isFixed }: Circles): number {
  if (isFixed?.[item] === 1) return 0
  if (isFixed?.[other] === 1) return 2
  const own = (reach[item] as number) * (reach[item] as number)
  const others = (reach[other] as number) * (reach[other] as number)
  return own + others === 0 ? 1 : (2 * others) / (own + others)
}
