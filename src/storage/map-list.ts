import { openExistingDatabase } from './existing-database'
import { isManifest, type RecordCounts } from './manifest'
import { mapDatabaseName, mapIdOfDatabase } from './map-database-name'
import { isNewerDatabase } from './schema-version'
import { runReading } from './strict-transaction'

/** A map this browser holds, as Home lists it. */
export interface ListedMap {
  readonly mapId: string
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly savedAt: string
  readonly counts: RecordCounts
  readonly seq: number
  /** Written by a newer build, so this one cannot open it. */
  readonly isNewer: boolean
}

export interface MapList {
  readonly maps: readonly ListedMap[]
  /** Maps whose description cannot be read. The recovery page may still get their records. */
  readonly unreadable: readonly string[]
}

/** Every map of this browser, the one saved last first. Makes and changes no database. */
export async function listMaps(): Promise<MapList> {
  const maps: ListedMap[] = []
  const unreadable: string[] = []
  for (const { name = '', version } of await indexedDB.databases()) {
    const mapId = mapIdOfDatabase(name)
    if (mapId === undefined) continue
    const listed = await readListedMap(name, mapId).catch(() => 'unreadable' as const)
    if (listed === 'unreadable') unreadable.push(mapId)
    else if (listed !== undefined) maps.push({ ...listed, isNewer: isNewerDatabase(version) })
  }
  maps.sort((first, second) => (first.savedAt < second.savedAt ? 1 : -1))
  return { maps, unreadable }
}

/** Undefined for a map whose making was cut short: nothing is in it. */
async function readListedMap(
  name: string,
  mapId: string,
): Promise<Omit<ListedMap, 'isNewer'> | 'unreadable' | undefined> {
  const database = await openExistingDatabase(name)
  if (database === undefined) return undefined
  try {
    if (!database.objectStoreNames.contains('meta')) return undefined
    const [manifest, info] = await runReading<readonly unknown[]>(database, ['meta'], (task) =>
      task.read(
        ['manifest', 'info'].map((k) => task.store('meta').get(k)),
        (results) => task.finish(results),
      ),
    )
    if (manifest === undefined && info === undefined) return undefined
    if (!isManifest(manifest)) return 'unreadable'
    const { savedAt, counts, seq } = manifest
    return { mapId, title: titleOf(info) ?? mapId, savedAt, counts, seq }
  } finally {
    database.close()
  }
}

function titleOf(row: unknown): string | undefined {
  const title = (row as { record?: { title?: unknown } } | undefined)?.record?.title
  return typeof title === 'string' ? title : undefined
}

/**
 * Deletes a map for good. The only place that does, and only on a person's word. Other tabs that
 * show the map let go of it.
 */
export function deleteMap(mapId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(mapDatabaseName(mapId))
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
