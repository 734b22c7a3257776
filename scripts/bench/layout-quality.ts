import { createSeededRandom } from '../../src/lib/seeded-random'

/** Raise it when a score is worked out differently: stored scores of others are then out of date. */
export const scoring = 1

/** A drawn network; x and y are the middles of its items. */
export interface Picture {
  readonly itemCount: number
  readonly lineFrom: ArrayLike<number>
  readonly lineTo: ArrayLike<number>
  readonly radius: ArrayLike<number>
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

export interface LayoutQuality {
  /** Mean over sampled pairs of ((steps − scaled distance) ÷ steps)², at the best scale. */
  readonly stress: number
  /** Share of an item's ten nearest on the picture that are within two steps of it. */
  readonly near: number
  /** Items that overlap another one. */
  readonly overlapping: number
}

const sources = 120
const pairsPerSource = 400
const nearItems = 500

export function measureLayoutQuality(picture: Picture): LayoutQuality {
  const ties = listTies(picture)
  return {
    stress: measureStress(picture, ties),
    near: measureNear(picture, ties),
    overlapping: countOverlapping(picture),
  }
}

type Ties = readonly (readonly number[])[]

function listTies({ itemCount, lineFrom, lineTo }: Picture): Ties {
  const ties = Array.from({ length: itemCount }, () => [] as number[])
  for (let line = 0; line < lineFrom.length; line++) {
    const from = lineFrom[line] ?? 0
    const to = lineTo[line] ?? 0
    ties[from]?.push(to)
    ties[to]?.push(from)
  }
  return ties
}

function distanceOn({ x, y }: Picture, one: number, other: number): number {
  return Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0))
}

function measureStress(picture: Picture, ties: Ties): number {
  const random = createSeededRandom(99)
  const pairs: { readonly steps: number; readonly drawn: number }[] = []
  for (let count = 0; count < Math.min(picture.itemCount, sources); count++) {
    const source = Math.floor(random() * picture.itemCount)
    const reached = [...countStepsFrom(source, ties)].slice(1)
    const stride = Math.max(1, Math.floor(reached.length / pairsPerSource))
    for (let place = 0; place < reached.length; place += stride) {
      const [item, steps] = reached[place] ?? [source, 1]
      pairs.push({ steps, drawn: distanceOn(picture, source, item) })
    }
  }
  const weighted = pairs.map(({ steps, drawn }) => drawn / steps)
  const scale = sum(weighted) / sum(weighted.map((value) => value * value))
  return sum(weighted.map((value) => (1 - scale * value) ** 2)) / pairs.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function countStepsFrom(source: number, ties: Ties): ReadonlyMap<number, number> {
  const steps = new Map([[source, 0]])
  for (const [item, count] of steps) {
    for (const other of ties[item] ?? []) if (!steps.has(other)) steps.set(other, count + 1)
  }
  return steps
}

function measureNear(picture: Picture, ties: Ties): number {
  const random = createSeededRandom(99)
  const isSampled = picture.itemCount > nearItems
  const shares: number[] = []
  for (let count = 0; count < Math.min(picture.itemCount, nearItems); count++) {
    const item = isSampled ? Math.floor(random() * picture.itemCount) : count
    const tied = ties[item] ?? []
    if (tied.length === 0) continue
    const within = new Set([...tied, ...tied.flatMap((other) => ties[other] ?? [])])
    const nearest = findNearest(picture, item, 10)
    shares.push(nearest.filter((other) => within.has(other)).length / nearest.length)
  }
  return sum(shares) / shares.length
}

function findNearest(picture: Picture, item: number, count: number): readonly number[] {
  const others = Array.from({ length: picture.itemCount }, (_, other) => other)
    .filter((other) => other !== item)
    .map((other) => ({ other, distance: distanceOn(picture, item, other) }))
  others.sort((one, two) => one.distance - two.distance)
  return others.slice(0, count).map(({ other }) => other)
}

/** By cells as wide as the widest item, so that only neighbouring cells need to be looked at. */
function countOverlapping(picture: Picture): number {
  const items = Array.from({ length: picture.itemCount }, (_, item) => item)
  const cell = 2 * items.reduce((most, item) => Math.max(most, picture.radius[item] ?? 0), 1)
  const column = (item: number) => Math.floor((picture.x[item] ?? 0) / cell)
  const row = (item: number) => Math.floor((picture.y[item] ?? 0) / cell)
  const cells = new Map<string, number[]>()
  for (const item of items) {
    const key = `${column(item)} ${row(item)}`
    cells.set(key, [...(cells.get(key) ?? []), item])
  }
  const isOverlapping = (item: number) =>
    [-1, 0, 1].some((across) =>
      [-1, 0, 1].some((down) =>
        cells
          .get(`${column(item) + across} ${row(item) + down}`)
          ?.some(
            (other) =>
              other !== item &&
              distanceOn(picture, item, other) <
                (picture.radius[item] ?? 0) + (picture.radius[other] ?? 0),
          ),
      ),
    )
  return items.filter(isOverlapping).length
}
