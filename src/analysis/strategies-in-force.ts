import { isActiveOn } from '../domain/period'
import type { Strategy } from '../domain/strategy'
import type { Columns } from './columns'
import type { SeatsAsAt } from './seats-as-at'

/** Strategies that are adopted and active on the day, by id. */
export function findStrategiesInForce({ few }: Columns, { day }: SeatsAsAt): readonly Strategy[] {
  return [...few.strategies.values()]
    .filter((strategy) => strategy.status === 'adopted' && isActiveOn(strategy, day))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
