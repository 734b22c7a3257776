import { isActiveOn } from '../../domain/period'
import type { AccountabilityRoutes } from '../answers-on-partnerships'
import type { Asked } from '../asked'
import { findPeopleOfBody } from '../people-of-body'
import { groupOf } from '../row-groups'
import { seatFlag } from '../seat-columns'
import { toShare } from '../share-of'
import { byteAt } from '../typed-column'

type Row = AccountabilityRoutes['partnerships'][number]

const givesFrom = 2

/** A21: for each active partnership that is not elected, its route to an elected end, and accounts. */
export function answerAccountabilityRoutes(asked: Asked): AccountabilityRoutes {
  const { columns, seats } = asked
  const scrutinisersOf = findScrutinisers(asked)
  const partnerships = [...seats.activePartnerships()].flatMap((row): Row[] => {
    const partnership = columns.partnerships.recordOf(row)
    if (partnership === undefined || partnership.electedBody) return []
    const { id, complaintsRoute, papersPublic } = partnership
    const path = asked.lines().routeToElected(id)
    const giving = {
      route: path !== null,
      ...findElectedMemberAccount(asked, row),
      publicPapers: papersPublic === true,
    }
    const scrutinisers = scrutinisersOf.get(id) ?? []
    const held = {
      scrutiny: scrutinisers.length > 0,
      independentScrutiny: scrutinisers.length > 0 && !sharesPeople(asked, id, scrutinisers),
      complaints: complaintsRoute === true,
    }
    return [
      {
        partnershipId: id,
        path,
        steps: path === null ? null : path.length - 1,
        giving,
        givingScore: countTrue(giving),
        held,
        heldScore: countTrue(held),
      },
    ]
  })
  return {
    partnerships,
    noRoute: partnerships.filter(({ path }) => path === null).map(toId),
    givesNotHeld: partnerships
      .filter(({ givingScore, heldScore }) => givingScore >= givesFrom && heldScore === 0)
      .map(toId),
    loops: asked.lines().loops(),
    ...findSeatShares(asked),
  }
}

function toId({ partnershipId }: Row): string {
  return partnershipId
}

function countTrue(tests: Readonly<Record<string, boolean>>): number {
  return Object.values(tests).filter(Boolean).length
}

/** Whether an elected member sits there, and whether such a seat gives account to anybody. */
function findElectedMemberAccount({ columns, seats }: Asked, row: number) {
  const elected = groupOf(seats.filledByPartnership(), row).filter(
    (seat) => (byteAt(columns.seat.flags, seat) & seatFlag.electedMember) !== 0,
  )
  return {
    electedMember: elected.length > 0,
    reportBack: elected.some((seat) => columns.seats.recordOf(seat)?.reportBack !== undefined),
  }
}

function findScrutinisers({
  columns,
  seats,
  lines,
}: Asked): ReadonlyMap<string, readonly string[]> {
  const scrutinisers = new Map<string, string[]>()
  for (const { kind, fromId, toId: scrutinised, ...period } of columns.few.links.values()) {
    const counts = kind === 'scrutinises' && isActiveOn(period, seats.day)
    if (!counts || lines().isOver(fromId)) continue
    scrutinisers.set(scrutinised, [...(scrutinisers.get(scrutinised) ?? []), fromId])
  }
  return scrutinisers
}

function sharesPeople(asked: Asked, id: string, others: readonly string[]): boolean {
  const people = findPeopleOfBody(asked, id)
  return others.some((other) =>
    [...findPeopleOfBody(asked, other)].some((person) => people.has(person)),
  )
}

function findSeatShares({ columns, seats }: Asked) {
  let reportBack = 0
  let recallable = 0
  for (const row of seats.filled) {
    const seat = columns.seats.recordOf(row)
    if (seat?.reportBack !== undefined) reportBack += 1
    if (seat?.recallable === true) recallable += 1
  }
  return {
    reportBack: toShare(reportBack, seats.filled.length),
    recallable: toShare(recallable, seats.filled.length),
  }
}
