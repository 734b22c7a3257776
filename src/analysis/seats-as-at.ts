import type { Day } from '../domain/partial-date'
import { toDayNumber } from '../lib/day-number'
import type { Columns } from './columns'
import { createIncidence, type Incidence } from './incidence'
import { once } from './once'
import { groupRows, type RowGroups } from './row-groups'
import { seatFlag } from './seat-columns'
import { at, byteAt } from './typed-column'

/** The seats that count on one day, by the words of the domain model, section 3. */
export interface SeatsAsAt {
  readonly day: Day
  readonly dayNumber: number
  /** 1 by row of partnership where it is active. */
  readonly isActive: Uint8Array
  /** Rows of active partnerships by id. */
  readonly activePartnerships: () => Int32Array
  /** Rows of seats by id. Held seats are filled seats with a person. */
  readonly filled: Int32Array
  readonly held: Int32Array
  readonly empty: Int32Array
  /** Held seats by row of person. */
  readonly heldByPerson: () => RowGroups
  /** Filled seats by row of partnership and of organisation. */
  readonly filledByPartnership: () => RowGroups
  readonly filledByOrganisation: () => RowGroups
  /** Distinct people (held seats) and organisations (filled seats) on each partnership. */
  readonly people: () => Incidence
  readonly organisations: () => Incidence
}

/** One pass over the seats; groupings are made when first asked for. */
export function createSeatsAsAt(columns: Columns, day: Day): SeatsAsAt {
  const dayNumber = toDayNumber(day)
  const isActive = activePartnershipsOn(columns, dayNumber)
  const { filled, held, empty } = maskSeats(columns, dayNumber, isActive)
  const { seat, people, partnerships, organisations } = columns
  const sideOf = (
    rowOfSeat: Int32Array,
    { rows, ranks }: { rows(): Int32Array; ranks(): Int32Array },
  ) => ({ rowOfSeat, rows: rows(), ranks: ranks() })
  return {
    day,
    dayNumber,
    isActive,
    activePartnerships: once(() =>
      partnerships.rows().filter((row) => byteAt(isActive, row) === 1),
    ),
    filled,
    held,
    empty,
    heldByPerson: once(() => groupRows(held, seat.person, people.rowCount())),
    filledByPartnership: once(() => groupRows(filled, seat.partnership, partnerships.rowCount())),
    filledByOrganisation: once(() =>
      groupRows(filled, seat.organisation, organisations.rowCount()),
    ),
    people: once(() =>
      createIncidence(held, sideOf(seat.person, people), sideOf(seat.partnership, partnerships)),
    ),
    organisations: once(() =>
      createIncidence(
        filled,
        sideOf(seat.organisation, organisations),
        sideOf(seat.partnership, partnerships),
      ),
    ),
  }
}

function activePartnershipsOn(columns: Columns, day: number): Uint8Array {
  const { partnerships, partnershipPeriod } = columns
  const isActive = new Uint8Array(partnerships.rowCount())
  for (const row of partnerships.rows()) {
    if (partnerships.recordOf(row) === undefined) continue
    const { start, end } = partnershipPeriod
    if (at(start, row) <= day && day < at(end, row)) isActive[row] = 1
  }
  return isActive
}

function maskSeats(columns: Columns, day: number, isActive: Uint8Array) {
  const rows = columns.seats.rows()
  const { start, end, partnership, flags } = columns.seat
  const filled = new Int32Array(rows.length)
  const held = new Int32Array(rows.length)
  const empty = new Int32Array(rows.length)
  let filledCount = 0
  let heldCount = 0
  let emptyCount = 0
  for (const row of rows) {
    if (at(start, row) > day || day >= at(end, row)) continue
    if (byteAt(isActive, at(partnership, row)) === 0) continue
    const flag = byteAt(flags, row)
    if ((flag & seatFlag.filled) === 0) {
      empty[emptyCount] = row
      emptyCount += 1
      continue
    }
    filled[filledCount] = row
    filledCount += 1
    if ((flag & seatFlag.named) === 0) continue
    held[heldCount] = row
    heldCount += 1
  }
  return {
    filled: filled.subarray(0, filledCount),
    held: held.subarray(0, heldCount),
    empty: empty.subarray(0, emptyCount),
  }
}
