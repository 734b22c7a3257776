import { openExistingDatabase } from './existing-database'
import { mapDatabaseName, mapIdOfDatabase } from './map-database-name'
import { mergeWinners } from './merge-winners'
import { isPack } from './pack-index'
import { toRawMapFile } from './raw-map-file'

/** What could be read of a map, as it lies in the database and checked by nothing. */
export interface RawMap {
  readonly mapId: string
  readonly info: unknown
  /** By store, so that kinds of a newer build are there too. */
  readonly records: Readonly<Record<string, readonly unknown[]>>
  readonly recordCount: number
  /** Rows and whole stores that the browser could not give back. */
  readonly unreadableRows: number
}

/** Every map this browser holds, newer and damaged ones included. */
export async function listRawMaps(): Promise<readonly string[]> {
  const databases = await indexedDB.databases()
  return databases.flatMap(({ name = '' }) => mapIdOfDatabase(name) ?? [])
}

/** Reads what can be read, row by row where a store does not come whole. Changes nothing. */
export async function readRawMap(mapId: string): Promise<RawMap> {
  const database = await openExistingDatabase(mapDatabaseName(mapId))
  if (database === undefined) throw new Error('The map is no longer there')
  try {
    const stores = new Map<string, RawStore>()
    for (const name of database.objectStoreNames) stores.set(name, await readStore(database, name))
    return toRawMap(mapId, stores)
  } finally {
    database.close()
  }
}

const storesOfOurOwn = ['base', 'journal', 'meta']

function toRawMap(mapId: string, stores: ReadonlyMap<string, RawStore>): RawMap {
  const packs = (stores.get('base')?.rows ?? []).filter(isPack)
  const meta = (stores.get('meta')?.rows ?? []) as readonly { k?: unknown; record?: unknown }[]
  const kinds = [...stores.keys()].filter((name) => !storesOfOurOwn.includes(name))
  const records = Object.fromEntries(
    kinds.map((name) => {
      const own = packs.filter(({ kind }) => kind === name)
      return [name, [...mergeWinners(stores.get(name)?.rows ?? [], own).values()]]
    }),
  )
  const counted = Object.values(records).reduce((total, list) => total + list.length, 0)
  const unreadable = [...stores.values()].reduce((total, store) => total + store.unreadable, 0)
  const info = meta.find(({ k }) => k === 'info')?.record
  return { mapId, info, records, recordCount: counted, unreadableRows: unreadable }
}

interface RawStore {
  readonly rows: readonly unknown[]
  readonly unreadable: number
}

async function readStore(database: IDBDatabase, name: string): Promise<RawStore> {
  const whole = await ask(database, name, (store) => store.getAll())
  if (whole.isRead) return { rows: whole.result as readonly unknown[], unreadable: 0 }
  const keys = await ask(database, name, (store) => store.getAllKeys())
  if (!keys.isRead) return { rows: [], unreadable: 1 }
  const rows: unknown[] = []
  let unreadable = 0
  for (const key of keys.result as readonly IDBValidKey[]) {
    const row = await ask(database, name, (store) => store.get(key))
    if (row.isRead && row.result !== undefined) rows.push(row.result)
    else unreadable += 1
  }
  return { rows, unreadable }
}

type Asked = { readonly isRead: true; readonly result: unknown } | { readonly isRead: false }

/** A transaction for each question: one that fails takes its transaction with it. */
function ask(
  database: IDBDatabase,
  name: string,
  question: (store: IDBObjectStore) => IDBRequest,
): Promise<Asked> {
  return new Promise((resolve) => {
    try {
      const request = question(database.transaction(name, 'readonly').objectStore(name))
      request.onsuccess = () => resolve({ isRead: true, result: request.result })
      request.onerror = () => resolve({ isRead: false })
    } catch {
      resolve({ isRead: false })
    }
  })
}

/** A map file of what was read. The reader of map files sets aside what breaks a rule. */
export function toRecoveredFile({ mapId, info, records }: RawMap): string {
  return toRawMapFile({ mapId, info, records, exportId: crypto.randomUUID() })
}
