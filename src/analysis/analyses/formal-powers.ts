import type { Partnership } from '../../domain/partnership'
import type { SectorGroup } from '../../domain/sector-group'
import type { FormalPowers } from '../answers-on-plans'
import type { Asked } from '../asked'
import { groupOfSeat } from '../columns'
import { groupOf } from '../row-groups'
import { chairNumber, seatFlag } from '../seat-columns'
import { shareOf } from '../share-of'
import { byteAt } from '../typed-column'

type Row = FormalPowers['partnerships'][number]

const statutoryWeights = { 'by-law': 1, 'by-guidance': 0.5, voluntary: 0 } as const
const highestAuthority = 4

/** A18: what each active partnership can do on paper, and how far it is from anybody elected. */
export function answerFormalPowers(asked: Asked): FormalPowers {
  const active = [...asked.seats.activePartnerships()].flatMap((row) => {
    const record = asked.columns.partnerships.recordOf(row)
    return record === undefined ? [] : [{ row, record }]
  })
  const scale = {
    largestBudget: active.reduce((most, { record }) => Math.max(most, record.annualBudget ?? 0), 0),
    others: active.length - 1,
  }
  return {
    partnerships: active.map(({ row, record }) => {
      const facts = findFacts(asked, record)
      return { ...facts, ...findSeats(asked, row), index: indexOf(facts, scale) }
    }),
  }
}

type Facts = Omit<Row, 'chairGroups' | 'electedVotingShare' | 'index'>

function findFacts({ lines }: Asked, record: Partnership): Facts {
  const { id, statutory, authority, annualBudget } = record
  const route = lines().routeToElected(id)
  return {
    partnershipId: id,
    statutory: statutory === undefined ? null : statutoryWeights[statutory],
    authority: authority ?? null,
    annualBudget: annualBudget ?? null,
    reportingIn: lines().countPartnershipsBelow(id),
    stepsToElected: route === null ? null : route.length - 1,
  }
}

function findSeats({ columns, seats }: Asked, row: number) {
  const { flags, role } = columns.seat
  const filled = groupOf(seats.filledByPartnership(), row)
  const voting = filled.filter((seat) => (byteAt(flags, seat) & seatFlag.votes) !== 0)
  const elected = voting.filter((seat) => (byteAt(flags, seat) & seatFlag.electedMember) !== 0)
  const chairs = filled.filter((seat) => byteAt(role, seat) === chairNumber)
  const chairGroups = new Set<SectorGroup>([...chairs].map((seat) => groupOfSeat(columns, seat)))
  return {
    chairGroups: [...chairGroups].sort(),
    electedVotingShare: shareOf(elected.length, voting.length),
  }
}

/** The mean of four parts, each 0 to 1; null where one of them is not on record. */
function indexOf(
  { statutory, authority, annualBudget, reportingIn }: Facts,
  { largestBudget, others }: { readonly largestBudget: number; readonly others: number },
): number | null {
  if (statutory === null || authority === null || annualBudget === null) return null
  const money = shareOf(Math.log10(1 + annualBudget), Math.log10(1 + largestBudget)) ?? 0
  const reporting = shareOf(reportingIn, others) ?? 0
  return (statutory + authority / highestAuthority + money + reporting) / 4
}
