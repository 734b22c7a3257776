import { groupBy } from '../../lib/group-by'
import { findLoops } from '../find-loops'
import type { Link } from '../link'
import type { Network } from '../network'
import { type Day, endDay, startDay } from '../partial-date'
import { isActiveOn, isPeriodInOrder, type Period } from '../period'
import { type Kind, kinds } from '../records'
import { isFilledSeat, isSeatActive } from '../seat-status'
import { isLinkActive } from '../tie-status'
import { findLackingFacts } from './find-lacking-facts'
import type { FoundProblem } from './found-problem'

/** Years from today beyond which a date is more likely mistyped than meant. */
const farYears = 10
const beforeAnyRecord = '1800'
const longestLine = 200
const toCheck = /\bto check\b|i'w wirio/iu

/**
 * Everything on a map that does not fit together on a day, and what its analyses lack. Breaches of
 * the rules themselves are not among it: such records are set aside when the map opens.
 */
export function findProblems(network: Network, today: Day): readonly FoundProblem[] {
  return [
    ...findSeatCounts(network, today),
    ...findOpenSeats(network, today),
    ...findReportingLoops(network, today),
    ...findLinksBothWays(network, today),
    ...findUnansweredConsultations(network, today),
    ...findOddTexts(network, today),
    ...findLackingFacts(network, today),
  ]
}

function findSeatCounts(network: Network, today: Day): readonly FoundProblem[] {
  const seats = [...network.seats.values()].filter((seat) =>
    isSeatActive(network.partnerships, seat, today),
  )
  const byPartnership = groupBy(seats, ({ partnershipId }) => partnershipId)
  return [...network.partnerships.values()].flatMap((partnership) => {
    const { id: recordId, minSeats, maxSeats } = partnership
    if (!isActiveOn(partnership, today)) return []
    const own = byPartnership.get(recordId) ?? []
    const chairs = own.filter((seat) => seat.role === 'chair' && isFilledSeat(seat))
    const about = { kind: 'partnerships', recordId } as const
    const count = own.length
    const problems: FoundProblem[] = []
    if (maxSeats !== undefined && count > maxSeats)
      problems.push({
        ...about,
        code: 'seats-over-maximum',
        field: 'maxSeats',
        values: { count, limit: maxSeats },
      })
    if (minSeats !== undefined && count < minSeats)
      problems.push({
        ...about,
        code: 'seats-under-minimum',
        field: 'minSeats',
        values: { count, limit: minSeats },
      })
    if (chairs.length > 1)
      problems.push({
        ...about,
        code: 'several-chairs',
        otherIds: chairs.map(({ id }) => id),
        values: { count: chairs.length },
      })
    return problems
  })
}

/** Seats that go on, as recorded, after their partnership has ended. */
function findOpenSeats(network: Network, today: Day): readonly FoundProblem[] {
  return [...network.seats.values()].flatMap((seat): FoundProblem[] => {
    const endedOn = network.partnerships.get(seat.partnershipId)?.endedOn
    if (endedOn === undefined || endDay(endedOn) > today) return []
    if (seat.endedOn !== undefined && endDay(seat.endedOn) <= endDay(endedOn)) return []
    const fix = { is: 'end-seat', seatId: seat.id, endedOn } as const
    // A seat that began after the end cannot be ended with it: a date is wrong.
    const isFixable = isPeriodInOrder({ ...seat, endedOn })
    return [
      {
        code: 'seat-open-on-ended',
        kind: 'seats',
        recordId: seat.id,
        field: 'endedOn',
        values: { date: endedOn },
        ...(isFixable ? { fix } : {}),
      },
    ]
  })
}

function findReportingLoops(network: Network, today: Day): readonly FoundProblem[] {
  const reports = findActiveLinks(network, today).filter(({ kind }) => kind === 'reports-to')
  const linesUp = groupBy(reports, ({ fromId }) => fromId as string)
  const upIds = new Map([...linesUp].map(([id, links]) => [id, links.map(({ toId }) => toId)]))
  return findLoops(upIds).flatMap(([recordId, ...otherIds]) =>
    recordId === undefined
      ? []
      : [
          {
            code: 'reports-in-a-loop',
            kind: network.partnerships.has(recordId) ? 'partnerships' : 'organisations',
            recordId,
            otherIds,
          },
        ],
  )
}

/** To share information goes both ways, so the second record of it says nothing new. */
function findLinksBothWays(network: Network, today: Day): readonly FoundProblem[] {
  const sharing = findActiveLinks(network, today).filter(
    ({ kind }) => kind === 'shares-information',
  )
  const byPair = groupBy(sharing, ({ fromId, toId }) => [fromId, toId].sort().join(' '))
  return [...byPair.values()].flatMap(([first, second]) =>
    first === undefined || second === undefined
      ? []
      : [{ code: 'link-both-ways', kind: 'links', recordId: second.id, otherIds: [first.id] }],
  )
}

function findActiveLinks(network: Network, today: Day): readonly Link[] {
  return [...network.links.values()].filter((link) =>
    isLinkActive(network.partnerships, link, today),
  )
}

function findUnansweredConsultations(network: Network, today: Day): readonly FoundProblem[] {
  return [...network.consultations.values()].flatMap(({ id: recordId, endedOn, feedbackGiven }) => {
    if (endedOn === undefined || endDay(endedOn) > today || feedbackGiven === true) return []
    // Not recorded is not the same as not given.
    const code = feedbackGiven === false ? 'feedback-not-given' : 'feedback-not-recorded'
    const about = { kind: 'consultations', recordId, field: 'feedbackGiven' } as const
    return [{ code, ...about, values: { date: endedOn } }]
  })
}

function findOddTexts(network: Network, today: Day): readonly FoundProblem[] {
  const latest = `${Number(today.slice(0, 4)) + farYears}${today.slice(4)}`
  return kinds.flatMap((kind) =>
    [...network[kind].values()].flatMap((record) => [
      ...findFarDates(kind, record, latest),
      ...findMarkedLines(kind, record),
    ]),
  )
}

function findFarDates(
  kind: Kind,
  record: { readonly id: string },
  latest: Day,
): readonly FoundProblem[] {
  return (['startedOn', 'endedOn'] as const).flatMap((field) => {
    const date = (record as Period)[field]
    const isFar = date !== undefined && (startDay(date) > latest || date < beforeAnyRecord)
    if (!isFar) return []
    return [{ code: 'date-far', kind, recordId: record.id, field, values: { date } }]
  })
}

function findMarkedLines(
  kind: Kind,
  record: { readonly id: string; readonly note?: string },
): readonly FoundProblem[] {
  if (record.note === undefined || !toCheck.test(record.note)) return []
  const lines = record.note.split('\n').filter((line) => toCheck.test(line))
  return lines.map((line) => ({
    code: 'marked-to-check',
    kind,
    recordId: record.id,
    field: 'note',
    values: { line: line.slice(0, longestLine) },
  }))
}
