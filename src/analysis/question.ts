import type { Day } from '../domain/partial-date'
import type { Settings } from '../domain/settings'
import type { TriedEdit } from '../domain/tried-edit'

/** What a reader asks about a map: the date, the date to compare with, the guide figures in force. */
export interface Question {
  readonly asAt: Day
  readonly compareWith: Day
  readonly settings: Settings
  /** Changes to try on a copy, for the analysis that compares before and after. */
  readonly scenarios?: readonly Scenario[]
}

/** One change to try: its edits are made one after another, each as at the date of the question. */
export interface Scenario {
  readonly name: string
  readonly edits: readonly TriedEdit[]
}

/** Two questions with the same answer to every analysis. */
export function isSameQuestion(first: Question, second: Question): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}
