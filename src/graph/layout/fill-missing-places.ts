import type { EarlierPicture, Points } from './layout-input'
import type { TieLists } from './tie-lists'

/** How far below the picture items go that are tied to nothing in it. */
const spacing = 30

/**
 * The earlier picture with a place for every item: one without goes to the middle of the placed
 * items it is tied to, directly or through others. Undefined if no item at all has a place.
 */
export function fillMissingPlaces(earlier: EarlierPicture, ties: TieLists): Points | undefined {
  const x = Float64Array.from(earlier.x)
  const y = Float64Array.from(earlier.y)
  const placed = [...x.keys()].filter((item) => isPlaced(x, y, item))
  if (placed.length === 0) return undefined
  const bottom = placed.reduce((most, item) => Math.max(most, y[item] as number), -Infinity)
  const left = placed.reduce((least, item) => Math.min(least, x[item] as number), Infinity)
  let missing = [...x.keys()].filter((item) => !isPlaced(x, y, item))
  for (let before = Infinity; missing.length < before; ) {
    before = missing.length
    missing = missing.filter((item) => !placeAmongTied({ x, y }, ties, item))
  }
  for (const item of missing) {
    x[item] = left
    y[item] = bottom + spacing
  }
  return { x, y }
}

function isPlaced(x: Float64Array, y: Float64Array, item: number): boolean {
  return Number.isFinite(x[item]) && Number.isFinite(y[item])
}

function placeAmongTied({ x, y }: Points, ties: TieLists, item: number): boolean {
  const tied = ties.others.subarray(ties.start[item], ties.start[item + 1])
  const placed = tied.filter((other) => isPlaced(x, y, other))
  if (placed.length === 0) return false
  x[item] = placed.reduce((sum, other) => sum + (x[other] as number), 0) / placed.length
  y[item] = placed.reduce((sum, other) => sum + (y[other] as number), 0) / placed.length
  return true
}
