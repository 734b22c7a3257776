import Dexie from 'dexie'
import { mapDatabaseName } from './map-database-name'
import { MapNotOpened } from './map-not-opened'
import { isNewerDatabase, schemaVersion } from './schema-version'

/** What can happen to an open map from outside. After the first three the connection is closed. */
export interface DatabaseEvents {
  /** Another tab runs a newer build and has upgraded the map. */
  readonly onNewerVersion?: () => void
  /** Another tab has deleted the map. */
  readonly onDeleted?: () => void
  /** The browser took the data away: cleared, or the disk failed. Memory still holds all. */
  readonly onClosed?: () => void
  /** Other tabs hold an older version open. Opening goes on by itself once they are closed. */
  readonly onBlocked?: () => void
}

/** A map's database. Dexie has opened and upgraded it; reading and saving use it natively. */
export interface NetworkDatabase {
  readonly native: IDBDatabase
  close(): void
}

type WhenMissing = 'create' | 'refuse'

const patienceInMilliseconds = 1_500

/**
 * Opens the map's database at this build's schema. Throws MapNotOpened `newer` before anything is
 * written if a newer build has been here, and `missing` unless it may be created.
 */
export async function openNetworkDatabase(
  mapId: string,
  events: DatabaseEvents,
  whenMissing: WhenMissing,
): Promise<NetworkDatabase> {
  const name = mapDatabaseName(mapId)
  const found = (await indexedDB.databases()).find((database) => database.name === name)
  if (isNewerDatabase(found?.version)) throw new MapNotOpened('newer')
  if (found === undefined && whenMissing === 'refuse') throw new MapNotOpened('missing')

  const dexie = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    // A database that the browser took away would come back empty.
    autoOpen: false,
  })
  declareVersions(dexie)
  const close = listen(dexie, events)
  // A second waiter behind a stuck tab gets no event, so time is watched as well.
  const timer = setTimeout(() => events.onBlocked?.(), patienceInMilliseconds)
  try {
    await dexie.open()
  } finally {
    clearTimeout(timer)
  }
  const native = dexie.backendDB()
  if (isNewerDatabase(native.version)) {
    close()
    throw new MapNotOpened('newer')
  }
  return { native, close }
}

/** Released versions are never edited: each new one is a further line with its migration. */
function declareVersions(dexie: Dexie) {
  dexie.version(schemaVersion).stores({
    people: 'id',
    organisations: 'id',
    partnerships: 'id',
    seats: 'id',
    positions: 'id',
    links: 'id',
    funding: 'id',
    strategies: 'id',
    strategyLinks: 'id',
    consultations: 'id',
    themes: 'id',
    areas: 'id',
    priorities: 'id',
    views: 'id',
    stories: 'id',
    decisions: 'id',
    base: '[kind+n]',
    journal: 'seq',
    meta: 'k',
  })
}

/** Tells what happens from outside, and gives the way to close from inside. */
function listen(dexie: Dexie, events: DatabaseEvents): () => void {
  let isLettingGo = false
  const letGo = () => {
    // Dexie tells of every closing, its own included.
    isLettingGo = true
    dexie.close({ disableAutoOpen: true })
  }
  dexie.on('versionchange', (event) => {
    letGo()
    if (event.newVersion === null) events.onDeleted?.()
    else events.onNewerVersion?.()
    // Keeps Dexie's own handler from opening the upgraded database with this older code.
    return false
  })
  dexie.on('close', () => {
    if (isLettingGo) return
    letGo()
    events.onClosed?.()
  })
  dexie.on('blocked', () => events.onBlocked?.())
  return letGo
}
