import type { Network } from '../../domain/network'
import type { Day } from '../../domain/partial-date'
import { isActiveOn } from '../../domain/period'
import type { Seat } from '../../domain/seat'
import { isFilledSeat, isHeldSeat, isSeatActive } from '../../domain/seat-status'
import type { MapCompleteness } from '../answers-on-partnerships'
import { findAttendance } from '../attendance-record'

type Field = keyof MapCompleteness['fields']

/**
 * Where each measured fact is not on record on a day: people for their time, partnerships for all
 * else, each once, in the order of the map. A seat without it is told by its partnership.
 */
export function findLacking(
  network: Network,
  asAt: Day,
): Readonly<Record<Field, readonly string[]>> {
  const { partnerships, people } = network
  const filled = [...network.seats.values()].filter(
    (seat) => isFilledSeat(seat) && isSeatActive(partnerships, seat, asAt),
  )
  const tablesWithout = (has: (seat: Seat) => boolean) => [
    ...new Set(filled.filter((seat) => !has(seat)).map(({ partnershipId }) => partnershipId)),
  ]
  const withMembers = new Set<string>(filled.map(({ partnershipId }) => partnershipId))
  const withChair = new Set<string>(
    filled.filter(({ role }) => role === 'chair').map(({ partnershipId }) => partnershipId),
  )
  const active = [...partnerships.values()].filter((one) => isActiveOn(one, asAt))
  const activeWithout = (has: (partnership: (typeof active)[number]) => boolean) =>
    active.filter((one) => !has(one)).map(({ id }) => id)
  const holders = new Set(filled.filter(isHeldSeat).map(({ personId }) => personId ?? ''))
  return {
    seatSource: tablesWithout(({ source }) => source !== undefined),
    seatHours: tablesWithout(({ hoursPerMonth }) => hoursPerMonth !== undefined),
    seatAttendance: tablesWithout((seat) => findAttendance(seat) !== null),
    seatEnd: tablesWithout(({ endedOn }) => endedOn !== undefined),
    personCapacity: [...holders].filter(
      (id) => people.get(id)?.capacityHoursPerMonth === undefined,
    ),
    partnershipBudget: activeWithout(({ annualBudget }) => annualBudget !== undefined),
    partnershipChair: activeWithout(({ id }) => withChair.has(id)),
    partnershipMembers: activeWithout(({ id }) => withMembers.has(id)),
  }
}
