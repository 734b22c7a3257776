import { mapDatabaseName } from '../../src/storage/map-database-name'

export interface DatabaseDump extends Readonly<Record<string, readonly unknown[] | undefined>> {
  readonly people?: readonly unknown[]
  readonly base?: readonly unknown[]
  readonly journal?: readonly unknown[]
  readonly meta?: readonly unknown[]
}

/** Every row of every store of a map, as it lies there. */
export async function dumpDatabase(mapId: string): Promise<DatabaseDump> {
  const database = await openRaw(mapId)
  const names = [...database.objectStoreNames]
  const transaction = database.transaction(names, 'readonly')
  const rows = names.map((name) => toPromise(transaction.objectStore(name).getAll()))
  const dump = Object.fromEntries(
    (await Promise.all(rows)).map((row, index) => [names[index], row]),
  )
  database.close()
  return dump as DatabaseDump
}

/** The same without what a step and its undo leave behind: two journal rows and the time. */
export async function dumpRecords(mapId: string): Promise<unknown> {
  const { journal: _, meta = [], ...stores } = await dumpDatabase(mapId)
  const lasting = (meta as Readonly<Record<string, unknown>>[])
    .filter(({ k }) => k !== 'packs')
    .map(({ seq: _seq, savedAt: _savedAt, packings: _packings, ...row }) => row)
  return { ...stores, meta: lasting }
}

/** Changes a map's database behind the back of everything that looks after it. */
export async function tamper(
  mapId: string,
  storeName: string,
  change: (store: IDBObjectStore) => IDBRequest,
): Promise<void> {
  const database = await openRaw(mapId)
  await toPromise(change(database.transaction(storeName, 'readwrite').objectStore(storeName)))
  database.close()
}

function openRaw(mapId: string): Promise<IDBDatabase> {
  return toPromise(indexedDB.open(mapDatabaseName(mapId)))
}

function toPromise<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
