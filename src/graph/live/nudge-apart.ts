import { shapeGap } from './find-free-place'
import type { Place } from './place'

/** What an item needs around its middle, in px of the picture. */
export interface FittedItem {
  readonly id: string
  readonly radius: number
  /** Half the width that shape, badges and label need. */
  readonly halfWidth: number
  /** How far these reach up and down from the middle. */
  readonly above: number
  readonly below: number
}

interface Nudged {
  readonly places: readonly Place[]
  /** No two shapes are closer than the gap. */
  readonly isClear: boolean
  /** How often badges or labels lie on something. */
  readonly meetings: number
}

/** Half the room around the middle of the picture, in px of the picture. */
interface Bounds {
  readonly x: number
  readonly y: number
}

interface Nudging {
  readonly items: readonly FittedItem[]
  readonly wanted: readonly Place[]
  readonly isFixed: readonly boolean[]
  readonly bounds: Bounds
}

interface Body {
  readonly item: FittedItem
  readonly start: Place
  readonly isFixed: boolean
  x: number
  y: number
}

/** One rule of keeping apart: how far it can reach from a middle, and what it does to a pair. */
interface Rule {
  readonly reachOf: (item: FittedItem) => number
  readonly push: (first: Body, second: Body) => boolean
}

const boxRounds = 40
const shapeRounds = 60
const shapeRoundsOfMany = 25
const farRounds = 40
/** Among more items than this few labels show, and those find a side that is free. */
const mostWithLabelRoom = 100

/**
 * Moves items apart, each by at most its own width: first so that badges and labels have room, as
 * far as that goes, then so that shapes keep clear of one another. Who is within the bounds stays
 * within them.
 */
export function nudgeApart({ items, wanted, isFixed, bounds }: Nudging): Nudged {
  const bodies = toBodies(items, wanted, isFixed)
  const isMany = items.length > mostWithLabelRoom
  for (const body of bodies) if (!body.isFixed) keepInside(body, bounds)
  if (!isMany) relax(bodies, boxRule, { rounds: boxRounds, bounds })
  const rounds = isMany ? shapeRoundsOfMany : shapeRounds
  const isClear = relax(bodies, shapeRule, { rounds, bounds })
  const places = bodies.map(({ x, y }) => ({ x, y }))
  return { places, isClear, meetings: isMany ? 0 : pushAll(bodies, boxRule) }
}

/** Moves items apart however far it takes, for those that a nudge cannot help. */
export function pushApart(
  items: readonly FittedItem[],
  places: readonly Place[],
  isFixed: readonly boolean[],
): readonly Place[] {
  const bodies = toBodies(items, places, isFixed)
  for (let round = 0; round < farRounds; round++) {
    if (pushAll(bodies, shapeRule) === 0) break
  }
  return bodies.map(({ x, y }) => ({ x, y }))
}

function toBodies(
  items: readonly FittedItem[],
  wanted: readonly Place[],
  isFixed: readonly boolean[],
): readonly Body[] {
  return items.map((item, index) => {
    const start = wanted[index] ?? { x: 0, y: 0 }
    return { item, start, isFixed: isFixed[index] === true, x: start.x, y: start.y }
  })
}

function relax(
  bodies: readonly Body[],
  rule: Rule,
  { rounds, bounds }: { readonly rounds: number; readonly bounds: Bounds },
): boolean {
  for (let round = 0; round < rounds; round++) {
    if (pushAll(bodies, rule) === 0) return true
    for (const body of bodies) {
      if (body.isFixed) continue
      keepNear(body)
      keepInside(body, bounds)
    }
  }
  return false
}

/**
 * Pushes each pair that is too close once and says how many there were. It sweeps from left to
 * right, so that only items near each other are compared.
 */
function pushAll(bodies: readonly Body[], { reachOf, push }: Rule): number {
  const sorted = [...bodies].sort((first, second) => first.x - second.x)
  const widest = bodies.reduce((most, { item }) => Math.max(most, reachOf(item)), 0)
  let pushes = 0
  for (const [index, first] of sorted.entries()) {
    const reach = first.x + reachOf(first.item) + widest + shapeGap
    for (let next = index + 1; next < sorted.length; next++) {
      const second = sorted[next]
      if (second === undefined || second.x > reach) break
      if (push(first, second)) pushes++
    }
  }
  return pushes
}

const shapeRule: Rule = { reachOf: ({ radius }) => radius, push: pushShapes }
const boxRule: Rule = { reachOf: ({ halfWidth }) => halfWidth, push: pushBoxes }

function pushShapes(first: Body, second: Body): boolean {
  const needed = first.item.radius + second.item.radius + shapeGap
  const across = second.x - first.x
  const down = second.y - first.y
  const square = across * across + down * down
  if (square >= (needed - 0.01) * (needed - 0.01)) return false
  const distance = Math.sqrt(square)
  if (distance < 0.01) return move(first, second, needed, 0)
  const share = (needed - distance) / distance
  return move(first, second, across * share, down * share)
}

/** Boxes of shape, badges and label part along the axis on which they overlap least. */
function pushBoxes(first: Body, second: Body): boolean {
  const across = second.x - first.x
  const overlapAcross = first.item.halfWidth + second.item.halfWidth + 4 - Math.abs(across)
  if (overlapAcross <= 0.01) return false
  const upper = first.y <= second.y ? first : second
  const lower = upper === first ? second : first
  const needed = upper.item.below + lower.item.above + 4
  const overlapDown = needed - (lower.y - upper.y)
  if (overlapDown <= 0.01) return false
  if (overlapDown <= overlapAcross) {
    return move(first, second, 0, first === upper ? overlapDown : -overlapDown)
  }
  return move(first, second, across < 0 ? -overlapAcross : overlapAcross, 0)
}

/** Moves the second by this much against the first; a fixed one leaves all of it to the other. */
function move(first: Body, second: Body, across: number, down: number): boolean {
  if (first.isFixed && second.isFixed) return false
  const share = shareOf(first, second)
  first.x -= across * share
  first.y -= down * share
  second.x += across * (1 - share)
  second.y += down * (1 - share)
  return true
}

function shareOf(first: Body, second: Body): number {
  if (first.isFixed) return 0
  return second.isFixed ? 1 : 0.5
}

function keepNear(body: Body): void {
  const across = body.x - body.start.x
  const down = body.y - body.start.y
  const distance = Math.sqrt(across * across + down * down)
  const most = 2 * body.item.radius
  if (distance <= most) return
  body.x = body.start.x + (across * most) / distance
  body.y = body.start.y + (down * most) / distance
}

/** An item that a nudge can bring no further in stays where the nudge ends. */
function keepInside(body: Body, bounds: Bounds): void {
  const { start, item } = body
  const across = Math.max(0, bounds.x - item.halfWidth, Math.abs(start.x) - 2 * item.radius)
  body.x = Math.min(across, Math.max(-across, body.x))
  const up = Math.max(0, bounds.y - item.above, -start.y - 2 * item.radius)
  const down = Math.max(0, bounds.y - item.below, start.y - 2 * item.radius)
  body.y = Math.min(down, Math.max(-up, body.y))
}
