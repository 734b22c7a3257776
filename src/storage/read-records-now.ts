import { type RecordEntry, readRecord } from '../domain/records'
import { askForRecords, type StoredState } from './ask-for-records'
import type { PackIndex } from './pack-index'
import type { RecordRef } from './plan-step'
import { askForPackIndex, toPackIndex } from './read-pack-index'
import { runReading } from './strict-transaction'

/** One record as the database has it now; without an entry it is not there. */
export interface RecordNow extends RecordRef {
  readonly entry?: RecordEntry
}

interface RecordsNow {
  readonly records: readonly RecordNow[]
  readonly packs: PackIndex
}

export function readRecordsNow(
  database: IDBDatabase,
  refs: readonly RecordRef[],
  known: PackIndex,
): Promise<RecordsNow> {
  const stores = [...database.objectStoreNames]
  return runReading<RecordsNow>(database, stores, ({ store, read, finish }) =>
    read(askForPackIndex(store), ([manifest, row]) => {
      const packs = toPackIndex(known, manifest, row)
      if (refs.length === 0) return finish({ records: [], packs })
      const reading = askForRecords(store, refs, packs)
      read(reading.requests, (results) =>
        finish({ records: toRecordsNow(refs, reading.toStored(results)), packs }),
      )
    }),
  )
}

/** A record that does not parse is left as memory has it; the next start sets it aside. */
export function toRecordsNow(
  refs: readonly RecordRef[],
  { find }: StoredState,
): readonly RecordNow[] {
  return refs.flatMap(({ kind, id }): RecordNow[] => {
    const stored = find(kind, id)
    if (stored === undefined) return [{ kind, id }]
    const read = readRecord(kind, stored)
    return read.ok ? [{ kind, id, entry: read.value }] : []
  })
}
