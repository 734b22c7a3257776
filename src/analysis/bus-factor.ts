import type { IfSomeoneLeaves } from './answers-on-leaving'
import { createForest, type Forest } from './forest'
import type { Incidence } from './incidence'
import { groupOf, groupRows, sizeOfGroup } from './row-groups'
import { findTableGroups } from './table-groups'
import { at } from './typed-column'

const fewestTables = 3
const mostPeople = 300
const largestSet = 8
const mostSetsTried = 200_000

type BusFactor = Omit<NonNullable<IfSomeoneLeaves['busFactor']>, 'people'> & {
  /** Ranks of one set of people that will do. */
  readonly people: readonly number[]
}

/**
 * How few people would have to go until no group of partnerships holds half of them. Greedy first;
 * then all sets of people on two or more partnerships, by size, up to `largestSet` people and
 * `mostSetsTried` sets. Null for fewer than three partnerships with people, and where more than
 * 300 people sit on two or more.
 */
export function findBusFactor(incidence: Incidence): BusFactor | null {
  const people = findConnectors(incidence)
  const tableCount = countTables(incidence)
  if (tableCount < fewestTables || people.length > mostPeople) return null
  const board: Board = {
    tables: people.map((person) => [...groupOf(incidence.partnershipsOf, person)]),
    size: incidence.partnershipCount,
    isEnough: (largest) => 2 * largest < tableCount,
  }
  const greedy = removeGreedily(board)
  const search = searchSets(board, greedy.length)
  const chosen = search.found ?? greedy
  const toRanks = (places: readonly number[]) => places.map((place) => people[place] as number)
  return {
    atMost: chosen.length,
    atLeast: search.found === null ? search.finished + 1 : chosen.length,
    // All smaller sets were tried: what is left is the answer, whoever found it.
    exact: search.found !== null || search.finished + 1 === greedy.length,
    people: toRanks(chosen).sort((a, b) => a - b),
  }
}

interface Board {
  /** By person who sits on two or more: their partnerships. */
  readonly tables: readonly (readonly number[])[]
  readonly size: number
  readonly isEnough: (largestGroup: number) => boolean
}

function findConnectors({ partnershipsOf }: Incidence): readonly number[] {
  const people: number[] = []
  for (let person = 0; person + 1 < partnershipsOf.offsets.length; person += 1) {
    if (sizeOfGroup(partnershipsOf, person) > 1) people.push(person)
  }
  return people
}

function countTables({ membersOf, partnershipCount }: Incidence): number {
  let count = 0
  for (let table = 0; table < partnershipCount; table += 1) {
    if (sizeOfGroup(membersOf, table) > 0) count += 1
  }
  return count
}

/**
 * Again and again the person whose loss leaves the smallest largest group, ties by id. Only who
 * cuts can make it smaller; where nobody does, the first by id goes.
 */
function removeGreedily(board: Board): readonly number[] {
  const gone: number[] = []
  const left = new Set(board.tables.keys())
  for (;;) {
    const { groups, cuts } = findTableGroups(incidenceOf(board, left))
    const [largest = 1, next = 1] = groups.map((group) => group.length)
    if (board.isEnough(largest)) return gone
    const [first = -1] = left
    let best = { place: first, largest }
    for (const { person: place, groupSize, parts } of cuts) {
      if (groupSize < largest) continue
      const remaining = Math.max(next, parts()[0]?.length ?? 0)
      if (remaining < best.largest) best = { place, largest: remaining }
    }
    left.delete(best.place)
    gone.push(best.place)
  }
}

/** Who of those left sits where, people by their places on the board. */
function incidenceOf({ tables, size }: Board, left: ReadonlySet<number>): Incidence {
  const pairs = tables.flatMap((own, place) =>
    left.has(place) ? own.map((table) => ({ place, table })) : [],
  )
  const places = Int32Array.from(pairs, ({ place }) => place)
  const tablesOfPairs = Int32Array.from(pairs, ({ table }) => table)
  const all = Int32Array.from(pairs.keys())
  const byPlace = groupRows(all, places, tables.length)
  const byTable = groupRows(all, tablesOfPairs, size)
  return {
    partnershipsOf: { ...byPlace, rows: byPlace.rows.map((pair) => at(tablesOfPairs, pair)) },
    membersOf: { ...byTable, rows: byTable.rows.map((pair) => at(places, pair)) },
    partnershipCount: size,
  }
}

/** `finished` is the largest size of which every set was tried; -1 for none. */
function searchSets(board: Board, greedy: number) {
  const count = board.tables.length
  const afterwards = joinsAfter(board)
  let tried = 0
  let found: readonly number[] | null = null

  /** False once the search must end: one was found, or too many were tried. */
  function tryOne(chosen: readonly number[], next: number, joined: Forest | null): boolean {
    if (tried >= mostSetsTried) return false
    tried += 1
    const rest = afterwards[next] as Stretch
    // What those before or after hold together by themselves, nobody else can take apart.
    if (joined === null || !board.isEnough(rest.largest)) return true
    if (board.isEnough(joined.copy().joinLike(rest.forest).largest())) found = chosen
    return found === null
  }

  function joinOne(kept: Forest | null, place: number): Forest | null {
    const joined = kept?.joinAll(board.tables[place] ?? []).largest() ?? Infinity
    return board.isEnough(joined) ? kept : null
  }

  /**
   * Every set with these members and `missing` more from `from` on, in the order of ids. `joined`
   * is what those before who stay hold together; null once that is too much for any set to do.
   */
  function extend(
    chosen: readonly number[],
    from: number,
    joined: Forest | null,
    missing: number,
  ): boolean {
    if (missing === 0) return tryOne(chosen, from, joined)
    let kept = joined?.copy() ?? null
    for (let place = from; place <= count - missing; place += 1) {
      if (!extend([...chosen, place], place + 1, kept, missing - 1)) return false
      kept = joinOne(kept, place)
    }
    return true
  }

  let finished = -1
  for (let size = 0; size <= Math.min(largestSet, greedy); size += 1) {
    if (!extend([], 0, createForest(board.size), size)) break
    finished = size
  }
  return { found: found as readonly number[] | null, finished }
}

interface Stretch {
  readonly forest: Forest
  readonly largest: number
}

/** By place: what the people from there on join. Every set ends in such a stretch that stays whole. */
function joinsAfter({ tables, size }: Board): readonly Stretch[] {
  const forest = createForest(size)
  const keep = () => ({ forest: forest.copy(), largest: forest.largest() })
  const after = [keep()]
  for (const own of tables.toReversed()) {
    forest.joinAll(own)
    after.push(keep())
  }
  return after.reverse()
}
