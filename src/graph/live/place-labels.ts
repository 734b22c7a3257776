import { countCrossings, type Segment } from './count-crossings'
import type { LabelBox } from './label-box'

/** An item in px of the screen, with the size its label has there. */
export interface LabelledItem {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
  /** Around the middle of the item. */
  readonly badges: readonly LabelBox[]
}

/** Where a label lies, in px of the screen around the middle of its item. */
export interface LabelSpot extends LabelBox {
  /** The side its text begins or ends on, which decides how two lines of it are set. */
  readonly across: -1 | 0 | 1
}

export interface PlacedLabels {
  readonly spots: ReadonlyMap<string, LabelSpot>
  /** Items whose figures lie under the name of another and give way to it. */
  readonly covered: ReadonlySet<string>
}

interface LabelRequest {
  readonly items: readonly LabelledItem[]
  /** Whether an item is in the way of labels; what has faded is not. */
  readonly isObstacle: (id: string) => boolean
  /** Looked at: their labels never give way to anything. */
  readonly looked: readonly string[]
  /** The answer: labels that may lie over lines, and a little way off, but over nothing else. */
  readonly important: readonly string[]
  /** Whose labels come next if there is room; nobody else gets one. */
  readonly others: readonly string[]
  /** How many labels there may be before the others get none. */
  readonly most: number
  readonly lines: readonly { readonly from: string; readonly to: string }[]
  readonly window: LabelBox
}

type OwnBox = LabelBox & { readonly id: string }

/** What labels may not lie on: every shape and badge, and the labels placed so far. */
interface Obstacles {
  readonly window: LabelBox
  readonly shapes: readonly OwnBox[]
  readonly badges: readonly OwnBox[]
  /** Shapes a label may lie on, though it had better not. */
  readonly faded: readonly LabelBox[]
  readonly labels: OwnBox[]
  readonly segments: readonly Segment[]
}

/** The eight sides of a shape, best first. */
const sides = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const

type Side = (typeof sides)[number]

const gap = 3
/** How far off a name still plainly belongs to its shape. */
const farAway = [0, 8, 16, 24, 32] as const
/** A label below or above its shape may lie as much of its width to one side. */
const slides = [-0.22, 0.22, -0.42, 0.42] as const
const farSlides = [0, ...slides, -0.6, 0.6] as const
/** One beside its shape may lie as much of its height up or down. */
const drops = [0, -0.5, 0.5, -1, 1, -1.5, 1.5] as const
const mostLabels = 60
/** In a crowd most labels find no room; this bounds how long they may look for it. */
const mostTried = 150
/** A line through a name makes it hard to read; one of them is put up with. */
const mostCrossings = 1

/**
 * Which items show their label and where. A label goes where it hides no shape, badge or label
 * before it, and where the fewest lines run through it; one without room gives way. The figures of
 * others give way to the names of the answer, and what is looked at goes where it hides least.
 */
export function placeLabels(request: LabelRequest): PlacedLabels {
  const onScreen = request.items.filter((item) => isOnScreen(item, request.window))
  const byId = new Map(onScreen.map((item) => [item.id, item]))
  const obstacles = findObstacles(request)
  const placed = new Map<string, LabelSpot>()
  const place = (item: LabelledItem, spot: LabelSpot | undefined) => {
    if (spot === undefined) return
    placed.set(item.id, spot)
    obstacles.labels.push({ id: item.id, ...moveBox(spot, item) })
  }
  const findThese = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
  const isLooked = new Set(request.looked)
  const isFirm = new Set([...request.looked, ...request.important])
  const firmBadges = obstacles.badges.filter(({ id }) => isFirm.has(id))
  const withoutLesser = { ...obstacles, badges: firmBadges }
  for (const item of findThese([...request.looked, ...request.important]).slice(0, mostLabels)) {
    const spot = findRoomySpot(item, obstacles) ?? findRoomySpot(item, withoutLesser)
    place(item, spot ?? (isLooked.has(item.id) ? findLeastBadSpot(item, obstacles) : undefined))
  }
  const most = Math.min(mostLabels, request.most)
  const waiting = findThese(request.others).filter(({ id }) => !placed.has(id))
  for (const item of waiting.slice(0, mostTried)) {
    if (placed.size >= most) break
    place(item, findFreeSpot(item, listSpots(item), { obstacles, mostLines: mostCrossings }))
  }
  const covered = obstacles.badges.filter((badge) =>
    obstacles.labels.some((label) => label.id !== badge.id && doMeet(label, badge)),
  )
  return { spots: placed, covered: new Set(covered.map(({ id }) => id)) }
}

/** A free spot close by, or else one a little way off, however many lines run through it. */
function findRoomySpot(item: LabelledItem, obstacles: Obstacles): LabelSpot | undefined {
  const any = { obstacles, mostLines: Number.POSITIVE_INFINITY }
  return findFreeSpot(item, listSpots(item), any) ?? findFreeSpot(item, listFarSpots(item), any)
}

function findObstacles({ items, isObstacle, lines, window }: LabelRequest): Obstacles {
  const byId = new Map(items.map((item) => [item.id, item]))
  const segments = lines.flatMap(({ from, to }): readonly Segment[] => {
    const start = byId.get(from)
    const end = byId.get(to)
    if (start === undefined || end === undefined) return []
    return [{ x1: start.x, y1: start.y, x2: end.x, y2: end.y }]
  })
  const isSolid = ({ id }: LabelledItem) => isObstacle(id)
  const solid = items.filter(isSolid)
  return {
    window,
    segments,
    labels: [],
    shapes: solid.map((item) => ({ id: item.id, ...shapeBoxOf(item) })),
    faded: items.filter((item) => !isSolid(item)).map(shapeBoxOf),
    badges: solid.flatMap((item) =>
      item.badges.map((box) => ({ id: item.id, ...moveBox(box, item) })),
    ),
  }
}

