import { isPersonLike } from '../columns/look-of-text'
import type { NetworkFileChoices } from './network-file-format'
import { readThingKind, type ThingKind } from './thing-kinds'
import type { Thing, ThingsAndTies } from './things-and-ties'

export type KindOfThing = ReadonlyMap<string, ThingKind>

interface Sides {
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** The file itself parts them; otherwise they only happen to come apart. */
  readonly isStated: boolean
}

const leastPersonLike = 0.5

/**
 * What each thing of a file is (formats, section 7): by its type; on a network of two sides, by the
 * side with more names like people's; or as a person answered. Null: that is to be asked.
 */
export function findKinds(
  file: ThingsAndTies,
  kindOnMap: (label: string) => ThingKind | undefined,
  { readAs }: NetworkFileChoices,
): KindOfThing | null {
  const kinds = findStatedKinds(file, kindOnMap)
  const open = file.things.filter(({ key }) => !kinds.has(key))
  if (open.length === 0) return kinds
  if (readAs === 'organisations-and-links') {
    return new Map([...kinds, ...open.map(({ key }) => [key, 'organisation'] as const)])
  }
  // A type that we do not know is an answer, only not one that we can use.
  const isSilent = open.every(({ type }) => type === '')
  const bySide = isSilent ? findKindsBySide(file, kinds) : null
  return bySide === null ? null : new Map([...open.map(toLikelyKind), ...bySide, ...kinds])
}

function findStatedKinds(
  { things }: ThingsAndTies,
  kindOnMap: (label: string) => ThingKind | undefined,
): KindOfThing {
  const kinds = new Map<string, ThingKind>()
  for (const { key, type, label } of things) {
    const kind = readThingKind(type) ?? (type === '' ? kindOnMap(label) : undefined)
    if (kind !== undefined) kinds.set(key, kind)
  }
  return kinds
}

/** Of a thing that nothing is tied to, on a network whose sides are known. */
function toLikelyKind({ key, label }: Thing): readonly [string, ThingKind] {
  return [key, isPersonLike(label) ? 'person' : 'partnership']
}

function findKindsBySide(file: ThingsAndTies, known: KindOfThing): KindOfThing | null {
  const parts = file.firstSide === undefined ? findSides(file) : [statedSides(file)]
  const labels = new Map(file.things.map(({ key, label }) => [key, label]))
  const sided = parts.map((sides) => {
    const areFirst = file.isFirstSidePeople ?? areFirstPeople(sides, labels, known)
    return areFirst === null ? null : toKinds(sides, areFirst)
  })
  const kinds = sided.flatMap((part) => part ?? [])
  return sided.includes(null) || kinds.length === 0 ? null : new Map(kinds)
}

function toKinds({ first, second }: Sides, isFirstOfPeople: boolean) {
  const [people, bodies] = isFirstOfPeople ? [first, second] : [second, first]
  return [
    ...people.map((key) => [key, 'person'] as const),
    ...bodies.map((key) => [key, 'partnership'] as const),
  ]
}

function statedSides({ things, firstSide }: ThingsAndTies): Sides {
  const isFirst = ({ key }: Thing) => firstSide?.has(key) === true
  return {
    first: things.filter(isFirst).map(({ key }) => key),
    second: things.filter((thing) => !isFirst(thing)).map(({ key }) => key),
    isStated: true,
  }
}

/** Null: the sides are as likely to be the one as the other. */
function areFirstPeople(
  { first, second, isStated }: Sides,
  labels: ReadonlyMap<string, string>,
  known: KindOfThing,
): boolean | null {
  const hasPeople = (keys: readonly string[]) => keys.some((key) => known.get(key) === 'person')
  if (hasPeople(first) !== hasPeople(second)) return hasPeople(first)
  const shareOf = (keys: readonly string[]) =>
    keys.filter((key) => isPersonLike(labels.get(key) ?? '')).length / Math.max(1, keys.length)
  const [one, other] = [shareOf(first), shareOf(second)]
  if (one === other) return null
  const isApart = Math.max(one, other) >= leastPersonLike && Math.min(one, other) < leastPersonLike
  return isStated || isApart ? one > other : null
}

/** The two sides of a list of ties, or of each part of it that hangs together; none if it has none. */
function findSides({ ties }: ThingsAndTies): readonly Sides[] {
  const first = new Set(ties.map(({ from }) => from))
  const second = new Set(ties.map(({ to }) => to))
  if ([...first].some((key) => second.has(key))) return partIntoSides(toNeighbours(ties))
  return first.size === 0 ? [] : [{ first: [...first], second: [...second], isStated: false }]
}

function toNeighbours(ties: ThingsAndTies['ties']): Neighbours {
  const neighbours = new Map<string, string[]>()
  const put = (key: string, other: string) => {
    const list = neighbours.get(key)
    if (list === undefined) neighbours.set(key, [other])
    else list.push(other)
  }
  for (const { from, to } of ties) {
    put(from, to)
    put(to, from)
  }
  return neighbours
}

type Neighbours = ReadonlyMap<string, readonly string[]>

function partIntoSides(neighbours: Neighbours): readonly Sides[] {
  const isFirst = new Map<string, boolean>()
  const parts: Sides[] = []
  for (const start of neighbours.keys()) {
    if (isFirst.has(start)) continue
    const part = walkPart(start, neighbours, isFirst)
    if (part === null) return []
    parts.push({
      first: part.filter((key) => isFirst.get(key) === true),
      second: part.filter((key) => isFirst.get(key) === false),
      isStated: false,
    })
  }
  return parts
}

/** All that hangs together with a thing, each on the other side than its neighbours. Null: it cannot be. */
function walkPart(
  start: string,
  neighbours: Neighbours,
  isFirst: Map<string, boolean>,
): readonly string[] | null {
  isFirst.set(start, true)
  const part = [start]
  // The list grows while it is walked.
  for (const key of part) {
    const side = isFirst.get(key) === true
    for (const next of neighbours.get(key) ?? []) {
      if (isFirst.get(next) === side) return null
      if (isFirst.has(next)) continue
      isFirst.set(next, !side)
      part.push(next)
    }
  }
  return part
}
