import { fillMissingPlaces } from './fill-missing-places'
import { findComponents } from './find-components'
import { toTenth } from './find-free-spot'
import { type FoldedLeaves, foldLeaves } from './fold-leaves'
import type { LayoutInput, LayoutResult, Points } from './layout-input'
import { packComponents } from './pack-components'
import { countColdRounds, placeComponent } from './place-component'
import { placeLeaves } from './place-leaves'
import { separateItems } from './separate-items'
import { settleOverlaps } from './settle-overlaps'
import { countWarmRounds, tidyComponent } from './tidy-component'
import { createTieLists, selectTies, type TieLists } from './tie-lists'

export interface LayoutOptions {
  /** Told after each round how many are done, and how many there will be. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What both ways of placing work on: the network without its leaves, in parts. */
interface Core {
  readonly parts: readonly Part[]
  readonly onRound: () => void
}

interface Part {
  readonly members: Int32Array
  readonly ties: TieLists
  readonly reach: Float64Array
}

/**
 * Places a network on a plane, or tidies an earlier picture of it. The same network and seed give
 * the same bytes, in every engine. No two items overlap, save pinned ones put on each other.
 */
export function placeNetwork(input: LayoutInput, options: LayoutOptions = {}): LayoutResult {
  const ties = createTieLists(input.itemCount, input.lineFrom, input.lineTo)
  const earlier = input.earlier && fillMissingPlaces(input.earlier, ties)
  const isFixed = (earlier && input.pinned) ?? new Uint8Array(input.itemCount)
  const folded = foldLeaves(input, ties, isFixed)
  const parts = findParts(ties, folded)
  const countRounds = earlier === undefined ? countColdRounds : countWarmRounds
  const core = { parts, onRound: createRoundCounter(parts, countRounds, options.onProgress) }
  const picture = createPoints(input.itemCount)
  const scale =
    earlier === undefined
      ? placeParts(core, input.seed, picture)
      : tidyParts(core, { points: earlier, scale: input.earlier?.scale ?? 1 }, isFixed, picture)
  placeLeaves(folded, picture, earlier)
  // A pinned partner cannot make room for its ring, so a leaf may have come to lie on something.
  if (earlier !== undefined) {
    settleOverlaps({ points: picture, reach: Float64Array.from(input.radius), isFixed })
  }
  const result = { x: toTenths(picture.x), y: toTenths(picture.y), scale }
  if (earlier !== undefined) restoreFixed(result, earlier, isFixed)
  return result
}

function findParts(ties: TieLists, { partnerOf, reach }: FoldedLeaves): readonly Part[] {
  const components = findComponents(ties, partnerOf)
  const placeOf = new Int32Array(partnerOf.length).fill(-1)
  for (const members of components) {
    for (const [place, item] of members.entries()) placeOf[item] = place
  }
  return components.map((members) => ({
    members,
    ties: selectTies(ties, members, placeOf),
    reach: pick(reach, members),
  }))
}

function createRoundCounter(
  parts: readonly Part[],
  countRounds: (itemCount: number) => number,
  onProgress: LayoutOptions['onProgress'],
): () => void {
  const total = parts.reduce((sum, { members }) => sum + countRounds(members.length), 0)
  let done = 0
  return () => {
    done++
    onProgress?.(done, total)
  }
}

function placeParts({ parts, onRound }: Core, seed: number, picture: Points): number {
  const placed = parts.map((part) => ({
    ...part,
    ...placeComponent(part.ties, part.reach, seed, onRound),
  }))
  packComponents(placed, picture)
  return placed[0]?.scale ?? 1
}

/** Parts stay where they are; only at the end do all items of the core make room for one another. */
function tidyParts(
  { parts, onRound }: Core,
  earlier: { readonly points: Points; readonly scale: number },
  isFixed: Uint8Array,
  picture: Points,
): number {
  for (const [place, part] of parts.entries()) {
    const tidied = tidyComponent(pickPoints(earlier.points, part.members), {
      ties: part.ties,
      isFixed: Uint8Array.from(part.members, (item) => isFixed[item] as number),
      onRound,
      ...(place === 0 ? { scale: earlier.scale } : {}),
    })
    putPoints(tidied, part.members, picture)
  }
  const members = Int32Array.from(parts.flatMap((part) => [...part.members]))
  const circles = {
    points: pickPoints(picture, members),
    reach: Float64Array.from(parts.flatMap((part) => [...part.reach])),
    isFixed: Uint8Array.from(members, (item) => isFixed[item] as number),
  }
  separateItems(circles)
  settleOverlaps(circles)
  putPoints(circles.points, members, picture)
  return earlier.scale
}

/** Taking an item through scaling and back can move it by the last digit; a pinned one must not. */
function restoreFixed(result: LayoutResult, earlier: Points, isFixed: Uint8Array): void {
  for (let item = 0; item < isFixed.length; item++) {
    if (isFixed[item] !== 1) continue
    result.x[item] = earlier.x[item] as number
    result.y[item] = earlier.y[item] as number
  }
}

function createPoints(itemCount: number): Points {
  return { x: new Float64Array(itemCount), y: new Float64Array(itemCount) }
}

function pick(values: Float64Array, members: Int32Array): Float64Array {
  return Float64Array.from(members, (item) => values[item] as number)
}

function pickPoints({ x, y }: Points, members: Int32Array): Points {
  return { x: pick(x, members), y: pick(y, members) }
}

function putPoints(points: Points, members: Int32Array, picture: Points): void {
  for (const [place, item] of members.entries()) {
    picture.x[item] = points.x[place] as number
    picture.y[item] = points.y[place] as number
  }
}

function toTenths(values: Float64Array): Float32Array {
  return Float32Array.from(values, toTenth)
}
