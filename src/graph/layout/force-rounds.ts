import type { Points } from './layout-input'
import { logOfOnePlus } from './log-table'
import { createQuadtree, type Quadtree } from './quadtree'
import { countTies, type TieLists } from './tie-lists'

export interface ForceRounds {
  readonly ties: TieLists
  readonly rounds: number
  /** 1 for an item that keeps its place. */
  readonly isFixed?: Uint8Array
  readonly onRound?: () => void
}

/** A cell narrower than this many times its distance counts as one mass. */
const coarseness = 1.2
/** Keeps the push between items on one spot finite; the separation parts those. */
const closest = 1e-12
export const pullToMiddle = 0.008

interface Forces {
  readonly mass: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
  /** The forces of the round before: what changes from round to round is slowed down. */
  readonly lastX: Float64Array
  readonly lastY: Float64Array
}

interface Pace {
  speed: number
  efficiency: number
}

/**
 * Moves the points in place. Items push one another apart, lines pull by ln(1 + distance) (LinLog,
 * Noack 2007: groups come out as regions), everything leans to the middle. How far a round moves an
 * item follows ForceAtlas2 (Jacomy and others, 2014).
 */
export function applyForceRounds(points: Points, settings: ForceRounds): void {
  const { ties, rounds, isFixed, onRound } = settings
  const itemCount = points.x.length
  const forces = createForces(ties, itemCount)
  const tree = createQuadtree(itemCount, coarseness)
  const pace: Pace = { speed: 1, efficiency: 1 }
  for (let round = 0; round < rounds; round++) {
    tree.build(points.x, points.y, forces.mass)
    pushApart(tree, points, forces)
    pullTogether(ties, points, forces)
    adjustPace(pace, forces, round)
    movePoints(points, forces, pace.speed, isFixed)
    onRound?.()
  }
}

function createForces(ties: TieLists, itemCount: number): Forces {
  const mass = new Float64Array(itemCount)
  for (let item = 0; item < itemCount; item++) mass[item] = 1 + countTies(ties, item)
  const empty = () => new Float64Array(itemCount)
  return { mass, x: empty(), y: empty(), lastX: empty(), lastY: empty() }
}

/** Push of all others and lean to the middle; starts the forces of this round afresh. */
function pushApart(tree: Quadtree, points: Points, forces: Forces): void {
  for (let item = 0; item < points.x.length; item++) {
    sumPush(tree, points, item, forces)
    const mass = forces.mass[item] as number
    const leanX = (points.x[item] as number) * pullToMiddle
    const leanY = (points.y[item] as number) * pullToMiddle
    forces.x[item] = mass * ((forces.x[item] as number) - leanX)
    forces.y[item] = mass * ((forces.y[item] as number) - leanY)
  }
}

/** Puts into the forces what all others push one item by, for each unit of its mass. */
function sumPush(tree: Quadtree, points: Points, item: number, forces: Forces): void {
  const x = points.x[item] as number
  const y = points.y[item] as number
  let pushX = 0
  let pushY = 0
  let cell = 0
  while (cell >= 0) {
    const awayX = x - (tree.middleX[cell] as number)
    const awayY = y - (tree.middleY[cell] as number)
    const square = awayX * awayX + awayY * awayY
    const resident = tree.item[cell] as number
    if (resident < 0 && (tree.nearSquare[cell] as number) >= square) {
      cell = tree.inside[cell] as number
      continue
    }
    if (resident !== item) {
      const push = (tree.mass[cell] as number) / (square + closest)
      pushX += awayX * push
      pushY += awayY * push
    }
    cell = tree.after[cell] as number
  }
  forces.x[item] = pushX
  forces.y[item] = pushY
}

function pullTogether(ties: TieLists, points: Points, forces: Forces): void {
  const { x, y } = points
  for (let item = 0; item < x.length; item++) {
    const end = ties.start[item + 1] as number
    for (let tie = ties.start[item] as number; tie < end; tie++) {
      const other = ties.others[tie] as number
      // Each line stands in the lists of both its ends, and pulls both at once.
      if (other < item) continue
      const acrossX = (x[item] as number) - (x[other] as number)
      const acrossY = (y[item] as number) - (y[other] as number)
      const distance = Math.sqrt(acrossX * acrossX + acrossY * acrossY)
      if (distance === 0) continue
      const pull = logOfOnePlus(distance) / distance
      forces.x[item] = (forces.x[item] as number) - acrossX * pull
      forces.y[item] = (forces.y[item] as number) - acrossY * pull
      forces.x[other] = (forces.x[other] as number) + acrossX * pull
      forces.y[other] = (forces.y[other] as number) + acrossY * pull
    }
  }
}

function lengthOf(x: number, y: number): number {
  return Math.sqrt(x * x + y * y)
}

/** How far the force on an item has turned since the last round. */
function swingOf(forces: Forces, item: number): number {
  const x = (forces.x[item] as number) - (forces.lastX[item] as number)
  const y = (forces.y[item] as number) - (forces.lastY[item] as number)
  return (forces.mass[item] as number) * lengthOf(x, y)
}

/** How far the force on an item points the same way as in the last round. */
function tractionOf(forces: Forces, item: number): number {
  const x = (forces.x[item] as number) + (forces.lastX[item] as number)
  const y = (forces.y[item] as number) + (forces.lastY[item] as number)
  return (forces.mass[item] as number) * 0.5 * lengthOf(x, y)
}

/** ForceAtlas2's global speed: up while items keep their direction, down while they swing. */
function adjustPace(pace: Pace, forces: Forces, round: number): void {
  const itemCount = forces.mass.length
  let swing = 0
  let traction = 0
  for (let item = 0; item < itemCount; item++) {
    swing += swingOf(forces, item)
    traction += tractionOf(forces, item)
  }
  if (round === 0 || swing === 0) {
    swing = 1
    traction = 1
  }
  const estimate = 0.05 * Math.sqrt(itemCount)
  const wanted = (estimate * traction) / (itemCount * itemCount)
  const tolerance = Math.max(Math.sqrt(estimate), Math.min(10, wanted))
  if (swing > 2 * traction && pace.efficiency > 0.05) pace.efficiency *= 0.5
  const target = (tolerance * pace.efficiency * traction) / swing
  if (swing <= tolerance * traction) pace.efficiency *= pace.speed < 1000 ? 1.3 : 1
  else if (pace.efficiency > 0.05) pace.efficiency *= 0.7
  pace.speed += Math.min(target - pace.speed, 0.5 * pace.speed)
}

function movePoints(
  points: Points,
  forces: Forces,
  speed: number,
  isFixed: Uint8Array | undefined,
): void {
  for (let item = 0; item < points.x.length; item++) {
    const factor = speed / (1 + Math.sqrt(speed * swingOf(forces, item)))
    const x = forces.x[item] as number
    const y = forces.y[item] as number
    if (isFixed?.[item] !== 1) {
      points.x[item] = (points.x[item] as number) + x * factor
      points.y[item] = (points.y[item] as number) + y * factor
    }
    forces.lastX[item] = x
    forces.lastY[item] = y
  }
}
