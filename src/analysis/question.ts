import type { Day } from '../domain/partial-date'
import type { Settings } from '../domain/settings'

/** What a reader asks about a map: the date, the date to compare with, the guide figures in force. */
export interface Question {
  readonly asAt: Day
  readonly compareWith: Day
  readonly settings: Settings
}

/** Two questions with the same answer to every analysis. */
export function isSameQuestion(first: Question, second: Question): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}
