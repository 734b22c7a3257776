import type { Network } from './network'
import type { Day } from './partial-date'
import { isActiveOn, type Period } from './period'
import type { Seat } from './seat'

type Holder = Pick<Seat, 'personId'> & { readonly nameNotRecorded?: boolean }

/** Counts where votes and sectors are counted: somebody sits here, named or not. */
export function isFilledSeat(seat: Holder): boolean {
  return seat.personId !== null || seat.nameNotRecorded === true
}

/** Counts in everything about people: a named person sits here. */
export function isHeldSeat(seat: Holder): boolean {
  return seat.personId !== null
}

/** Nobody sits here. A seat whose holder's name we lack is not empty. */
export function isEmptySeat(seat: Holder): boolean {
  return !isFilledSeat(seat)
}

/** A seat is active on a day when both it and its partnership are. */
export function isSeatActive(
  partnerships: Network['partnerships'],
  seat: Period & Pick<Seat, 'partnershipId'>,
  asAt: Day,
): boolean {
  const partnership = partnerships.get(seat.partnershipId)
  return partnership !== undefined && isActiveOn(seat, asAt) && isActiveOn(partnership, asAt)
}
