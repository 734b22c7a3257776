import type { Kind } from '../records'

/** A press that puts a problem right without leaving the list. */
export interface EndSeatFix {
  readonly is: 'end-seat'
  readonly seatId: string
  readonly endedOn: string
}

/** Something on the map that does not fit together. The words are `problems.<code>`. */
export interface FoundProblem {
  readonly code:
    | 'date-far'
    | 'fact-lacking'
    | 'feedback-not-given'
    | 'feedback-not-recorded'
    | 'link-both-ways'
    | 'marked-to-check'
    | 'reports-in-a-loop'
    | 'seat-open-on-ended'
    | 'seats-over-maximum'
    | 'seats-under-minimum'
    | 'several-chairs'
  readonly kind: Kind
  readonly recordId: string
  /** Where in the record it lies. */
  readonly field?: string
  /** Other records it is about: the rest of a loop, the other link. */
  readonly otherIds?: readonly string[]
  /** Numbers, dates and texts for the sentence. */
  readonly values?: Readonly<Record<string, string | number>>
  readonly fix?: EndSeatFix
}
