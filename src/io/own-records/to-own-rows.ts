import type { ReadCandidate } from '../csv-set/read-record-tables'
import type { OwnRow } from './own-row'

/** The rows of our own tables as records that may be on the map. */
export function toOwnRows(candidates: readonly ReadCandidate[]): readonly OwnRow[] {
  return candidates.map(({ record, ...row }) => ({ ...row, draft: record }))
}