function shapeBoxOf({ x, y, radius }: LabelledItem): LabelBox {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function findFreeSpot(
  item: LabelledItem,
  spots: readonly LabelSpot[],
  { obstacles, mostLines }: { readonly obstacles: Obstacles; readonly mostLines: number },
): LabelSpot | undefined {
  let best: LabelSpot | undefined
  let fewest = mostLines + 1
  for (const spot of spots) {
    const box = moveBox(spot, item)
    if (!isFree(item, box, obstacles)) continue
    const hidden = obstacles.faded.filter((shape) => doMeet(box, shape)).length
    const crossings = hidden + countCrossings(box, obstacles.segments, fewest - hidden)
    if (crossings >= fewest) continue
    best = spot
    fewest = crossings
    if (fewest === 0) break
  }
  return best
}

function isFree({ id }: LabelledItem, box: LabelBox, obstacles: Obstacles): boolean {
  return (
    isWithin(box, obstacles.window) &&
    !obstacles.labels.some((other) => doMeet(box, other)) &&
    !obstacles.badges.some((other) => doMeet(box, other)) &&
    !obstacles.shapes.some((shape) => shape.id !== id && doMeet(box, shape))
  )
}

/** Another label is worse to hide than a shape, and a label off the screen is worst. */
function findLeastBadSpot(item: LabelledItem, { window, ...obstacles }: Obstacles): LabelSpot {
  const spots = listSpots(item)
  const [first] = spots
  let best = first
  let least = Number.POSITIVE_INFINITY
  for (const spot of spots) {
    const box = moveBox(spot, item)
    const others = [...obstacles.badges, ...obstacles.shapes.filter(({ id }) => id !== item.id)]
    const badness =
      100 * (areaOf(box) - sharedArea(box, window)) +
      10 * sumShared(box, obstacles.labels) +
      sumShared(box, others)
    if (badness >= least) continue
    best = spot
    least = badness
  }
  return best
}

/**
 * Close to the shape on each of its eight sides, on the right clear of its badges; then above and
 * below it to one side.
 */
function listSpots(item: LabelledItem): readonly [LabelSpot, ...LabelSpot[]] {
  const { radius, badges } = item
  const overhang = badges.reduce((most, { right }) => Math.max(most, right), radius) - radius
  const [below, above, ...rest] = sides
  return [
    spotAt(item, below, 0),
    spotAt(item, above, 0),
    ...rest.map((side) => spotAt(item, side, side[0] === 1 && side[1] === 0 ? overhang : 0)),
    ...slides.flatMap((share) =>
      [below, above].map((side) => slide(spotAt(item, side, 0), share * item.width)),
    ),
    ...rest.filter(([across]) => across === 1).map((side) => spotAt(item, side, overhang)),
  ]
}

function slide(spot: LabelSpot, by: number): LabelSpot {
  return { ...spot, left: spot.left + by, right: spot.right + by }
}

function lower(spot: LabelSpot, by: number): LabelSpot {
  return { ...spot, top: spot.top + by, bottom: spot.bottom + by }
}

/** All round the shape and a little way off, nearest first, for a label that has to be somewhere. */
function listFarSpots(item: LabelledItem): readonly LabelSpot[] {
  return farAway.flatMap((away) =>
    sides.flatMap((side) => {
      const spot = spotAt(item, side, away)
      if (side[0] === 0) return farSlides.map((share) => slide(spot, share * item.width))
      if (side[1] === 0) return drops.map((share) => lower(spot, share * item.height))
      return [spot]
    }),
  )
}

function spotAt(item: LabelledItem, [across, down]: Side, away: number): LabelSpot {
  const isCorner = across !== 0 && down !== 0
  const near = (isCorner ? 0.7 : 1) * item.radius + gap + away
  const x = across * (near + item.width / 2)
  const y = down * (near + item.height / 2)
  return { across, ...boxAround(x, y, item) }
}

function boxAround(x: number, y: number, { width, height }: LabelledItem): LabelBox {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function moveBox(box: LabelBox, { x, y }: LabelledItem): LabelBox {
  return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }
}

function isOnScreen({ x, y }: LabelledItem, window: LabelBox): boolean {
  return x >= window.left && x <= window.right && y >= window.top && y <= window.bottom
}

function doMeet(first: LabelBox, second: LabelBox): boolean {
  return (
    first.left < second.right &&
    second.left < first.right &&
    first.top < second.bottom &&
    second.top < first.bottom
  )
}

function isWithin(box: LabelBox, window: LabelBox): boolean {
  return (
    box.left >= window.left &&
    box.right <= window.right &&
    box.top >= window.top &&
    box.bottom <= window.bottom
  )
}

function areaOf({ left, right, top, bottom }: LabelBox): number {
  return (right - left) * (bottom - top)
}

function sharedArea(one: LabelBox, two: LabelBox): number {
  const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left)
  const tall = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top)
  return Math.max(0, wide) * Math.max(0, tall)
}

function sumShared(box: LabelBox, others: readonly LabelBox[]): number {
  return others.reduce((sum, other) => sum + sharedArea(box, other), 0)
}
