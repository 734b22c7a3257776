import type { Network } from '../../domain/network'
import { doPeriodsMeet } from '../../domain/period'
import type { Seat } from '../../domain/seat'
import type { PlacedRow } from './join-seat-rows'

export interface SeatFoundAgain {
  readonly seat: Seat
  /** Other seats on the map would overlap if this one took the dates of the file. */
  readonly areDatesKept: boolean
}

/**
 * Finds the seats of a file again on the map (formats, section 6): by partnership, person and
 * organisation, in periods that meet or are not given. A file without an organisation finds the
 * seat whatever it is for; a seat without one on the map is found by any. Each is found once.
 */
export function findSeatsAgain(
  rows: readonly PlacedRow[],
  network: Network,
): ReadonlyMap<PlacedRow, SeatFoundAgain> {
  const onMap = indexSeats(rows, network)
  const found = new Map<PlacedRow, SeatFoundAgain>()
  const used = new Set<Seat>()
  for (const isFit of [isSameOrganisation, isOrganisationOpen]) {
    for (const row of rows) {
      if (found.has(row)) continue
      const fitting = (onMap.get(keyOf(row)) ?? []).filter(
        (seat) => isFit(row, seat) && isSameHolding(row, seat) && doPeriodsMeet(row, seat),
      )
      const seat = fitting.find((one) => !used.has(one) && one.startedOn === row.startedOn)
      const chosen = seat ?? fitting.find((one) => !used.has(one))
      if (chosen === undefined) continue
      used.add(chosen)
      found.set(row, { seat: chosen, areDatesKept: row.personId !== null && fitting.length > 1 })
    }
  }
  return found
}

function indexSeats(rows: readonly PlacedRow[], network: Network) {
  const partnerships = new Set(rows.map(({ partnershipId }) => partnershipId))
  const seats = new Map<string, Seat[]>()
  for (const seat of network.seats.values()) {
    if (!partnerships.has(seat.partnershipId)) continue
    const key = keyOf(seat)
    const others = seats.get(key)
    if (others === undefined) seats.set(key, [seat])
    else others.push(seat)
  }
  for (const list of seats.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1))
  return seats
}

function keyOf({ personId, partnershipId }: PlacedRow | Seat): string {
  return `${partnershipId}|${personId ?? ''}`
}

function isSameOrganisation(row: PlacedRow, seat: Seat): boolean {
  return row.organisationId === seat.organisationId
}

function isOrganisationOpen(row: PlacedRow, seat: Seat): boolean {
  const isOpen = row.organisationId === undefined || seat.organisationId === undefined
  return isOpen && row.personId !== null
}

/** Seats without a person are told apart by what they are for, and by whether somebody holds them. */
function isSameHolding(row: PlacedRow, seat: Seat): boolean {
  if (row.personId !== null) return true
  const isNotNamed = row.holder.is === 'not-named'
  return (
    isNotNamed === (seat.nameNotRecorded ?? false) &&
    row.role.role === seat.role &&
    row.role.roleTitle === seat.roleTitle
  )
}
