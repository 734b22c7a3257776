/**
 * Opens a database as it stands, at its own version, without Dexie and without ever making one:
 * undefined if there is none of this name.
 */
export async function openExistingDatabase(name: string): Promise<IDBDatabase | undefined> {
  const databases = await indexedDB.databases()
  if (!databases.some((database) => database.name === name)) return undefined
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let isNew = false
    request.onupgradeneeded = () => {
      // It went between looking and opening; stopping here leaves nothing behind.
      isNew = true
      request.transaction?.abort()
    }
    request.onsuccess = () => {
      const database = request.result
      database.onversionchange = () => database.close()
      resolve(database)
    }
    request.onerror = () => {
      if (isNew) resolve(undefined)
      else reject(request.error)
    }
  })
}
