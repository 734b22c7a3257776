import type { Incidence } from './incidence'
import { sizeOfGroup } from './row-groups'
import { at, realAt } from './typed-column'

/** One partnership after another as the source of shortest paths, over the same seats. */
export interface PathSweep {
  /** By rank of person: what the sweeps so far have gathered. */
  readonly scores: Float64Array
  /**
   * Of the last sweep, partnerships by rank and people after them: steps from the source (-1 where
   * there is no way), numbers of shortest paths, and what of them depends on each.
   */
  readonly depth: Int32Array
  readonly paths: Float64Array
  readonly dependency: Float64Array
  sweep(source: number): void
  /** Goes on as if this person did not sit there. One at a time: `putBack` ends it. */
  leaveOut(person: number, table: number): void
  putBack(): void
}

/** Breadth first and back again (Brandes 2001); nothing is allocated for each source. */
export function createPathSweep(incidence: Incidence): PathSweep {
  const { partnershipCount: tableCount } = incidence
  const links = joinSides(incidence)
  const { others, starts, ends } = links
  const count = starts.length
  const scores = new Float64Array(count - tableCount)
  const depth = new Int32Array(count).fill(-1)
  const paths = new Float64Array(count)
  const dependency = new Float64Array(count)
  const order = new Int32Array(count)
  let met = 0

  function meet(one: number, steps: number) {
    depth[one] = steps
    paths[one] = 0
    dependency[one] = 0
    order[met] = one
    met += 1
  }

  function spread(one: number) {
    const outer = at(depth, one) + 1
    const own = realAt(paths, one)
    const end = at(ends, one)
    for (let place = at(starts, one); place < end; place += 1) {
      const other = at(others, place)
      const known = at(depth, other)
      if (known < 0) meet(other, outer)
      if (known < 0 || known === outer) paths[other] = realAt(paths, other) + own
    }
  }

  /** Shares what depends on one among those a step nearer the source, by their numbers of paths. */
  function gather(one: number) {
    const isPerson = one >= tableCount
    const gathered = realAt(dependency, one)
    // Each pair is met from both of its partnerships, so a person scores half of what they gather.
    if (isPerson) scores[one - tableCount] = realAt(scores, one - tableCount) + gathered / 2
    // A partnership is itself the end of a pair: one more than what depends on it.
    const perPath = (isPerson ? gathered : 1 + gathered) / realAt(paths, one)
    const inner = at(depth, one) - 1
    // Nothing to pass on: most people sit on one partnership.
    if (perPath === 0) return
    const end = at(ends, one)
    for (let place = at(starts, one); place < end; place += 1) {
      const other = at(others, place)
      if (at(depth, other) !== inner) continue
      dependency[other] = realAt(dependency, other) + realAt(paths, other) * perPath
    }
  }

  return {
    scores,
    depth,
    paths,
    dependency,
    sweep(source) {
      for (let index = 0; index < met; index += 1) depth[at(order, index)] = -1
      met = 0
      if (sizeOfGroup(incidence.membersOf, source) === 0) return
      meet(source, 0)
      paths[source] = 1
      for (let index = 0; index < met; index += 1) spread(at(order, index))
      // Outer layers first: what depends on somebody is known before it is passed on.
      for (let index = met - 1; index > 0; index -= 1) gather(at(order, index))
    },
    leaveOut(person, table) {
      links.cut(tableCount + person, table)
    },
    putBack: links.mend,
  }
}

/** Who is next to whom, people numbered after partnerships. */
function joinSides({ membersOf, partnershipsOf, partnershipCount }: Incidence) {
  const personCount = partnershipsOf.offsets.length - 1
  const pairs = membersOf.rows.length
  const others = new Int32Array(2 * pairs)
  others.set(membersOf.rows.map((person) => person + partnershipCount))
  others.set(partnershipsOf.rows, pairs)
  const starts = new Int32Array(partnershipCount + personCount)
  const ends = new Int32Array(partnershipCount + personCount)
  for (let table = 0; table < partnershipCount; table += 1) {
    starts[table] = at(membersOf.offsets, table)
    ends[table] = at(membersOf.offsets, table + 1)
  }
  for (let person = 0; person < personCount; person += 1) {
    starts[partnershipCount + person] = pairs + at(partnershipsOf.offsets, person)
    ends[partnershipCount + person] = pairs + at(partnershipsOf.offsets, person + 1)
  }
  let cuts: readonly { readonly one: number; readonly place: number }[] = []

  function swap(place: number, last: number) {
    const other = at(others, place)
    others[place] = at(others, last)
    others[last] = other
  }

  return {
    others,
    starts,
    ends,
    cut(first: number, second: number) {
      cuts = [
        { one: first, place: others.indexOf(second, at(starts, first)) },
        { one: second, place: others.indexOf(first, at(starts, second)) },
      ]
      for (const cut of cuts) {
        ends[cut.one] = at(ends, cut.one) - 1
        swap(cut.place, at(ends, cut.one))
      }
    },
    mend() {
      for (const cut of cuts) {
        swap(cut.place, at(ends, cut.one))
        ends[cut.one] = at(ends, cut.one) + 1
      }
      cuts = []
    },
  }
}
