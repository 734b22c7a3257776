import { findFreeSpot, type Spot } from './find-free-spot'
import { createGridIndex, type GridIndex } from './grid-index'
import type { Circles } from './separate-items'

/** More than two roundings to a tenth can take away. */
const clearance = 0.5

/**
 * Leaves no two items overlapping, save two that may both not move: of each pair that still does,
 * one goes to the nearest free spot.
 */
export function settleOverlaps(circles: Circles): void {
  const { points, reach } = circles
  const widest = reach.reduce((most, radius) => Math.max(most, radius), 0)
  const grid = createGridIndex(points.x, points.y, widest + clearance)
  const leaving = findLeaving(circles, grid)
  if (leaving.length === 0) return
  const isLeaving = new Uint8Array(reach.length)
  for (const item of leaving) isLeaving[item] = 1
  const staying = { points: { x: points.x.slice(), y: points.y.slice() }, reach }
  const found = new Int32Array(reach.length)
  const settled: number[] = []
  for (const item of leaving) {
    const own = reach[item] as number
    const hits = (other: number, spot: Spot) => overlaps(staying, other, spot, own)
    const isFree = (spot: Spot) => {
      const count = grid.findNear(spot.x, spot.y, own + widest + clearance, found)
      const near = found.subarray(0, count)
      return (
        !near.some((other) => isLeaving[other] === 0 && hits(other, spot)) &&
        !settled.some((other) => hits(other, spot))
      )
    }
    const wanted = { x: points.x[item] as number, y: points.y[item] as number }
    const spot = findFreeSpot(wanted, Math.max(own / 2, 1), isFree)
    points.x[item] = spot.x
    points.y[item] = spot.y
    staying.points.x[item] = spot.x
    staying.points.y[item] = spot.y
    settled.push(item)
  }
}

/** The items that must give way, larger ones first: they are the hardest to find a spot for. */
function findLeaving(circles: Circles, grid: GridIndex): readonly number[] {
  const { reach } = circles
  const leaving = new Set<number>()
  for (const [item, other] of findOverlapping(circles, grid)) {
    const [smaller, larger] =
      (reach[item] as number) > (reach[other] as number) ? [other, item] : [item, other]
    if (leaving.has(smaller) || leaving.has(larger)) continue
    const parting = [smaller, larger].find((one) => circles.isFixed?.[one] !== 1)
    if (parting !== undefined) leaving.add(parting)
  }
  return [...leaving].sort(
    (one, other) => (reach[other] as number) - (reach[one] as number) || one - other,
  )
}

function findOverlapping(
  circles: Circles,
  grid: GridIndex,
): readonly (readonly [number, number])[] {
  const { points, reach } = circles
  const widest = reach.reduce((most, radius) => Math.max(most, radius), 0)
  const found = new Int32Array(reach.length)
  const pairs: (readonly [number, number])[] = []
  for (let item = 0; item < reach.length; item++) {
    const own = reach[item] as number
    const spot = { x: points.x[item] as number, y: points.y[item] as number }
    const count = grid.findNear(spot.x, spot.y, own + widest + clearance, found)
    for (const other of found.subarray(0, count)) {
      if (other > item && overlaps(circles, other, spot, own)) pairs.push([item, other])
    }
  }
  return pairs
}

function overlaps({ points, reach }: Circles, other: number, spot: Spot, own: number): boolean {
  const x = (points.x[other] as number) - spot.x
  const y = (points.y[other] as number) - spot.y
  const needed = own + (reach[other] as number) + clearance
  return x * x + y * y < needed * needed
}
