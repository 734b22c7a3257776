import type { Network } from '../../domain/network'
import type { ImportPlan, MatchAnswer, OnImportProgress } from '../import-plan'

/** What every way of reading a file is given beside the file. */
export interface ImportContext {
  readonly network: Network
  /** Today's date, for what has ended. */
  readonly today: string
  /** The same key gives the same id, in every plan of the same file. */
  readonly idFor: (key: string) => string
  readonly answers: readonly MatchAnswer[]
  readonly onProgress: OnImportProgress
}

/** What a way of reading makes of a file. */
export type PlannedChanges = Pick<ImportPlan, 'changes' | 'counts' | 'matches' | 'issues'>
