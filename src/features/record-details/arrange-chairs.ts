import { type Day, endDay } from '../../domain/partial-date'
import { toDayNumber } from '../../lib/day-number'
import type { SeatRow } from './seat-rows'

export interface Chair {
  readonly id: string
  readonly state: 'empty' | 'ending' | 'filled'
  /** Its middle, the middle of the table being 0, 0. */
  readonly x: number
  readonly y: number
}

export interface ChairPlan {
  readonly atTable: readonly Chair[]
  /** Those who attend without being members: they sit in a row below. */
  readonly apart: readonly Chair[]
}

/** How far apart the middles of two neighbours are at least. */
const apartBy = 26
const narrowest = 44
const endingSoonDays = 90

/** The radius of the circle on which so many chairs stand without touching. */
export function findRadius(count: number): number {
  return Math.max(narrowest, (count * apartBy) / (2 * Math.PI))
}

/** The seats active on the day as chairs round a table, the first at the top, clockwise. */
export function arrangeChairs(rows: readonly SeatRow[], asAt: Day): ChairPlan {
  const active = rows.filter(({ isActive }) => isActive)
  const isApart = ({ seat: { role } }: SeatRow) => role === 'observer' || role === 'adviser'
  const members = active.filter((row) => !isApart(row))
  const others = active.filter(isApart)
  const radius = findRadius(members.length)
  return {
    atTable: members.map((row, index) => {
      const angle = (index / members.length) * 2 * Math.PI
      const place = { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
      return { ...toChair(row, asAt), ...place }
    }),
    apart: others.map((row, index) => ({
      ...toChair(row, asAt),
      x: ((index % perLine) - (Math.min(perLine, others.length) - 1) / 2) * apartBy,
      y: radius + apartBy * (1.5 + Math.floor(index / perLine)),
    })),
  }
}

const perLine = 8

function toChair({ seat, isEmpty }: SeatRow, asAt: Day): Pick<Chair, 'id' | 'state'> {
  if (isEmpty) return { id: seat.id, state: 'empty' }
  const { endedOn } = seat
  const isEnding =
    endedOn !== undefined && toDayNumber(endDay(endedOn)) - toDayNumber(asAt) <= endingSoonDays
  return { id: seat.id, state: isEnding ? 'ending' : 'filled' }
}
