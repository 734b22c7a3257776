import type { Seat } from '../../src/domain/seat'

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

interface Reached {
  readonly order: readonly string[]
  readonly depth: ReadonlyMap<string, number>
  readonly paths: ReadonlyMap<string, number>
}

/**
 * Go-betweens as one would first write them (Brandes 2001), with maps keyed by ids: for each person
 * the shares of shortest paths between partnerships that go through them.
 */
export function scoreBetweenByKey(seats: readonly Seat[]): ReadonlyMap<string, number> {
  const neighbours = joinAll(seats)
  const people = new Set<string>(
    seats.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  )
  const scores = new Map<string, number>()
  for (const source of neighbours.keys()) {
    if (people.has(source)) continue
    for (const [id, gathered] of gatherFrom(source, neighbours, people)) {
      scores.set(id, (scores.get(id) ?? 0) + gathered / 2)
    }
  }
  return scores
}

function joinAll(seats: readonly Seat[]): Neighbours {
  const neighbours = new Map<string, Set<string>>()
  const join = (one: string, other: string) =>
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other))
  for (const { personId, partnershipId } of seats) {
    if (personId === null) continue
    join(personId, partnershipId)
    join(partnershipId, personId)
  }
  return neighbours
}

function gatherFrom(source: string, neighbours: Neighbours, people: ReadonlySet<string>) {
  const { order, depth, paths } = findReached(source, neighbours)
  const dependency = new Map<string, number>()
  const numberOf = (numbers: ReadonlyMap<string, number>, id: string) => numbers.get(id) ?? 0
  for (const id of order.toReversed()) {
    const ends = people.has(id) ? 0 : 1
    const perPath = (ends + numberOf(dependency, id)) / numberOf(paths, id)
    const inner = [...(neighbours.get(id) ?? [])].filter(
      (other) => numberOf(depth, other) === numberOf(depth, id) - 1,
    )
    for (const other of inner) addTo(dependency, other, numberOf(paths, other) * perPath)
  }
  return [...dependency].filter(([id]) => people.has(id))
}

function addTo(numbers: Map<string, number>, id: string, amount: number) {
  numbers.set(id, (numbers.get(id) ?? 0) + amount)
}

function findReached(source: string, neighbours: Neighbours): Reached {
  const depth = new Map([[source, 0]])
  const paths = new Map([[source, 1]])
  const order = [source]
  for (const id of order) {
    const outer = (depth.get(id) ?? 0) + 1
    const others = [...(neighbours.get(id) ?? [])].filter(
      (other) => (depth.get(other) ?? outer) === outer,
    )
    for (const other of others) {
      if (!depth.has(other)) order.push(other)
      depth.set(other, outer)
      addTo(paths, other, paths.get(id) ?? 0)
    }
  }
  return { order, depth, paths }
}
