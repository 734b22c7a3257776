import type { Page } from 'playwright-core'

/** Every row of every store of every map that the browser holds, as text that can be compared. */
export function dumpStoredMaps(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const dump: Record<string, string> = {}
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await toPromise(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const transaction = database.transaction(store, 'readonly')
        const rows = await toPromise(transaction.objectStore(store).getAll())
        dump[`${name} ${store}`] = JSON.stringify(rows, keepBytes)
      }
      database.close()
    }
    return dump

    function toPromise<Value>(request: IDBRequest<Value>): Promise<Value> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    }

    function keepBytes(_key: string, value: unknown): unknown {
      if (value instanceof ArrayBuffer) return [...new Uint8Array(value)]
      if (ArrayBuffer.isView(value)) {
        return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]
      }
      return value
    }
  })
}
