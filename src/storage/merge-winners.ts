import type { Pack } from './pack-index'
import { isRemovedMark, isStoredRecord, type StoredRecord } from './stored-record'

/** The records of one kind that count: a row wins over a pack, a removed mark hides the record. */
export function mergeWinners(
  rows: readonly unknown[],
  packs: readonly Pack[],
): ReadonlyMap<string, StoredRecord> {
  const winners = new Map<string, StoredRecord>()
  for (const { records } of packs)
    for (const record of records) if (isStoredRecord(record)) winners.set(record.id, record)
  for (const row of rows) {
    if (isRemovedMark(row)) winners.delete(row.id)
    else if (isStoredRecord(row)) winners.set(row.id, row)
  }
  return winners
}
