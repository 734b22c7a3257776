import { useMemo } from 'react'
import { endDay, startDay } from '../../domain/partial-date'
import type { Seat } from '../../domain/seat'
import { toDayNumber } from '../../lib/day-number'
import { useNetwork } from '../../state/hooks/use-network'

interface TurningDays {
  /** The ends of the slider, as day numbers. */
  readonly first: number
  readonly last: number
  /** Days on which a seat starts or ends, at most 200 of them. */
  readonly marks: readonly number[]
}

const daysInYear = 366
const maxMarks = 200
/** A seat held since 1890 must not squeeze everything else into a corner of the slider. */
const longestReach = 15 * daysInYear

/** Where the slider runs from and to, and where on it something changes. */
export function useTurningDays(asAt: string): TurningDays {
  const { seats } = useNetwork()
  const days = useMemo(() => findTurningDays(seats.values()), [seats])
  const at = toDayNumber(asAt)
  return useMemo(() => {
    const inReach = days.filter((day) => Math.abs(day - at) <= longestReach)
    const first = Math.min(at - daysInYear, inReach[0] ?? at)
    const last = Math.max(at + daysInYear, inReach.at(-1) ?? at)
    const stride = Math.ceil(inReach.length / maxMarks)
    return { first, last, marks: inReach.filter((_, index) => index % stride === 0) }
  }, [days, at])
}

function findTurningDays(seats: Iterable<Seat>): readonly number[] {
  const starts = new Set<string | undefined>()
  const ends = new Set<string | undefined>()
  // Thousands of seats share a few dates, so only those are read.
  for (const { startedOn, endedOn } of seats) {
    starts.add(startedOn)
    ends.add(endedOn)
  }
  const days = new Set<string>()
  for (const start of starts) if (start !== undefined) days.add(startDay(start))
  for (const end of ends) if (end !== undefined) days.add(endDay(end))
  return [...days].map(toDayNumber).sort((first, second) => first - second)
}
