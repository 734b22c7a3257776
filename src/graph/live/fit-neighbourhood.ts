import { type AxisScale, createAxisScale } from './axis-scale'
import { findFreePlace, shapeGap } from './find-free-place'
import { type FittedItem, nudgeApart, pushApart } from './nudge-apart'
import type { Place } from './place'

/** How places of the whole map become places of this picture. */
interface Frame {
  readonly toX: AxisScale
  readonly toY: AxisScale
}

/** How large things are drawn: smaller shapes before a view from further away. */
interface Size {
  /** Shapes are this much of their size at 100%. */
  readonly itemScale: number
  /** Px of the picture to one px of the screen, where all of the picture is in the room. */
  readonly unit: number
}

export interface FittedPicture extends Size {
  readonly frame: Frame
  readonly places: ReadonlyMap<string, Place>
}

export interface FitRequest {
  /** What each item needs when drawn at a size, in the same order every time. */
  readonly itemsAt: (size: Size) => readonly FittedItem[]
  /** Both ends of each line: an item without a place goes beside what it joins. */
  readonly ties: readonly { readonly from: string; readonly to: string }[]
  /** Places in the whole map. */
  readonly places: ReadonlyMap<string, Place>
  readonly width: number
  readonly height: number
  /** An earlier picture whose items stay where they are; only what is new finds room. */
  readonly kept?: FittedPicture
}

const fullSize: Size = { itemScale: 1, unit: 1 }
const leastItemScale = 0.75
const growth = 1.2
const mostGrowths = 8
/** Many items are pushed beyond a nudge after this: the picture would grow too sparse. */
const fewGrowths = 2
/** As good as none: larger shapes are worth a few badges that lie on something. */
const fewMeetings = 0.05
/** From here on the room is sure to be too small, and trying one thing after another takes long. */
const manyItems = 100

interface Attempt extends Size {
  readonly evenness: number
}

/** What is given up first comes first: size, then a little distance, then more of both. */
const attempts: readonly Attempt[] = [
  { itemScale: 1, unit: 1, evenness: 0 },
  { itemScale: 0.9, unit: 1, evenness: 0 },
  { itemScale: 0.8, unit: 1, evenness: 0 },
  { itemScale: leastItemScale, unit: 1, evenness: 0 },
  { itemScale: leastItemScale, unit: growth, evenness: 0 },
  { itemScale: leastItemScale, unit: 1, evenness: 0.4 },
  { itemScale: leastItemScale, unit: growth, evenness: 0.4 },
  { itemScale: leastItemScale, unit: 1, evenness: 0.8 },
  { itemScale: leastItemScale, unit: growth, evenness: 0.8 },
]
/** In a small room names matter more than the size of shapes. */
const attemptsInSmallRoom: readonly Attempt[] = [
  { itemScale: leastItemScale, unit: growth, evenness: 0.4 },
  { itemScale: leastItemScale, unit: growth ** 2, evenness: 0.4 },
  { itemScale: leastItemScale, unit: growth ** 2, evenness: 0.8 },
  { itemScale: leastItemScale, unit: growth ** 3, evenness: 0.8 },
]
/** In square px of the screen for each item. */
const smallRoom = 4_500
const evennessOfMany = 0.4

/**
 * The same arrangement as in the whole map, scaled to fill the room in px, each item nudged by at
 * most its own width so that no two overlap. What is left of, right of, above or below something
 * stays so. Where there is too little room, shapes become smaller; then crowded places are given
 * more of it; at last the picture grows beyond the room, to be looked at from further away.
 */
export function fitNeighbourhood(request: FitRequest): FittedPicture {
  const { kept } = request
  const items = request.itemsAt(kept ?? fullSize)
  const found = findPlaces(items, request)
  if (kept !== undefined) return arrange(request, { ...kept, found, isLast: true }).picture
  const isMany = items.length >= manyItems
  const tries = isMany ? growMany(request, found) : chooseAttempts(request, items.length)
  const best = findBest(request, found, tries)
  if (best !== undefined) return best.picture
  const last = tries.at(-1) ?? { ...fullSize, evenness: 0 }
  return grow(request, found, { last, times: isMany ? 0 : mostGrowths })
}

function chooseAttempts({ width, height }: FitRequest, count: number): readonly Attempt[] {
  if (width * height >= smallRoom * count) return attempts
  return attemptsInSmallRoom
}

/** The first arrangement in which hardly anything meets, or the one in which least does. */
function findBest(
  request: FitRequest,
  found: ReadonlyMap<string, Place>,
  tries: readonly Attempt[],
): Arranged | undefined {
  let best: Arranged | undefined
  for (const attempt of tries) {
    const frame = findFrame(request, found, attempt.evenness)
    const arranged = arrange(request, { ...attempt, frame, found, isLast: false })
    const isBetter = arranged.meetings < (best?.meetings ?? Number.POSITIVE_INFINITY)
    if (arranged.isClear && isBetter) best = arranged
    if (best !== undefined && best.meetings <= fewMeetings * found.size) break
  }
  return best
}

/** Grows the picture until a nudge is enough; if it never is, items go as far as they must. */
function grow(
  request: FitRequest,
  found: ReadonlyMap<string, Place>,
  { last, times }: { readonly last: Attempt; readonly times: number },
): FittedPicture {
  const frame = findFrame(request, found, last.evenness)
  for (let time = 1; time < times; time++) {
    const unit = last.unit * growth ** time
    const { isClear, picture } = arrange(request, { ...last, unit, frame, found, isLast: false })
    if (isClear) return picture
  }
  const unit = last.unit * growth ** times
  return arrange(request, { ...last, unit, frame, found, isLast: true }).picture
}

