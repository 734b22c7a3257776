import { runStrict } from './strict-transaction'

const name = 'joined-up/try'

/**
 * Writes, reads and deletes a row in a database of its own, as saving does. `memory-only` means
 * that this browser keeps nothing: everything works, and nothing may be called saved.
 */
export async function tryStorage(): Promise<'kept' | 'memory-only'> {
  try {
    const database = await openTryDatabase()
    try {
      await write(database, (store) => store.put({ k: 'try' }))
      const read = await write(database, (store) => store.get('try'))
      await write(database, (store) => store.delete('try'))
      return (read as { k?: unknown } | undefined)?.k === 'try' ? 'kept' : 'memory-only'
    } finally {
      database.close()
    }
  } catch {
    return 'memory-only'
  }
}

function openTryDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('meta', { keyPath: 'k' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function write(
  database: IDBDatabase,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return runStrict(database, ['meta'], ({ store, read, finish }) =>
    read([ask(store('meta'))], ([result]) => finish(result)),
  )
}
