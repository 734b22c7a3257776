import type { MatchAnswer } from '../import-plan'
import type { IsDeclaredDifferent } from './declared-different'
import type { FindCompanions } from './known-companions'
import type { KnownRecords } from './known-records'
import type { NameGroup } from './name-group'

/** What is needed to find the names of one kind again on the map. */
export interface Matching {
  readonly groups: readonly NameGroup[]
  readonly known: KnownRecords
  readonly companionsOf: FindCompanions
  readonly isDeclaredDifferent: IsDeclaredDifferent
  /** The scheme of the file's ids of this kind, if it gives any. */
  readonly scheme: string | undefined
  /** An id of the file never means the record of ours that has the same id. */
  readonly areIdsForeign: boolean
  readonly answers: readonly MatchAnswer[]
  readonly idFor: (key: string) => string
}
