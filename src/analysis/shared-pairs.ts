import type { Incidence } from './incidence'
import { groupOf, sizeOfGroup } from './row-groups'
import { at, countIn, grown } from './typed-column'

/** Pairs of partnerships with members in common, by rank: a < b, sorted by a, then b. */
export interface SharedPairs {
  readonly count: number
  readonly a: Int32Array
  readonly b: Int32Array
  readonly shared: Int32Array
  /** The rank of one member they share: the only one where `shared` is 1. */
  readonly lastShared: Int32Array
}

/**
 * One row of the overlap table after another. The work is the sum of squares of partnerships per
 * member; no pair is looked up by key.
 */
export function findSharedPairs(incidence: Incidence): SharedPairs {
  const pairs = createPairList()
  const row = createOverlapRow(incidence)
  for (let a = 0; a < incidence.partnershipCount; a += 1) {
    for (const b of row.count(a)) {
      pairs.add(a, b, at(row.shared, b), at(row.lastShared, b))
      row.shared[b] = 0
    }
  }
  return pairs.all()
}

/** Counts, for one partnership, the members shared with every later one. */
function createOverlapRow({ membersOf, partnershipsOf, partnershipCount }: Incidence) {
  const shared = new Int32Array(partnershipCount)
  const lastShared = new Int32Array(partnershipCount)
  const touched = new Int32Array(partnershipCount)
  return {
    shared,
    lastShared,
    /** The partnerships met, ascending. `shared` is to be 0 throughout before. */
    count(a: number): Int32Array {
      let touchedCount = 0
      for (const member of groupOf(membersOf, a)) {
        const { offsets, rows } = partnershipsOf
        // Partnerships are ascending and each holds a, so the later ones are found from the end.
        for (let place = at(offsets, member + 1) - 1; at(rows, place) > a; place -= 1) {
          const b = at(rows, place)
          if (at(shared, b) === 0) {
            touched[touchedCount] = b
            touchedCount += 1
          }
          countIn(shared, b)
          lastShared[b] = member
        }
      }
      return putInOrder(touched.subarray(0, touchedCount), { shared, from: a + 1 })
    },
  }
}

/** Where many partnerships were met, looking at all of them is quicker than sorting those. */
function putInOrder(touched: Int32Array, { shared, from }: { shared: Int32Array; from: number }) {
  if (8 * touched.length < shared.length - from) return touched.sort()
  let place = 0
  for (let b = from; b < shared.length; b += 1) {
    if (at(shared, b) === 0) continue
    touched[place] = b
    place += 1
  }
  return touched
}

/** The members two partnerships share, ascending. */
export function findShared({ membersOf }: Incidence, a: number, b: number): readonly number[] {
  const ofA = groupOf(membersOf, a)
  const ofB = groupOf(membersOf, b)
  const shared: number[] = []
  let placeInB = 0
  for (const member of ofA) {
    while (placeInB < ofB.length && at(ofB, placeInB) < member) placeInB += 1
    if (placeInB < ofB.length && at(ofB, placeInB) === member) shared.push(member)
  }
  return shared
}

/** Partnerships with a member at all. */
export function countWithMembers({ membersOf, partnershipCount }: Incidence): number {
  let count = 0
  for (let rank = 0; rank < partnershipCount; rank += 1) {
    if (sizeOfGroup(membersOf, rank) > 0) count += 1
  }
  return count
}

function createPairList() {
  let a = new Int32Array(1024)
  let b = new Int32Array(1024)
  let shared = new Int32Array(1024)
  let lastShared = new Int32Array(1024)
  let count = 0
  return {
    add(first: number, second: number, sharedCount: number, member: number) {
      a = grown(a, count + 1)
      b = grown(b, count + 1)
      shared = grown(shared, count + 1)
      lastShared = grown(lastShared, count + 1)
      a[count] = first
      b[count] = second
      shared[count] = sharedCount
      lastShared[count] = member
      count += 1
    },
    all: (): SharedPairs => ({ count, a, b, shared, lastShared }),
  }
}