function growMany(request: FitRequest, found: ReadonlyMap<string, Place>): readonly Attempt[] {
  const small = { itemScale: leastItemScale, evenness: evennessOfMany }
  const items = request.itemsAt({ ...small, unit: 1 })
  const frame = findFrame(request, found, evennessOfMany)
  const first = findUnitWithRoom(
    items,
    items.map(({ id }) => toFramed(frame, found.get(id))),
  )
  return Array.from({ length: 1 + fewGrowths }, (_, times) => ({
    ...small,
    unit: first * growth ** times,
  }))
}

interface Arranged {
  readonly picture: FittedPicture
  readonly isClear: boolean
  readonly meetings: number
}

interface Arranging extends Size {
  readonly frame: Frame
  readonly found: ReadonlyMap<string, Place>
  /** Whether this has to do, so that items may be pushed however far it takes. */
  readonly isLast: boolean
}

function arrange(
  { itemsAt, kept, width, height }: FitRequest,
  { frame, found, unit, itemScale, isLast }: Arranging,
): Arranged {
  const items = itemsAt({ itemScale, unit })
  const fixed = kept?.places ?? new Map<string, Place>()
  const isFixed = items.map(({ id }) => fixed.has(id))
  const wanted = items.map(({ id }) => {
    const { x, y } = toFramed(frame, found.get(id))
    return fixed.get(id) ?? { x: x * unit, y: y * unit }
  })
  const bounds = { x: (width / 2 - margin.across) * unit, y: (height / 2 - margin.down) * unit }
  const { places, isClear, meetings } = nudgeApart({ items, wanted, isFixed, bounds })
  const isPushed = isLast && !isClear
  const apart = isPushed ? pushApart(items, places, isFixed) : places
  // Only an arrangement that will do is worth the last touch.
  const settled = isClear || isLast ? settle(items, apart, isFixed) : new Map<string, Place>()
  return { picture: { frame, unit, itemScale, places: settled }, isClear, meetings }
}

/**
 * From how far off many items are nearly clear of their neighbours before any is nudged: a third of
 * what would do for nine in ten.
 */
function findUnitWithRoom(items: readonly FittedItem[], framed: readonly Place[]): number {
  const needed = items.map(({ radius }, index) => {
    const { x, y } = framed[index] ?? { x: 0, y: 0 }
    let most = 0
    for (const [other, place] of framed.entries()) {
      const across = place.x - x
      const down = place.y - y
      const square = across * across + down * down
      if (square === 0) continue
      const room = radius + (items[other]?.radius ?? 0) + shapeGap
      most = Math.max(most, (room * room) / square)
    }
    return Math.sqrt(most)
  })
  const enough = needed.toSorted((a, b) => a - b)[Math.floor(0.9 * needed.length)] ?? 1
  return Math.max(1, enough / 3)
}

/** The last word: whatever still overlaps goes to the nearest free place. */
function settle(
  items: readonly FittedItem[],
  places: readonly Place[],
  isFixed: readonly boolean[],
): ReadonlyMap<string, Place> {
  const taken: { readonly place: Place; readonly radius: number }[] = []
  const settled = new Map<string, Place>()
  const order = [...items.keys()].sort(
    (first, second) => Number(isFixed[second]) - Number(isFixed[first]) || first - second,
  )
  for (const index of order) {
    const item = items[index]
    const place = places[index]
    if (item === undefined || place === undefined) continue
    const free = isFixed[index] === true ? place : findFreePlace(place, item.radius, taken)
    taken.push({ place: free, radius: item.radius })
    settled.set(item.id, free)
  }
  return settled
}

/** Clear space at the edges of the room, for shapes, badges and the labels beside them. */
const edge = { across: 40, down: 36 }
/** What stays clear of the room all round. */
const margin = { across: 12, down: 24 }
/** How much wider than high, or higher than wide, an arrangement may be made to fill the room. */
const mostStretch = 2.5

function findFrame(
  { width, height }: FitRequest,
  found: ReadonlyMap<string, Place>,
  evenness: number,
): Frame {
  const places = [...found.values()]
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  const across = Math.max(width - 2 * edge.across, width / 2) / spanOf(xs)
  const down = Math.max(height - 2 * edge.down, height / 2) / spanOf(ys)
  const factorX = Math.min(across, mostStretch * down)
  const factorY = Math.min(down, mostStretch * across)
  return {
    toX: createAxisScale({ values: xs, factor: finite(factorX), evenness }),
    toY: createAxisScale({ values: ys, factor: finite(factorY), evenness }),
  }
}

/** Where all lies in one place, any scale will do. */
function finite(factor: number): number {
  return Number.isFinite(factor) ? factor : 1
}

function toFramed({ toX, toY }: Frame, place: Place | undefined): Place {
  return place === undefined ? { x: 0, y: 0 } : { x: toX(place.x), y: toY(place.y) }
}

/** Where each item is in the whole map; one without a place, in the middle of what it joins. */
function findPlaces(
  items: readonly FittedItem[],
  { ties, places }: FitRequest,
): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>()
  for (const { id } of items) {
    const place = places.get(id)
    if (place !== undefined) found.set(id, place)
  }
  const joined = new Map<string, Place[]>()
  for (const { from, to } of ties) {
    addPlace(joined, from, places.get(to))
    addPlace(joined, to, places.get(from))
  }
  for (const [id, around] of joined) {
    if (!found.has(id)) found.set(id, middleOf(around))
  }
  return found
}

function addPlace(joined: Map<string, Place[]>, id: string, place: Place | undefined): void {
  if (place !== undefined) joined.set(id, [...(joined.get(id) ?? []), place])
}

function middleOf(places: readonly Place[]): Place {
  const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  return { x: sum.x / places.length, y: sum.y / places.length }
}

function spanOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values)
}
