import { type Day, endDay } from '../../domain/partial-date'
import type { Ending, TermsEnding } from '../answers-on-people'
import type { Asked } from '../asked'
import { groupOf } from '../row-groups'
import { alwaysBegun, neverEnds, seatFlag } from '../seat-columns'
import { toShare } from '../share-of'
import { at, byteAt } from '../typed-column'

const withinDays = 365
const newcomerDays = 730
const longServiceYears = 9
const daysInYear = 365.25

interface EndingSeat extends Ending {
  readonly seatId: string
  readonly personId: string | null
}

/** A27: what ends within a year, who has served long, who is new. */
export function answerTermsEnding(asked: Asked): TermsEnding {
  const ending = findEndingSeats(asked)
  const countWithin = (days: number) => ending.filter((seat) => seat.days <= days).length
  return {
    ending,
    within30: countWithin(30),
    within90: countWithin(90),
    within365: ending.length,
    longServing: findLongServing(asked),
    ...findNewcomers(asked),
    losingHalf: findLosingHalf(asked, ending),
    partnershipsEnding: findPartnershipsEnding(asked),
    endKnown: toShare(
      asked.seats.filled.filter((row) => endOf(asked, row) !== neverEnds).length,
      asked.seats.filled.length,
    ),
  }
}

/** The earlier of the seat's own end and its partnership's, as a day number. */
function endOf({ columns }: Asked, seatRow: number): number {
  const { seat, partnershipPeriod } = columns
  const ofPartnership = at(partnershipPeriod.end, at(seat.partnership, seatRow))
  return Math.min(at(seat.end, seatRow), ofPartnership)
}

function findEndingSeats(asked: Asked): readonly EndingSeat[] {
  const { columns, seats } = asked
  return [...seats.filled].flatMap((row) => {
    const days = endOf(asked, row) - seats.dayNumber
    const seat = columns.seats.recordOf(row)
    if (days > withinDays || seat === undefined) return []
    const { id, personId, partnershipId } = seat
    const partnership = columns.partnerships.recordOf(at(columns.seat.partnership, row))
    const endsOn = earlierEnd(seat.endedOn, partnership?.endedOn)
    return [{ seatId: id, personId, partnershipId, endsOn, days }]
  })
}

function earlierEnd(...dates: readonly (string | undefined)[]): Day {
  const ends = dates.flatMap((date) => (date === undefined ? [] : [endDay(date)])).sort()
  return ends[0] ?? ''
}

/** Members elected by the public are judged at the ballot, so no service of theirs is long. */
function findLongServing({ columns, seats }: Asked): TermsEnding['longServing'] {
  const { start, flags } = columns.seat
  return [...seats.filled].flatMap((row) => {
    const years = (seats.dayNumber - at(start, row)) / daysInYear
    const isElected = (byteAt(flags, row) & seatFlag.electedMember) !== 0
    const seat = columns.seats.recordOf(row)
    if (at(start, row) === alwaysBegun || isElected || years < longServiceYears) return []
    if (seat === undefined) return []
    return [{ seatId: seat.id, personId: seat.personId, partnershipId: seat.partnershipId, years }]
  })
}

/** New is whose first seat ever began lately; a seat without a start leaves it open. */
function findNewcomers({ columns, seats }: Asked) {
  const { people, seat } = columns
  const firstStart = new Int32Array(people.rowCount()).fill(neverEnds)
  for (const row of columns.seats.rows()) {
    const person = at(seat.person, row)
    if (person >= 0) firstStart[person] = Math.min(at(firstStart, person), at(seat.start, row))
  }
  const byPerson = seats.heldByPerson()
  const newcomers: string[] = []
  const unknownStart: string[] = []
  let newcomerSeats = 0
  for (const person of people.rows()) {
    const held = groupOf(byPerson, person).length
    if (held === 0) continue
    const first = at(firstStart, person)
    if (first === alwaysBegun) unknownStart.push(people.idOf(person))
    if (seats.dayNumber - first > newcomerDays) continue
    newcomers.push(people.idOf(person))
    newcomerSeats += held
  }
  return { newcomers, newcomerSeats: toShare(newcomerSeats, seats.held.length), unknownStart }
}

function findLosingHalf({ columns, seats }: Asked, ending: readonly EndingSeat[]) {
  const endingOf = new Map<string, number>()
  for (const { partnershipId } of ending) {
    endingOf.set(partnershipId, (endingOf.get(partnershipId) ?? 0) + 1)
  }
  return [...seats.activePartnerships()].flatMap((row) => {
    const partnershipId = columns.partnerships.idOf(row)
    const count = endingOf.get(partnershipId) ?? 0
    const all = groupOf(seats.filledByPartnership(), row).length
    return count > 0 && 2 * count >= all ? [{ partnershipId, ending: count, seats: all }] : []
  })
}

function findPartnershipsEnding({ columns, seats }: Asked): readonly Ending[] {
  const { end } = columns.partnershipPeriod
  return [...seats.activePartnerships()].flatMap((row) => {
    const days = at(end, row) - seats.dayNumber
    if (days > withinDays) return []
    const endsOn = earlierEnd(columns.partnerships.recordOf(row)?.endedOn)
    return [{ partnershipId: columns.partnerships.idOf(row), endsOn, days }]
  })
}
