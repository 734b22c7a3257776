import { expect, test, vi } from 'vitest'
import { tryStorage } from './try-storage'

test('T38 a browser that keeps what is written is told apart from one that refuses', async () => {
  expect(await tryStorage()).toBe('kept')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('refused', 'QuotaExceededError')
  })
  expect(await tryStorage()).toBe('memory-only')
  vi.restoreAllMocks()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  expect(await tryStorage()).toBe('memory-only')
})

test('trying leaves no row behind', async () => {
  await tryStorage()
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('joined-up/try')
    request.onsuccess = () => resolve(request.result)
  })
  const rows = await new Promise((resolve) => {
    const request = database.transaction('meta').objectStore('meta').count()
    request.onsuccess = () => resolve(request.result)
  })
  expect(rows).toBe(0)
})
