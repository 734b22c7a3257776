import type { Incidence } from './incidence'
import { createPathSweep, type PathSweep } from './path-sweep'
import { groupOf, sizeOfGroup } from './row-groups'
import { at, realAt } from './typed-column'

/** A person on a partnership, by ranks. */
export interface Membership {
  readonly person: number
  readonly table: number
}

type Scores = Float64Array
type TopOf = (scores: Scores) => readonly number[]

/** Wider than any rounding of sums of so many shares. */
const margin = 1e-6

/**
 * The people with the three highest go-between scores, and a test of whether they are others when
 * one membership is left out. Exact, but for a membership only the sources are swept again that
 * send something through it, and none where it carries too little to change who the three are:
 * no score can move by more than what goes through the membership, as every pair of partnerships
 * whose paths it carries a share f of moves each score by f at most.
 */
export function createGoBetweenStability(incidence: Incidence, topOf: TopOf) {
  const sweep = createPathSweep(incidence)
  const sources = sweepAll(incidence, sweep)
  const scores = sweep.scores.slice()
  const top = topOf(scores)
  const room = findRoom(scores, top)

  function isChangedWithout({ person, table }: Membership): boolean {
    const touched = sources.filter(({ carries }) => carries(person, table) > 0)
    const carried = touched.reduce((sum, { carries }) => sum + carries(person, table) / 2, 0)
    if (touched.length === 0 || 2 * carried < room) return false
    sweep.scores.set(scores)
    sweep.leaveOut(person, table)
    for (const { source, gathered } of touched) {
      for (const [other, amount] of gathered.entries()) {
        sweep.scores[other] = realAt(sweep.scores, other) - amount / 2
      }
      sweep.sweep(source)
    }
    sweep.putBack()
    return topOf(sweep.scores).join(' ') !== top.join(' ')
  }

  return { top, isChangedWithout }
}

interface Source {
  readonly source: number
  /** By rank of person: what of the source's paths depends on them. */
  readonly gathered: Float64Array
  /** How much of the source's paths goes through a membership. */
  carries(person: number, table: number): number
}

function sweepAll(incidence: Incidence, sweep: PathSweep): readonly Source[] {
  const sources: Source[] = []
  for (let source = 0; source < incidence.partnershipCount; source += 1) {
    if (sizeOfGroup(incidence.membersOf, source) === 0) continue
    sweep.sweep(source)
    sources.push(toSource(source, incidence, sweep))
  }
  return sources
}

function toSource(source: number, { partnershipCount }: Incidence, sweep: PathSweep): Source {
  const depth = sweep.depth.slice()
  const paths = sweep.paths.slice()
  const dependency = sweep.dependency.slice()
  // What was not reached keeps values of an earlier source.
  for (let one = 0; one < depth.length; one += 1) if (at(depth, one) < 0) dependency[one] = 0
  return {
    source,
    gathered: dependency.subarray(partnershipCount),
    carries(person, table) {
      const one = partnershipCount + person
      if (at(depth, table) < 0) return 0
      const isTableNearer = at(depth, table) < at(depth, one)
      const [near, far] = isTableNearer ? [table, one] : [one, table]
      const amount = realAt(dependency, far) + (isTableNearer ? 0 : 1)
      return (amount * realAt(paths, near)) / realAt(paths, far)
    },
  }
}

/** How far scores may move towards each other, in sum, and the three stay: 0 for fewer than three. */
function findRoom(scores: Scores, top: readonly number[]): number {
  if (top.length < 3) return 0
  const lowest = Math.min(...top.map((person) => realAt(scores, person)))
  const next = scores.reduce(
    (most, score, person) => (top.includes(person) ? most : Math.max(most, score)),
    0,
  )
  return lowest - next - margin
}

/** The memberships of people on two partnerships or more: nobody else lies between any. */
export function findMemberships({ partnershipsOf }: Incidence): readonly Membership[] {
  const memberships: Membership[] = []
  for (let person = 0; person + 1 < partnershipsOf.offsets.length; person += 1) {
    const tables = groupOf(partnershipsOf, person)
    if (tables.length < 2) continue
    for (const table of tables) memberships.push({ person, table })
  }
  return memberships
}
