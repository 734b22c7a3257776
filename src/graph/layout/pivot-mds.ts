import type { Points } from './layout-input'
import { countTies, type TieLists } from './tie-lists'

const pivotCount = 40
const powerSteps = 60

/**
 * A first picture in which items few steps apart lie close: PivotMDS (Brandes and Pich, 2006) with
 * pivots far from one another. `ties` must hang together. Expects more than two items.
 */
export function placeByPivots(ties: TieLists, random: () => number): Points {
  const columns = centreTwice(measureFromPivots(ties))
  const products = multiplyColumns(columns)
  const first = findStrongestDirection(products, random, undefined)
  const second = findStrongestDirection(products, random, first)
  const size = 3 * Math.sqrt(ties.start.length - 1)
  return {
    x: project(columns, first, size, random),
    y: project(columns, second, size * 0.8, random),
  }
}

/** Squared steps from each pivot to every item; each next pivot is the item furthest from all so far. */
function measureFromPivots(ties: TieLists): Float64Array[] {
  const itemCount = ties.start.length - 1
  const nearest = new Int32Array(itemCount).fill(2 ** 30)
  const columns: Float64Array[] = []
  let pivot = findBestTied(ties)
  while (columns.length < Math.min(pivotCount, itemCount)) {
    const steps = countSteps(ties, pivot)
    columns.push(Float64Array.from(steps, (count) => count * count))
    pivot = findFurthest(ties, steps, nearest)
  }
  return columns
}

function findBestTied(ties: TieLists): number {
  let best = 0
  for (let item = 1; item < ties.start.length - 1; item++) {
    if (countTies(ties, item) > countTies(ties, best)) best = item
  }
  return best
}

/** Updates `nearest` by the steps from a new pivot; of equally far items takes the best tied. */
function findFurthest(ties: TieLists, steps: Int32Array, nearest: Int32Array): number {
  let furthest = 0
  for (let item = 0; item < steps.length; item++) {
    const distance = Math.min(nearest[item] as number, steps[item] as number)
    nearest[item] = distance
    const lead = distance - (nearest[furthest] as number)
    const isBetterTied = countTies(ties, item) > countTies(ties, furthest)
    if (lead > 0 || (lead === 0 && isBetterTied)) furthest = item
  }
  return furthest
}

function countSteps(ties: TieLists, from: number): Int32Array {
  const itemCount = ties.start.length - 1
  const steps = new Int32Array(itemCount).fill(-1)
  const queue = new Int32Array(itemCount)
  queue[0] = from
  steps[from] = 0
  let size = 1
  for (let head = 0; head < size; head++) {
    const item = queue[head] as number
    const end = ties.start[item + 1] as number
    for (let tie = ties.start[item] as number; tie < end; tie++) {
      const other = ties.others[tie] as number
      if ((steps[other] as number) >= 0) continue
      steps[other] = (steps[item] as number) + 1
      queue[size++] = other
    }
  }
  return steps
}

/** Takes the mean of its row and column from each number and halves it, as classical scaling asks. */
function centreTwice(columns: readonly Float64Array[]): readonly Float64Array[] {
  const itemCount = columns[0]?.length ?? 0
  const rowMeans = new Float64Array(itemCount)
  for (const column of columns) {
    for (let item = 0; item < itemCount; item++) {
      rowMeans[item] = (rowMeans[item] as number) + (column[item] as number) / columns.length
    }
  }
  const mean = meanOf(rowMeans)
  return columns.map((column) => {
    const columnMean = meanOf(column)
    return column.map(
      (value, item) => -0.5 * (value - (rowMeans[item] as number) - columnMean + mean),
    )
  })
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

function multiplyColumns(columns: readonly Float64Array[]): readonly Float64Array[] {
  return columns.map((one) => Float64Array.from(columns, (other) => dot(one, other)))
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let place = 0; place < one.length; place++) {
    sum += (one[place] as number) * (other[place] as number)
  }
  return sum
}

/** Power steps from a random start, kept at right angles to `across`. */
function findStrongestDirection(
  products: readonly Float64Array[],
  random: () => number,
  across: Float64Array | undefined,
): Float64Array {
  let direction = Float64Array.from(products, () => random() - 0.5)
  for (let step = 0; step < powerSteps; step++) {
    const start = across === undefined ? direction : withoutShare(direction, across)
    const next = Float64Array.from(products, (row) => dot(row, start))
    const length = Math.sqrt(dot(next, next)) || 1
    direction = next.map((value) => value / length)
  }
  return direction
}

function withoutShare(direction: Float64Array, across: Float64Array): Float64Array {
  const share = dot(direction, across)
  return direction.map((value, place) => value - share * (across[place] as number))
}

/** Items seen along one direction, scaled to `size` and shaken by up to 1 so that none coincide. */
function project(
  columns: readonly Float64Array[],
  direction: Float64Array,
  size: number,
  random: () => number,
): Float64Array {
  const values = new Float64Array(columns[0]?.length ?? 0)
  for (const [place, column] of columns.entries()) {
    const weight = direction[place] as number
    for (let item = 0; item < values.length; item++) {
      values[item] = (values[item] as number) + (column[item] as number) * weight
    }
  }
  const furthest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
  return values.map((value) => (value * size) / furthest + (random() - 0.5) * 2)
}
