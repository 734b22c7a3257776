import type { Card } from '../../domain/card'
import type { Network } from '../../domain/network'
import type { Day } from '../../domain/partial-date'
import { isActiveOn } from '../../domain/period'
import { isFilledSeat, isSeatActive } from '../../domain/seat-status'

/** How many of the records that a card reads have what it reads, where that matters most. */
export function findDataBehind(
  card: Card | null,
  network: Network,
  asAt: Day,
): {
  readonly card: 'workload' | 'accountability'
  readonly have: number
  readonly of: number
} | null {
  if (card === 'workload') {
    const filled = [...network.seats.values()].filter(
      (seat) => isFilledSeat(seat) && isSeatActive(network.partnerships, seat, asAt),
    )
    const have = filled.filter(({ hoursPerMonth }) => hoursPerMonth !== undefined).length
    return { card, have, of: filled.length }
  }
  if (card !== 'accountability') return null
  const reporting = new Set<string>(
    [...network.links.values()]
      .filter((link) => link.kind === 'reports-to' && isActiveOn(link, asAt))
      .map(({ fromId }) => fromId),
  )
  const active = [...network.partnerships.values()].filter((one) => isActiveOn(one, asAt))
  const have = active.filter(({ id, parentId }) => parentId !== undefined || reporting.has(id))
  return { card, have: have.length, of: active.length }
}
