import { addMonths } from './add-months'
import type { Info } from './info'
import { type Day, startDay } from './partial-date'

/** The day a map is compared with: as chosen, as the map offers, or the same day a year before. */
export function compareDay(
  { compareWith }: Pick<Info, 'compareWith'>,
  asAt: Day,
  chosen: Day | null,
): Day {
  if (chosen !== null) return chosen
  return compareWith === undefined ? addMonths(asAt, -12) : startDay(compareWith)
}
