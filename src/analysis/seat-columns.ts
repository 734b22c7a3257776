import { endDay, startDay } from '../domain/partial-date'
import type { Period } from '../domain/period'
import { type Role, roles, type Seat } from '../domain/seat'
import { toDayNumber } from '../lib/day-number'
import { grown } from './typed-column'

/** What is true of a seat whatever the date, one bit each. */
export const seatFlag = { named: 1, filled: 2, votes: 4, electedMember: 8, sourced: 16 } as const

/** The fields of seats that analyses read in bulk, one value per row. */
export interface SeatColumns {
  /** Rows of people and organisations; -1 for none. */
  person: Int32Array
  partnership: Int32Array
  organisation: Int32Array
  /** Day numbers; a seat is there from `start` until the day before `end`. */
  start: Int32Array
  end: Int32Array
  /** Place in the list `roles`. */
  role: Uint8Array
  flags: Uint8Array
  /** Hours a month as recorded; not a number where not recorded. */
  hours: Float64Array
}

export const alwaysBegun = -(2 ** 31)
export const neverEnds = 2 ** 31 - 1

const roleNumbers = Object.fromEntries(
  roles.map((role, index) => [role, index]),
) as unknown as Readonly<Record<Role, number>>

export const chairNumber = roleNumbers.chair

export function emptySeatColumns(): SeatColumns {
  return {
    person: new Int32Array(0),
    partnership: new Int32Array(0),
    organisation: new Int32Array(0),
    start: new Int32Array(0),
    end: new Int32Array(0),
    role: new Uint8Array(0),
    flags: new Uint8Array(0),
    hours: new Float64Array(0),
  }
}

export interface SeatEnds {
  readonly person: number
  readonly partnership: number
  readonly organisation: number
}

export function writeSeat(columns: SeatColumns, row: number, seat: Seat, ends: SeatEnds): void {
  if (row >= columns.person.length) growSeatColumns(columns, row + 1)
  columns.person[row] = ends.person
  columns.partnership[row] = ends.partnership
  columns.organisation[row] = ends.organisation
  columns.start[row] = startNumberOf(seat)
  columns.end[row] = endNumberOf(seat)
  columns.role[row] = roleNumbers[seat.role]
  columns.flags[row] = flagsOf(seat)
  columns.hours[row] = seat.hoursPerMonth ?? Number.NaN
}

export function startNumberOf({ startedOn }: Period): number {
  return startedOn === undefined ? alwaysBegun : toDayNumber(startDay(startedOn))
}

export function endNumberOf({ endedOn }: Period): number {
  return endedOn === undefined ? neverEnds : toDayNumber(endDay(endedOn))
}

function growSeatColumns(columns: SeatColumns, rows: number) {
  columns.person = grown(columns.person, rows)
  columns.partnership = grown(columns.partnership, rows)
  columns.organisation = grown(columns.organisation, rows)
  columns.start = grown(columns.start, rows)
  columns.end = grown(columns.end, rows)
  columns.role = grown(columns.role, rows)
  columns.flags = grown(columns.flags, rows)
  columns.hours = grown(columns.hours, rows)
}

function flagsOf(seat: Seat): number {
  const isNamed = seat.personId !== null
  return (
    (isNamed ? seatFlag.named : 0) |
    (isNamed || seat.nameNotRecorded === true ? seatFlag.filled : 0) |
    (hasVote(seat) ? seatFlag.votes : 0) |
    (seat.capacity === 'elected-member' ? seatFlag.electedMember : 0) |
    (seat.source === undefined ? 0 : seatFlag.sourced)
  )
}

/** As recorded; where it is not, chairs, vice-chairs and members have a vote and others none. */
function hasVote({ voting, role }: Seat): boolean {
  return voting ?? (role === 'chair' || role === 'vice-chair' || role === 'member')
}
