/** A record as the database gives it: known to have an id, and no more until it is parsed. */
export type StoredRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** Stands in a record's place when a packed record has been removed. */
export interface RemovedMark {
  readonly id: string
  readonly removed: true
}

export function isStoredRecord(value: unknown): value is StoredRecord {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  )
}

export function isRemovedMark(value: unknown): value is RemovedMark {
  return isStoredRecord(value) && value.removed === true
}
