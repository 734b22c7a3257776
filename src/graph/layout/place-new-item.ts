import { findFreeSpot, type Spot } from './find-free-spot'
import { createGridIndex } from './grid-index'
import { itemGap } from './layout-input'

/** The picture a new item is to join. Items without a place have NaN for x and y. */
export interface ItemPicture {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly radius: Float32Array | Float64Array
}

/** An item already in the picture that the new one is tied to, and how much it draws it. */
export interface JoinedItem {
  readonly item: number
  readonly weight: number
}

/** How far below the picture an item goes that is tied to nothing in it. */
const spacing = 30

/**
 * Where one new item of the given radius goes: the free spot nearest to the weighted middle of what
 * it joins. Everything else keeps its place.
 */
export function placeNewItem(
  picture: ItemPicture,
  radius: number,
  joins: readonly JoinedItem[],
): Spot {
  const { x, y, radii } = listPlaced(picture)
  const widest = radii.reduce((most, value) => Math.max(most, value), 0)
  const grid = createGridIndex(x, y, widest + radius)
  const found = new Int32Array(x.length)
  const isFree = (spot: Spot) => {
    const count = grid.findNear(spot.x, spot.y, widest + radius + itemGap, found)
    for (const other of found.subarray(0, count)) {
      const acrossX = (x[other] as number) - spot.x
      const acrossY = (y[other] as number) - spot.y
      const needed = radius + (radii[other] as number) + itemGap / 2
      if (acrossX * acrossX + acrossY * acrossY < needed * needed) return false
    }
    return true
  }
  const wanted = findMiddle(picture, joins) ?? findPlaceBelow(x, y, widest + radius)
  return findFreeSpot(wanted, Math.max(radius, 1), isFree)
}

function listPlaced(picture: ItemPicture) {
  const x = Float64Array.from(picture.x)
  const y = Float64Array.from(picture.y)
  const radii = Float64Array.from(picture.radius)
  let count = 0
  for (let item = 0; item < x.length; item++) {
    if (!(Number.isFinite(x[item]) && Number.isFinite(y[item]))) continue
    x[count] = x[item] as number
    y[count] = y[item] as number
    radii[count] = radii[item] as number
    count++
  }
  return { x: x.subarray(0, count), y: y.subarray(0, count), radii: radii.subarray(0, count) }
}

function findMiddle({ x, y }: ItemPicture, joins: readonly JoinedItem[]): Spot | undefined {
  let sumX = 0
  let sumY = 0
  let total = 0
  for (const { item, weight } of joins) {
    const ownX = x[item] as number
    const ownY = y[item] as number
    if (!(Number.isFinite(ownX) && Number.isFinite(ownY) && weight > 0)) continue
    sumX += ownX * weight
    sumY += ownY * weight
    total += weight
  }
  return total === 0 ? undefined : { x: sumX / total, y: sumY / total }
}

function findPlaceBelow(x: Float64Array, y: Float64Array, distance: number): Spot {
  if (x.length === 0) return { x: 0, y: 0 }
  const left = x.reduce((least, value) => Math.min(least, value))
  const bottom = y.reduce((most, value) => Math.max(most, value))
  return { x: left, y: bottom + distance + spacing }
}
