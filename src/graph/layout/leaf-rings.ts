import { cosineOfTurn, sineOfTurn } from './angle-table'
import { itemGap } from './layout-input'

/** Leaves of one size: each kind gets rings of its own, so that small ones stay close together. */
export interface LeafGroup {
  readonly count: number
  readonly radius: number
}

/** Where leaves lie, seen from the middle of their partner, and how far out they reach together. */
export interface LeafSpots {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly reach: number
}

const leafGap = itemGap * 0.6

/** Lays the groups on rings around a partner, the first group innermost. */
export function findLeafSpots(partnerRadius: number, groups: readonly LeafGroup[]): LeafSpots {
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  let reach = partnerRadius
  let placed = 0
  for (const group of groups) {
    const width = 2 * group.radius + leafGap
    const end = placed + group.count
    while (placed < end) {
      const ringRadius = reach + width / 2
      const slots = Math.min(end - placed, countSlots(ringRadius, width))
      for (let slot = 0; slot < slots; slot++) {
        const turn = (slot + 0.5) / slots
        x[placed] = cosineOfTurn(turn) * ringRadius
        y[placed] = sineOfTurn(turn) * ringRadius
        placed++
      }
      reach += width
    }
  }
  return { x, y, reach }
}

/** How many circles fit on a ring; what counts is the straight distance between two, not the arc. */
function countSlots(ringRadius: number, width: number): number {
  const needed = width - leafGap / 2
  let slots = Math.max(1, Math.floor((2 * Math.PI * ringRadius) / width))
  while (slots > 2 && 2 * ringRadius * sineOfTurn(0.5 / slots) < needed) slots--
  return slots
}
