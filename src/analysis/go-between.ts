import type { Incidence } from './incidence'
import { type RowGroups, sizeOfGroup } from './row-groups'
import { at, realAt } from './typed-column'

/**
 * For each person, by rank: over unordered pairs of partnerships, the sum of the shares of their
 * shortest partnership–person–partnership paths that go through the person. Exact, by the
 * accumulation of Brandes (2001) from every partnership.
 */
export function findGoBetween(incidence: Incidence): Float64Array {
  const { membersOf, partnershipsOf, partnershipCount } = incidence
  const personCount = partnershipsOf.offsets.length - 1
  const graph = {
    tables: createSide(partnershipCount),
    people: createSide(personCount),
    membersOf,
    partnershipsOf,
  }
  const scores = new Float64Array(personCount)
  for (let source = 0; source < partnershipCount; source += 1) {
    if (sizeOfGroup(membersOf, source) === 0) continue
    const layers = findLayers(source, graph)
    // Outer layers first: what depends on somebody is known before it is passed on.
    for (let depth = layers.length - 1; depth > 0; depth -= 1) {
      const layer = layers[depth] ?? []
      if (depth % 2 === 1) gatherFromPeople(layer, graph, scores)
      else gatherFromTables(layer, graph)
    }
    reset(layers, graph)
  }
  return scores
}

/** Each pair is met from both of its partnerships, so a person scores half of what they gather. */
function gatherFromPeople(layer: readonly number[], graph: Graph, scores: Float64Array) {
  const { people, tables, partnershipsOf } = graph
  for (const person of layer) {
    const gathered = realAt(people.dependency, person)
    scores[person] = realAt(scores, person) + gathered / 2
    passInwards(person, gathered, { here: people, inner: tables, neighbours: partnershipsOf })
  }
}

/** A partnership is itself the end of a pair: one more than what depends on it. */
function gatherFromTables(layer: readonly number[], { people, tables, membersOf }: Graph) {
  for (const table of layer) {
    const amount = 1 + realAt(tables.dependency, table)
    passInwards(table, amount, { here: tables, inner: people, neighbours: membersOf })
  }
}

interface Side {
  readonly depth: Int32Array
  readonly paths: Float64Array
  readonly dependency: Float64Array
}

function createSide(size: number): Side {
  return {
    depth: new Int32Array(size).fill(-1),
    paths: new Float64Array(size),
    dependency: new Float64Array(size),
  }
}

interface Graph {
  readonly tables: Side
  readonly people: Side
  readonly membersOf: RowGroups
  readonly partnershipsOf: RowGroups
}

/** Breadth first from one partnership: even layers are partnerships, odd ones people. */
function findLayers(source: number, graph: Graph): readonly (readonly number[])[] {
  const { tables, people, membersOf, partnershipsOf } = graph
  tables.depth[source] = 0
  tables.paths[source] = 1
  const layers: number[][] = [[source]]
  for (let depth = 0; ; depth += 1) {
    const isPeople = depth % 2 === 1
    const next = spread(layers[depth] ?? [], depth, {
      here: isPeople ? people : tables,
      outer: isPeople ? tables : people,
      neighbours: isPeople ? partnershipsOf : membersOf,
    })
    if (next.length === 0) return layers
    layers.push(next)
  }
}

interface Spread {
  readonly here: Side
  readonly outer: Side
  readonly neighbours: RowGroups
}

function spread(layer: readonly number[], depth: number, { here, outer, neighbours }: Spread) {
  const next: number[] = []
  for (const one of layer) {
    const last = at(neighbours.offsets, one + 1)
    for (let place = at(neighbours.offsets, one); place < last; place += 1) {
      const other = at(neighbours.rows, place)
      if (at(outer.depth, other) < 0) {
        outer.depth[other] = depth + 1
        next.push(other)
      }
      if (at(outer.depth, other) !== depth + 1) continue
      outer.paths[other] = realAt(outer.paths, other) + realAt(here.paths, one)
    }
  }
  return next
}

interface Inwards {
  readonly here: Side
  readonly inner: Side
  readonly neighbours: RowGroups
}

/** Shares what depends on one among those a step nearer the source, by their numbers of paths. */
function passInwards(one: number, amount: number, { here, inner, neighbours }: Inwards) {
  const perPath = amount / realAt(here.paths, one)
  const last = at(neighbours.offsets, one + 1)
  for (let place = at(neighbours.offsets, one); place < last; place += 1) {
    const other = at(neighbours.rows, place)
    if (at(inner.depth, other) !== at(here.depth, one) - 1) continue
    inner.dependency[other] = realAt(inner.dependency, other) + realAt(inner.paths, other) * perPath
  }
}

function reset(layers: readonly (readonly number[])[], { tables, people }: Graph) {
  for (const [depth, layer] of layers.entries()) {
    const side = depth % 2 === 1 ? people : tables
    for (const one of layer) {
      side.depth[one] = -1
      side.paths[one] = 0
      side.dependency[one] = 0
    }
  }
}
