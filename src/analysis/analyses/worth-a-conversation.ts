import type { Partnership, PartnershipKind } from '../../domain/partnership'
import type { LookAlikeEvidence, WorthAConversation } from '../answers-on-plans'
import type { Asked } from '../asked'
import type { Incidence } from '../incidence'
import { isAtLeast } from '../rounded-comparison'
import { sizeOfGroup } from '../row-groups'
import { findShared, findSharedPairs } from '../shared-pairs'
import { themeJaccard } from '../top-themes'
import { at } from '../typed-column'

const alikeFrom = 0.5
const fewestShared = 2

type Pair = WorthAConversation['pairs'][number]

/**
 * A9: pairs of active partnerships that do the same kind of work on the same themes in the same
 * area, and share people or organisations. Neither is elected or answers to the other.
 */
export function answerWorthAConversation(asked: Asked): WorthAConversation {
  const { seats, columns } = asked
  const rows = columns.partnerships.rows()
  const recordAt = (rank: number) => columns.partnerships.recordOf(at(rows, rank))
  const people = seats.people()
  const pairs = findCandidates(seats).flatMap(({ a, b, evidence }): Pair[] => {
    const [first, second] = [recordAt(a), recordAt(b)]
    if (first === undefined || second === undefined || !areAlike(asked, first, second)) return []
    const shared = findShared(people, a, b).length
    return [
      {
        a: first.id,
        b: second.id,
        evidence: [...evidence, 'themes', 'area'],
        onlyInA: sizeOfGroup(people.membersOf, a) - shared,
        onlyInB: sizeOfGroup(people.membersOf, b) - shared,
        byLaw: [first, second]
          .filter(({ statutory }) => statutory === 'by-law')
          .map(({ id }) => id),
      },
    ]
  })
  return { pairs }
}

interface Candidate {
  readonly a: number
  readonly b: number
  readonly evidence: readonly LookAlikeEvidence[]
}

/** Pairs, by rank and in order, that share enough people, organisations or both. */
function findCandidates({ people, organisations }: Asked['seats']): readonly Candidate[] {
  const byPair = new Map<string, Candidate>()
  const add = ({ a, b }: PairOfRanks, kind: LookAlikeEvidence) => {
    const evidence = byPair.get(`${a} ${b}`)?.evidence ?? []
    byPair.set(`${a} ${b}`, { a, b, evidence: [...evidence, kind] })
  }
  for (const pair of sharing(people(), isPeopleAlike)) add(pair, 'people')
  for (const pair of sharing(organisations(), isCosineAlike)) add(pair, 'organisations')
  return [...byPair.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

interface PairOfRanks {
  readonly a: number
  readonly b: number
}

interface Sizes {
  readonly shared: number
  readonly sizeA: number
  readonly sizeB: number
}

function isPeopleAlike({ shared, sizeA, sizeB }: Sizes): boolean {
  return shared >= fewestShared && isAtLeast(shared / Math.min(sizeA, sizeB), alikeFrom)
}

function isCosineAlike({ shared, sizeA, sizeB }: Sizes): boolean {
  return isAtLeast(shared / Math.sqrt(sizeA * sizeB), alikeFrom)
}

function sharing(incidence: Incidence, isAlike: (sizes: Sizes) => boolean): readonly PairOfRanks[] {
  const found = findSharedPairs(incidence)
  const pairs: PairOfRanks[] = []
  for (let index = 0; index < found.count; index += 1) {
    const [a, b] = [at(found.a, index), at(found.b, index)]
    const sizeA = sizeOfGroup(incidence.membersOf, a)
    const sizeB = sizeOfGroup(incidence.membersOf, b)
    if (isAlike({ shared: at(found.shared, index), sizeA, sizeB })) pairs.push({ a, b })
  }
  return pairs
}

function areAlike({ lines, themes, areas }: Asked, a: Partnership, b: Partnership): boolean {
  if (a.electedBody || b.electedBody || functionClassOf(a) !== functionClassOf(b)) return false
  const inThemes = themeJaccard(themes().of(a.themeIds), themes().of(b.themeIds))
  if (inThemes === null || !isAtLeast(inThemes, alikeFrom)) return false
  if (a.areaId === undefined || b.areaId === undefined) return false
  const inArea = areas().shareOf(a.areaId, b.areaId)
  if (inArea === null || !isAtLeast(inArea, alikeFrom)) return false
  return lines().between(a.id, b.id) === null
}

type FunctionClass = 'council' | 'scrutinises' | 'funds' | 'works-together'

const classes: { readonly [K in PartnershipKind]?: FunctionClass } = {
  'full-council': 'council',
  cabinet: 'council',
  committee: 'council',
  'joint-committee': 'council',
  scrutiny: 'scrutinises',
  'funding-panel': 'funds',
}

function functionClassOf({ kind }: Partnership): FunctionClass {
  return classes[kind] ?? 'works-together'
}
