import { askForRecords } from './ask-for-records'
import { isJournalRow, type JournalRow } from './journal-row'
import { isManifest, type Manifest } from './manifest'
import type { PackIndex } from './pack-index'
import type { RecordRef } from './plan-step'
import { askForPackIndex, toPackIndex } from './read-pack-index'
import { type RecordNow, toRecordsNow } from './read-records-now'
import { runReading } from './strict-transaction'

/** What other tabs, and this one, have done since the last look. */
export interface CaughtUp {
  readonly commandIds: readonly string[]
  /** The touched records as they are now. */
  readonly records: readonly RecordNow[]
}

interface JournalAbove {
  /** `reload`: the rows are no longer all there, or so many that reading all anew is quicker. */
  readonly caughtUp: CaughtUp | 'reload'
  readonly seq: number
  readonly packs: PackIndex
}

const mostRecordsToCatchUp = 2_000

/** The journal above `seen`, and the records it names, from one state of the database. */
export function readJournalAbove(
  database: IDBDatabase,
  seen: number,
  known: PackIndex,
): Promise<JournalAbove> {
  const stores = [...database.objectStoreNames]
  return runReading<JournalAbove>(database, stores, ({ store, read, finish }) => {
    const unseen = store('journal').getAll(IDBKeyRange.lowerBound(seen, true))
    read([...askForPackIndex(store), unseen], ([manifest, row, found]) => {
      const packs = toPackIndex(known, manifest, row)
      const rows = (found as readonly unknown[]).filter(isJournalRow)
      const refs = findTouchedRefs(rows)
      if (!isManifest(manifest) || !isUnbroken(manifest, rows, seen))
        return finish({ caughtUp: 'reload', seq: seen, packs })
      const { seq } = manifest
      if (refs.length > mostRecordsToCatchUp) return finish({ caughtUp: 'reload', seq, packs })
      const commandIds = rows.map(({ commandId }) => commandId)
      if (refs.length === 0) return finish({ caughtUp: { commandIds, records: [] }, seq, packs })
      const reading = askForRecords(store, refs, packs)
      read(reading.requests, (results) => {
        const records = toRecordsNow(refs, reading.toStored(results))
        finish({ caughtUp: { commandIds, records }, seq, packs })
      })
    })
  })
}

function isUnbroken(manifest: Manifest, rows: readonly JournalRow[], seen: number): boolean {
  return (
    rows.length === manifest.seq - seen && rows.every(({ seq }, index) => seq === seen + index + 1)
  )
}

function findTouchedRefs(rows: readonly JournalRow[]): readonly RecordRef[] {
  const refs = new Map<string, RecordRef>()
  for (const { added, updated, removed } of rows) {
    const gone = removed.map(({ kind, record }) => ({ kind, id: record.id }))
    for (const { kind, id } of [...added, ...updated, ...gone])
      refs.set(`${kind}/${id}`, { kind, id })
  }
  return [...refs.values()]
}
