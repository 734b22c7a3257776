import type { Network } from '../../domain/network'
import type { Day } from '../../domain/partial-date'
import type { Seat } from '../../domain/seat'
import { isEmptySeat, isSeatActive } from '../../domain/seat-status'
import { compareNames } from '../../lib/compare-names'

export interface SeatRow {
  readonly seat: Seat
  /** Held on the chosen date; ended and future seats are listed after those. */
  readonly isActive: boolean
  readonly isEmpty: boolean
  readonly person?: string
  readonly partnership: string
  /** Whom the seat speaks for: an organisation, or words where none is recorded. */
  readonly speaksFor?: string
}

/** The seats that fit, those active on the date first, then by what they are listed under. */
export function findSeatRows(
  network: Network,
  asAt: Day,
  fits: (seat: Seat) => boolean,
): readonly SeatRow[] {
  const rows: SeatRow[] = []
  for (const seat of network.seats.values())
    if (fits(seat)) rows.push(toSeatRow(network, asAt, seat))
  const label = (row: SeatRow) => `${row.partnership} ${row.person ?? ''}`
  return rows.sort(
    (first, second) =>
      Number(second.isActive) - Number(first.isActive) ||
      compareNames(label(first), label(second)) ||
      (first.seat.id < second.seat.id ? -1 : 1),
  )
}

function toSeatRow(network: Network, asAt: Day, seat: Seat): SeatRow {
  const person = seat.personId === null ? undefined : network.people.get(seat.personId)?.name
  const organisation =
    seat.organisationId === undefined
      ? undefined
      : network.organisations.get(seat.organisationId)?.name
  const speaksFor = organisation ?? seat.speaksFor
  return {
    seat,
    isActive: isSeatActive(network.partnerships, seat, asAt),
    isEmpty: isEmptySeat(seat),
    partnership: network.partnerships.get(seat.partnershipId)?.name ?? '',
    ...(person === undefined ? {} : { person }),
    ...(speaksFor === undefined ? {} : { speaksFor }),
  }
}
