import { createGridIndex } from './grid-index'
import { itemGap, type Points } from './layout-input'

/** The share of nearest pairs that has room once scaled; the rest is left to the separation. */
const shareWithRoom = 0.6
/** Bounds of the picture's area, as multiples of the area the items need. */
const leastFill = 1.8
const mostFill = 12

/** Enlarges the points in place so that items mostly fit, and gives back the factor. */
export function scaleToFit(points: Points, reach: Float64Array): number {
  const area = areaOf(points)
  if (area === 0) return 1
  let needed = 0
  for (const radius of reach) needed += (2 * radius + itemGap) * (2 * radius + itemGap)
  const wanted = findScaleWithRoom(points, reach, area)
  const least = Math.sqrt((needed * leastFill) / area)
  const most = Math.sqrt((needed * mostFill) / area)
  const scale = Math.min(most, Math.max(least, wanted))
  for (let item = 0; item < reach.length; item++) {
    points.x[item] = (points.x[item] as number) * scale
    points.y[item] = (points.y[item] as number) * scale
  }
  return scale
}

/** Area of the box around the points; a box almost without height counts as a tenth as high as wide. */
function areaOf({ x, y }: Points): number {
  const width = spanOf(x)
  const height = spanOf(y)
  const longest = Math.max(width, height)
  return Math.max(width * height, longest * longest * 0.1)
}

function spanOf(values: Float64Array): number {
  const least = values.reduce((low, value) => Math.min(low, value))
  return values.reduce((high, value) => Math.max(high, value)) - least
}

function findScaleWithRoom(points: Points, reach: Float64Array, area: number): number {
  const distance = Math.sqrt(area / reach.length) * 1.5
  const grid = createGridIndex(points.x, points.y, distance)
  const found = new Int32Array(reach.length)
  const scales: number[] = []
  for (let item = 0; item < reach.length; item++) {
    const x = points.x[item] as number
    const y = points.y[item] as number
    const count = grid.findNear(x, y, distance, found)
    const nearest = findNearest(points, item, found, count)
    if (nearest.item < 0) continue
    const room = (reach[item] as number) + (reach[nearest.item] as number) + itemGap
    scales.push(room / Math.max(Math.sqrt(nearest.square), 1e-9))
  }
  scales.sort((one, other) => one - other)
  return scales[Math.floor(scales.length * shareWithRoom)] ?? 1
}

function findNearest(points: Points, item: number, found: Int32Array, count: number) {
  const nearest = { item: -1, square: Number.MAX_VALUE }
  for (let place = 0; place < count; place++) {
    const other = found[place] as number
    const x = (points.x[other] as number) - (points.x[item] as number)
    const y = (points.y[other] as number) - (points.y[item] as number)
    const square = x * x + y * y
    if (other === item || square >= nearest.square) continue
    nearest.item = other
    nearest.square = square
  }
  return nearest
}
