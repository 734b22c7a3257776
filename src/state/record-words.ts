import type { Kind, RecordEntry } from '../domain/records'

/** Records, fields and values in words. The app puts them together and hands them to the pages. */
export interface RecordWords {
  readonly nameOf: (entry: RecordEntry) => string
  /** The record of this id, or a dash for one that is not on the map. */
  readonly nameOfId: (kind: Kind, id: string) => string
  readonly fieldName: (kind: Kind, field: string) => string
  readonly valueText: (kind: Kind, field: string, value: unknown) => string
}
