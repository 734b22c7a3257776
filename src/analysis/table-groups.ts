import type { Incidence } from './incidence'
import { sizeOfGroup } from './row-groups'
import { at } from './typed-column'

/** A person whose loss leaves more groups. */
export interface CutPerson {
  readonly person: number
  readonly extraGroups: number
  /** The size of their own group, and what it comes apart into: made when asked for. */
  readonly groupSize: number
  readonly parts: () => readonly (readonly number[])[]
}

/** Partnerships joined by shared people, all by rank; groups largest first, ties by first rank. */
export interface TableGroups {
  readonly groups: readonly (readonly number[])[]
  readonly cuts: readonly CutPerson[]
}

/**
 * Groups and cut people of the partnerships that have members or are in `counted`, by the low
 * points of Tarjan (1972) over partnerships and people alike. A partnership left with nobody is a
 * group of its own: nothing is dropped when somebody goes.
 */
export function findTableGroups(
  incidence: Incidence,
  counted: ReadonlySet<number> = new Set(),
): TableGroups {
  const walk = createWalk(incidence)
  const groups: (readonly number[])[] = []
  const cuts: CutPerson[] = []
  for (let table = 0; table < incidence.partnershipCount; table += 1) {
    const isCounted = sizeOfGroup(incidence.membersOf, table) > 0 || counted.has(table)
    if (!isCounted || walk.isMet(table)) continue
    const { tables, partsOf } = walk.from(table)
    groups.push(inOrder(tables))
    for (const [person, ranges] of partsOf) {
      cuts.push({
        person,
        extraGroups: ranges.length,
        groupSize: tables.length,
        parts: () => toParts(tables, ranges),
      })
    }
  }
  return {
    groups: largestFirst(groups),
    cuts: cuts.sort((a, b) => a.person - b.person),
  }
}

/** From one place of the list of partnerships met to before another. */
type Range = readonly [from: number, to: number]

interface Walked {
  readonly tables: readonly number[]
  /** By person: the stretches of `tables` that only this person joins to the rest. */
  readonly partsOf: ReadonlyMap<number, readonly Range[]>
}

/** Depth first without recursion: a map may hold chains longer than the stack of calls. */
function createWalk({ membersOf, partnershipsOf, partnershipCount }: Incidence) {
  const count = partnershipCount + partnershipsOf.offsets.length - 1
  // People come after partnerships in one numbering.
  const met = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const cursor = new Int32Array(count)
  const parent = new Int32Array(count).fill(-1)
  const firstTable = new Int32Array(count)
  let clock = 0

  const isPerson = (one: number) => one >= partnershipCount

  function neighbour(one: number): number {
    const groups = isPerson(one) ? partnershipsOf : membersOf
    const key = isPerson(one) ? one - partnershipCount : one
    const place = at(groups.offsets, key) + at(cursor, one)
    if (place >= at(groups.offsets, key + 1)) return -1
    cursor[one] = at(cursor, one) + 1
    return at(groups.rows, place) + (isPerson(one) ? 0 : partnershipCount)
  }

  function meet(one: number, from: number, tables: number[]) {
    met[one] = clock
    low[one] = clock
    clock += 1
    parent[one] = from
    firstTable[one] = tables.length
    if (!isPerson(one)) tables.push(one)
  }

  function lower(one: number, to: number) {
    if (to < at(low, one)) low[one] = to
  }

  function from(table: number): Walked {
    const tables: number[] = []
    const partsOf = new Map<number, Range[]>()
    const stack = [table]
    meet(table, -1, tables)
    while (stack.length > 0) {
      const here = stack.at(-1) as number
      const next = neighbour(here)
      if (next < 0) {
        stack.pop()
        leave(here, tables, partsOf)
      } else if (at(met, next) < 0) {
        meet(next, here, tables)
        stack.push(next)
      } else if (next !== at(parent, here)) lower(here, at(met, next))
    }
    return { tables, partsOf }
  }

  function leave(one: number, tables: readonly number[], partsOf: Map<number, Range[]>) {
    const above = at(parent, one)
    if (above < 0) return
    lower(above, at(low, one))
    if (!isPerson(above) || at(low, one) < at(met, above)) return
    const ranges = partsOf.get(above - partnershipCount) ?? []
    partsOf.set(above - partnershipCount, ranges)
    ranges.push([at(firstTable, one), tables.length])
  }

  return { from, isMet: (table: number) => at(met, table) >= 0 }
}

function toParts(tables: readonly number[], ranges: readonly Range[]) {
  const parts = ranges.map(([from, to]) => inOrder(tables.slice(from, to)))
  const rest: number[] = []
  let done = 0
  for (const [from, to] of ranges) {
    rest.push(...tables.slice(done, from))
    done = to
  }
  rest.push(...tables.slice(done))
  return largestFirst([...parts, inOrder(rest)])
}

function inOrder(ranks: readonly number[]): readonly number[] {
  return ranks.toSorted((a, b) => a - b)
}

function largestFirst(groups: readonly (readonly number[])[]) {
  return groups.toSorted((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
}
