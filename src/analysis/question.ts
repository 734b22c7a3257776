import type { Day } from '../domain/partial-date'
import type { Settings } from '../domain/settings'

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

/** Without an organisation, a seat goes on speaking for whom it spoke for. */
export type TriedEdit =
  | { readonly kind: 'end-person'; readonly personId: string }
  | { readonly kind: 'end-seat'; readonly seatId: string }
  | { readonly kind: 'end-partnership'; readonly partnershipId: string }
  | {
      readonly kind: 'move-seat' | 'fill-seat'
      readonly seatId: string
      readonly personId: string
      readonly organisationId?: string
    }

/** Two questions with the same answer to every analysis. */
export function isSameQuestion(first: Question, second: Question): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}
