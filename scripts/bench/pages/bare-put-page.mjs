const whenOpen = new Promise((resolve, reject) => {
  const request = indexedDB.open('bare', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' })
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})

/** The least that a kept edit can cost: one row in one strict transaction. */
globalThis.barePut = async () => {
  const database = await whenOpen
  const row = { id: 's1', personId: 'i1', partnershipId: 'i2', role: 'member', endedOn: '2026' }
  const before = performance.now()
  await new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
    transaction.objectStore('rows').put(row)
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  return performance.now() - before
}
