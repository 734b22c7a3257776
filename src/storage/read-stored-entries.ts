import type { Info } from '../domain/info'
import { entriesOf, getInfo } from '../domain/network'
import { type RecordEntry, readRecord } from '../domain/records'
import { setAsideBroken } from '../domain/set-aside-broken'
import { MapNotOpened } from './map-not-opened'
import { openExistingMap } from './open-existing-map'
import { isMapSound, readStoredMap, type StoredMap } from './read-stored-map'

export interface StoredEntries {
  readonly info: Info
  readonly entries: readonly RecordEntry[]
}

/**
 * The records of a map, for a worker that plans with them. Writes nothing and makes no database.
 * Throws MapNotOpened if the map is missing, newer or without a readable description.
 */
export async function readStoredEntries(mapId: string): Promise<StoredEntries> {
  const stored = await readMap(mapId)
  const read = readRecord('info', stored.info)
  if (!read.ok || read.value.kind !== 'info') throw new MapNotOpened('empty')
  const { network } = setAsideBroken(read.value.record, stored.candidates)
  const entries = entriesOf(network).filter(({ kind }) => kind !== 'info')
  return { info: getInfo(network), entries }
}

/** Whether everything stored is as it was written, by the full hash. Seconds; for a worker. */
export async function checkStoredHash(mapId: string): Promise<'sound' | 'hash-differs'> {
  return isMapSound(await readMap(mapId)) ? 'sound' : 'hash-differs'
}

async function readMap(mapId: string): Promise<StoredMap> {
  const database = await openExistingMap(mapId)
  try {
    return await readStoredMap(database)
  } finally {
    database.close()
  }
}
