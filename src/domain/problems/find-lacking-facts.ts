import type { Network } from '../network'
import type { Day } from '../partial-date'
import { isActiveOn } from '../period'
import type { Kind } from '../records'
import { isHeldSeat, isSeatActive } from '../seat-status'
import type { FoundProblem } from './found-problem'

interface WantedFact {
  readonly kind: Kind
  readonly field: string
}

/** What findings are worked out from, or estimated without. One line of the list for each. */
const wantedOfPartnerships: readonly WantedFact[] = [
  'meetingsPerYear',
  'meetingHours',
  'authority',
  'annualBudget',
  'papersPublic',
  'complaintsRoute',
  'areaId',
  'themeIds',
].map((field) => ({ kind: 'partnerships', field }))
const wantedOfSeats: readonly WantedFact[] = ['organisationId', 'startedOn', 'source'].map(
  (field) => ({ kind: 'seats', field }),
)
const wantedOfOrganisations: readonly WantedFact[] = [{ kind: 'organisations', field: 'sector' }]

/** How many records on the map on a day lack a fact that analyses read, and one of them to begin with. */
export function findLackingFacts(network: Network, today: Day): readonly FoundProblem[] {
  const partnerships = [...network.partnerships.values()].filter((one) => isActiveOn(one, today))
  const seats = [...network.seats.values()].filter(
    (seat) => isHeldSeat(seat) && isSeatActive(network.partnerships, seat, today),
  )
  const speaking = new Set<string | undefined>(seats.map(({ organisationId }) => organisationId))
  const organisations = [...network.organisations.values()].filter(({ id }) => speaking.has(id))
  return [
    ...countLacking(partnerships, wantedOfPartnerships),
    ...countLacking(seats, wantedOfSeats),
    ...countLacking(organisations, wantedOfOrganisations),
  ]
}

function countLacking(
  records: readonly { readonly id: string }[],
  wanted: readonly WantedFact[],
): readonly FoundProblem[] {
  return wanted.flatMap(({ kind, field }) => {
    const lacking = records.filter((record) => !Object.hasOwn(record, field))
    const [first] = lacking
    if (first === undefined) return []
    const values = { count: lacking.length, of: records.length, field }
    return [{ code: 'fact-lacking', kind, recordId: first.id, field, values }]
  })
}
