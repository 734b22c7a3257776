import { endDay, startDay } from '../../domain/partial-date'
import { toDayNumber } from '../../lib/day-number'
import type { MapCompleteness } from '../answers-on-partnerships'
import type { Asked } from '../asked'
import { findAttendance } from '../attendance-record'
import { groupOf, groupRows, sizeOfGroup } from '../row-groups'
import { chairNumber } from '../seat-columns'
import type { Share } from '../share'
import { toShare } from '../share-of'
import { findStability } from '../stability'
import { at, byteAt } from '../typed-column'

const daysInYear = 365

/** A32: how much of what the other analyses read is recorded at all. */
export function answerMapCompleteness(asked: Asked): MapCompleteness {
  const { columns, seats } = asked
  const fields = findFields(asked)
  const shares = Object.values(fields).flatMap(({ share }) => (share === null ? [] : [share]))
  const filledByOrganisation = seats.filledByOrganisation()
  const tables = findTables(asked)
  return {
    base: {
      seats: seats.filled.length,
      held: seats.held.length,
      empty: seats.empty.length,
      people: findPeople(asked).length,
      partnerships: seats.activePartnerships().length,
      organisations: [...columns.organisations.rows()].filter(
        (row) => sizeOfGroup(filledByOrganisation, row) > 0,
      ).length,
    },
    fields,
    score:
      shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    checked: findChecked(asked),
    checks: findChecks(asked, tables),
    thin: tables.flatMap(({ partnershipId, places, minSeats, maxSeats }) => {
      const expected = minSeats ?? maxSeats
      if (expected === undefined || 2 * places >= expected) return []
      return [{ partnershipId, recorded: places, expected }]
    }),
    stability: findStability(asked),
  }
}

function findPeople({ columns, seats }: Asked): readonly number[] {
  const byPerson = seats.heldByPerson()
  return [...columns.people.rows()].filter((row) => sizeOfGroup(byPerson, row) > 0)
}

function findFields(asked: Asked): MapCompleteness['fields'] {
  const { columns, seats } = asked
  const filled = [...seats.filled].map((row) => columns.seats.recordOf(row))
  const people = findPeople(asked).map((row) => columns.people.recordOf(row))
  const active = [...seats.activePartnerships()]
  const onTable = seats.filledByPartnership()
  const isChair = (seat: number) => byteAt(columns.seat.role, seat) === chairNumber
  return {
    seatSource: shareWith(filled, (seat) => seat?.source !== undefined),
    seatHours: shareWith(filled, (seat) => seat?.hoursPerMonth !== undefined),
    seatAttendance: shareWith(filled, (seat) => findAttendance(seat) !== null),
    seatEnd: shareWith(filled, (seat) => seat?.endedOn !== undefined),
    personCapacity: shareWith(people, (person) => person?.capacityHoursPerMonth !== undefined),
    partnershipBudget: shareWith(
      active,
      (row) => columns.partnerships.recordOf(row)?.annualBudget !== undefined,
    ),
    partnershipChair: shareWith(active, (row) => groupOf(onTable, row).some(isChair)),
    partnershipMembers: shareWith(active, (row) => sizeOfGroup(onTable, row) > 0),
  }
}

function shareWith<Item>(all: readonly Item[], has: (item: Item) => boolean): Share {
  return toShare(all.filter(has).length, all.length)
}

/** Dates stay as recorded; as a check of a month may be any day of it, it counts from its first. */
function findChecked({ columns, seats }: Asked): MapCompleteness['checked'] {
  const dates = [...seats.filled].flatMap((row) => {
    const { checkedOn } = columns.seats.recordOf(row)?.source ?? {}
    return checkedOn === undefined ? [] : [checkedOn]
  })
  const sorted = [...dates].sort((a, b) => {
    const [first, second] = [startDay(a) + endDay(a), startDay(b) + endDay(b)]
    return first < second ? -1 : Number(first > second)
  })
  const lately = dates.filter((date) => {
    const daysAgo = seats.dayNumber - toDayNumber(startDay(date))
    return daysAgo >= 0 && daysAgo <= daysInYear
  })
  return {
    oldest: sorted[0] ?? null,
    newest: sorted.at(-1) ?? null,
    withinYear: toShare(lately.length, seats.filled.length),
  }
}

interface Table {
  readonly partnershipId: string
  /** Filled and empty seats on record. */
  readonly places: number
  readonly chairs: number
  readonly minSeats?: number | undefined
  readonly maxSeats?: number | undefined
}

function findTables({ columns, seats }: Asked): readonly Table[] {
  const { partnerships, seat } = columns
  const onTable = seats.filledByPartnership()
  const empty = groupRows(seats.empty, seat.partnership, partnerships.rowCount())
  return [...seats.activePartnerships()].map((row) => {
    const { minSeats, maxSeats } = partnerships.recordOf(row) ?? {}
    const filled = groupOf(onTable, row)
    return {
      partnershipId: partnerships.idOf(row),
      places: filled.length + sizeOfGroup(empty, row),
      chairs: filled.filter((place) => byteAt(seat.role, place) === chairNumber).length,
      minSeats,
      maxSeats,
    }
  })
}

function findChecks(asked: Asked, tables: readonly Table[]): MapCompleteness['checks'] {
  const ofTables = tables.flatMap(({ partnershipId, places, chairs, minSeats, maxSeats }) => [
    ...checkWhen(places > (maxSeats ?? Infinity), 'more-seats-than-allowed', partnershipId),
    ...checkWhen(places < (minSeats ?? 0), 'fewer-seats-than-required', partnershipId),
    ...checkWhen(chairs > 1, 'several-chairs', partnershipId),
  ])
  return [...ofTables, ...findOpenSeats(asked)].sort((a, b) =>
    `${a.recordId} ${a.rule}` < `${b.recordId} ${b.rule}` ? -1 : 1,
  )
}

function checkWhen(fails: boolean, rule: string, recordId: string): MapCompleteness['checks'] {
  return fails ? [{ rule, recordId }] : []
}

/** Seats that by their own dates go on although their partnership has ended. */
function findOpenSeats({ columns, seats }: Asked): MapCompleteness['checks'] {
  const { seat, partnershipPeriod } = columns
  return [...columns.seats.rows()].flatMap((row) => {
    const isOpen = at(seat.start, row) <= seats.dayNumber && seats.dayNumber < at(seat.end, row)
    const partnership = at(seat.partnership, row)
    const isRecorded = columns.partnerships.recordOf(partnership) !== undefined
    const isClosed = isRecorded && at(partnershipPeriod.end, partnership) <= seats.dayNumber
    return checkWhen(isOpen && isClosed, 'open-seat-on-closed-partnership', columns.seats.idOf(row))
  })
}
