import type { Incidence } from './incidence'
import { groupOf, type RowGroups, sizeOfGroup } from './row-groups'
import { at } from './typed-column'

/** The highest level that leaves anybody, and who and what is left there, by rank. */
export interface InnerCore {
  readonly level: number
  readonly people: readonly number[]
  readonly partnerships: readonly number[]
}

interface Side {
  readonly left: Int32Array
  readonly neighbours: RowGroups
}

/**
 * Takes away, level by level, whoever is on too few of what is left and what has too few of who is
 * left (the k-core of Seidman 1983, over people and partnerships alike).
 */
export function findInnerCore({ membersOf, partnershipsOf }: Incidence): InnerCore {
  const tables = createSide(membersOf)
  const people = createSide(partnershipsOf)
  let core: InnerCore = { level: 0, people: [], partnerships: [] }
  for (let level = 1; ; level += 1) {
    peel(people, tables, level)
    const kept = { people: findLeft(people), partnerships: findLeft(tables) }
    if (kept.people.length === 0) return core
    core = { level, ...kept }
  }
}

/** Of each: how many of its neighbours are left; -1 once it is taken away itself. */
function createSide(neighbours: RowGroups): Side {
  const left = new Int32Array(neighbours.offsets.length - 1)
  for (let one = 0; one < left.length; one += 1) left[one] = sizeOfGroup(neighbours, one)
  return { left, neighbours }
}

interface Taken {
  readonly from: Side
  readonly other: Side
  readonly one: number
}

function peel(people: Side, tables: Side, level: number) {
  const waiting = [...takeBelow(people, tables, level), ...takeBelow(tables, people, level)]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const one of loseNeighbour(next, level)) {
      waiting.push({ from: next.other, other: next.from, one })
    }
  }
}

function takeBelow(from: Side, other: Side, level: number): readonly Taken[] {
  const below = findLeft(from).filter((one) => at(from.left, one) < level)
  for (const one of below) from.left[one] = -1
  return below.map((one) => ({ from, other, one }))
}

/** The neighbours of what was taken have one less; those with too few are taken in turn. */
function loseNeighbour({ from, other, one }: Taken, level: number): readonly number[] {
  const taken: number[] = []
  for (const neighbour of groupOf(from.neighbours, one)) {
    const left = at(other.left, neighbour) - 1
    const isTakenEarlier = left < 0
    if (isTakenEarlier) continue
    other.left[neighbour] = left < level ? -1 : left
    if (left < level) taken.push(neighbour)
  }
  return taken
}

function findLeft({ left }: Side): readonly number[] {
  return [...left.keys()].filter((one) => at(left, one) >= 0)
}
