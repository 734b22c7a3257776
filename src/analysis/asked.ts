import type { AnalysisId, Answers } from './answer'
import type { AreaMap } from './area-map'
import type { Columns } from './columns'
import type { Question } from './question'
import type { ReportingLines } from './reporting-lines'
import type { SeatsAsAt } from './seats-as-at'
import type { TopThemes } from './top-themes'

/**
 * One question put to one state of the columns. What several analyses need is worked out once.
 * It is for that state alone: after a change to the columns, ask again.
 */
export interface Asked {
  readonly columns: Columns
  readonly question: Question
  /** On screen, lists far too long to read hold their first part only; counts are always whole. */
  readonly detail: 'complete' | 'screen'
  readonly seats: SeatsAsAt
  /** As at the date to compare with. */
  readonly seatsBefore: () => SeatsAsAt
  readonly areas: () => AreaMap
  readonly themes: () => TopThemes
  readonly lines: () => ReportingLines
  /** The answer of another analysis to the same question. */
  answer<K extends AnalysisId>(id: K): Answers[K]
}
