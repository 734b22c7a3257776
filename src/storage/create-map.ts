import type { Info } from '../domain/info'
import { fileKinds, type Kind, type RecordEntry } from '../domain/records'
import { failed, ok, type Result } from '../lib/result'
import { applyToManifest } from './apply-to-manifest'
import { firstManifest, isManifest, type Manifest } from './manifest'
import { openNetworkDatabase } from './network-database'
import { type OnProgress, rewritePacks } from './rewrite-packs'
import { schemaVersion } from './schema-version'
import type { StoredRecord } from './stored-record'
import { runStrict } from './strict-transaction'

export interface NewMap {
  readonly info: Info
  readonly entries: readonly RecordEntry[]
  /** This moment, ISO 8601 in UTC. */
  readonly at: string
}

/**
 * Stores a new map: one that is started, opened from a file, or the sample. One strict transaction
 * of packs, so that it is there whole or not at all. The history begins after it. Refuses, without
 * writing, if this browser holds the map already; throws MapNotOpened if a newer build made it.
 */
export async function createMap(
  { info, entries, at }: NewMap,
  onProgress: OnProgress = () => undefined,
): Promise<Result<null, 'already-exists'>> {
  const database = await openNetworkDatabase(info.id, {}, 'create')
  const records = new Map<Kind, Map<string, StoredRecord>>()
  for (const kind of fileKinds) records.set(kind, new Map())
  for (const { kind, record } of entries)
    records.get(kind)?.set(record.id, record as unknown as StoredRecord)
  const edits = [...records].flatMap(([kind, ofKind]) =>
    [...ofKind.values()].map((after) => ({ kind, id: after.id, after })),
  )
  const infoRecord = info as unknown as StoredRecord
  const infoEdit = { kind: 'info', id: info.id, after: infoRecord } as const
  try {
    return await runStrict<Result<null, 'already-exists'>>(
      database.native,
      [...database.native.objectStoreNames],
      (task) => {
        task.read([task.store('meta').get('manifest')], ([existing]) => {
          if (isManifest(existing)) return task.stop(failed('already-exists'))
          const started = firstManifest(schemaVersion, at)
          const packs = { packings: started.packings, ranges: {} }
          rewritePacks(task, { winners: records, packs, onProgress }, ({ packings }) => {
            task.store('meta').put({ k: 'info', record: info })
            task.store('meta').put({
              ...started,
              ...applyToManifest(started, [...edits, infoEdit]),
              packings,
            } satisfies Manifest)
            task.finish(ok(null))
          })
        })
      },
    )
  } finally {
    database.close()
  }
}
