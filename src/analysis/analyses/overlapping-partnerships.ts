import type { OverlappingPair, OverlappingPartnerships } from '../answers-on-partnerships'
import type { Asked } from '../asked'
import { isAtLeast } from '../rounded-comparison'
import { sizeOfGroup } from '../row-groups'
import { shareOf } from '../share-of'
import { countWithMembers, findShared, findSharedPairs, type SharedPairs } from '../shared-pairs'
import { themeJaccard } from '../top-themes'
import { at } from '../typed-column'

const listedFrom = { shared: 3, overlap: 0.5 }

/** More pairs than anybody reads, few enough to hand to the page in one go. */
const mostPairsOnScreen = 1_000

/**
 * A7: pairs of partnerships with a held seat that share someone. Listed: three people, half of
 * the smaller, and no reporting line either way.
 */
export function answerOverlappingPartnerships(asked: Asked): OverlappingPartnerships {
  const people = asked.seats.people()
  const found = findSharedPairs(people)
  const listed = findListed(asked, found)
  const describe = createPairReader(asked)
  const shown = asked.detail === 'complete' ? null : chooseShown(found, listed)
  const pairs: OverlappingPair[] = []
  for (let index = 0; index < found.count; index += 1) {
    if (shown !== null && !shown.has(index)) continue
    pairs.push({
      ...describe(at(found.a, index), at(found.b, index), at(found.shared, index)),
      listed: listed.has(index),
    })
  }
  const partnerships = countWithMembers(people)
  return {
    partnerships,
    possiblePairs: (partnerships * (partnerships - 1)) / 2,
    sharing: found.count,
    listed: listed.size,
    pairs,
  }
}

function findListed({ columns, seats, lines }: Asked, found: SharedPairs): ReadonlySet<number> {
  const { membersOf } = seats.people()
  const rows = columns.partnerships.rows()
  const idAt = (rank: number) => columns.partnerships.idOf(at(rows, rank))
  const listed = new Set<number>()
  for (let index = 0; index < found.count; index += 1) {
    const shared = at(found.shared, index)
    if (shared < listedFrom.shared) continue
    const [a, b] = [at(found.a, index), at(found.b, index)]
    const smaller = Math.min(sizeOfGroup(membersOf, a), sizeOfGroup(membersOf, b))
    const isEnough = isAtLeast(shared / smaller, listedFrom.overlap)
    if (isEnough && lines().between(idAt(a), idAt(b)) === null) listed.add(index)
  }
  return listed
}

/** Listed pairs, then those that share most people, ties in the order of ids. */
function chooseShown(found: SharedPairs, listed: ReadonlySet<number>): ReadonlySet<number> {
  const byShared: number[][] = []
  for (let index = 0; index < found.count; index += 1) {
    const shared = at(found.shared, index)
    const alike = byShared[shared] ?? []
    byShared[shared] = alike
    alike.push(index)
  }
  const strongestFirst = byShared.reverse().flat()
  const chosen = strongestFirst.filter((index) => listed.has(index))
  chosen.push(...strongestFirst.filter((index) => !listed.has(index)).slice(0, mostPairsOnScreen))
  return new Set(chosen.slice(0, mostPairsOnScreen))
}

/** Reads a pair given by ranks. People are ranks too, so that shared ones come by id. */
function createPairReader({ columns, seats, areas, themes, lines }: Asked) {
  const people = seats.people()
  const organisations = seats.organisations()
  const areaMap = areas()
  const reportingLines = lines()
  const personRows = columns.people.rows()
  const partnershipRows = columns.partnerships.rows()
  const facts = Array.from(partnershipRows, (row) => {
    const { themeIds, areaId } = columns.partnerships.recordOf(row) ?? {}
    return { id: columns.partnerships.idOf(row), themes: themes().of(themeIds), areaId }
  })
  const factsOf = (rank: number) => facts[rank] as (typeof facts)[number]
  const areaShareOf = (a?: string, b?: string) =>
    a === undefined || b === undefined ? null : areaMap.shareOf(a, b)

  return (rankA: number, rankB: number, shared: number): Omit<OverlappingPair, 'listed'> => {
    const [a, b] = [factsOf(rankA), factsOf(rankB)]
    const sizeA = sizeOfGroup(people.membersOf, rankA)
    const sizeB = sizeOfGroup(people.membersOf, rankB)
    const orgShared = findShared(organisations, rankA, rankB).length
    const orgSizeA = sizeOfGroup(organisations.membersOf, rankA)
    const orgSizeB = sizeOfGroup(organisations.membersOf, rankB)
    return {
      a: a.id,
      b: b.id,
      shared,
      people: findShared(people, rankA, rankB).map((rank) =>
        columns.people.idOf(at(personRows, rank)),
      ),
      sizeA,
      sizeB,
      jaccard: shared / (sizeA + sizeB - shared),
      overlap: shared / Math.min(sizeA, sizeB),
      cosine: shared / Math.sqrt(sizeA * sizeB),
      orgShared,
      orgJaccard: shareOf(orgShared, orgSizeA + orgSizeB - orgShared),
      orgCosine: shareOf(orgShared, Math.sqrt(orgSizeA * orgSizeB)),
      themeJaccard: themeJaccard(a.themes, b.themes),
      areaShare: areaShareOf(a.areaId, b.areaId),
      line: reportingLines.between(a.id, b.id),
    }
  }
}
