import type { Result } from '../../lib/result'
import type { Network } from '../network'
import type { RecordChanges } from '../record-changes'

/** Why a command changed nothing. Each code has a sentence `problem.<code>` in the catalogue. */
export interface CommandProblem {
  readonly code:
    | 'already-exists'
    | 'attended-more-than-held'
    | 'changed-since'
    | 'end-before-start'
    | 'fewer-than-minimum'
    | 'link-twice'
    | 'not-found'
    | 'parent-loop'
    | 'party-without-office'
    | 'read-only'
    | 'record-invalid'
    | 'reference-missing'
    | 'refers-to-itself'
    | 'seat-twice'
    | 'unit-not-known'
    | 'wanted-on-filled-seat'
  readonly recordId: string
  /** The field the problem lies in, where one can be named. */
  readonly field?: string
}

/** Reads the network and says what should change. Never writes, never half-done. */
export type Command = (network: Network) => Result<RecordChanges, CommandProblem>
