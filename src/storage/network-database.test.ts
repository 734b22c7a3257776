import { expect, test, vi } from 'vitest'
import { dumpDatabase } from '../../tests/builders/dump-database'
import { aStoredMap } from '../../tests/builders/stored-map'
import { fileKinds } from '../domain/records'
import { mapDatabaseName } from './map-database-name'
import { openNetworkDatabase } from './network-database'
import { schemaVersion } from './schema-version'

const keyPaths: Readonly<Record<string, string | string[]>> = {
  base: ['kind', 'n'],
  journal: 'seq',
  meta: 'k',
}
const allStores = [...fileKinds, 'base', 'journal', 'meta']

/** With fewer stores than ours, so that opening it by mistake would add the missing ones. */
function openAtVersion(
  name: string,
  version: number,
  stores: readonly string[] = ['meta', 'newKind'],
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      const database = request.result
      for (const store of stores)
        if (!database.objectStoreNames.contains(store))
          database.createObjectStore(store, { keyPath: keyPaths[store] ?? 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

test('the native version is ten times the schema version after opening', async () => {
  const mapId = await aStoredMap()
  const { native, close } = await openNetworkDatabase(mapId, {}, 'refuse')
  expect(native.version).toBe(schemaVersion * 10)
  expect([...native.objectStoreNames].sort()).toEqual([...allStores].sort())
  close()
})

test('T14 a database of a newer build is refused before anything is written', async () => {
  const name = mapDatabaseName('newer-map')
  const newer = await openAtVersion(name, (schemaVersion + 1) * 10)
  newer.close()
  const before = await dumpDatabase('newer-map')
  await expect(openNetworkDatabase('newer-map', {}, 'create')).rejects.toMatchObject({
    code: 'newer',
  })
  expect(await dumpDatabase('newer-map')).toEqual(before)
  const listed = (await indexedDB.databases()).find((database) => database.name === name)
  expect(listed?.version).toBe((schemaVersion + 1) * 10)
})

test('T14 a newer build that upgrades between looking and opening is noticed after opening', async () => {
  const name = mapDatabaseName('upgraded-meanwhile')
  const newer = await openAtVersion(name, (schemaVersion + 1) * 10, allStores)
  newer.close()
  vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([{ name, version: schemaVersion * 10 }])
  await expect(openNetworkDatabase('upgraded-meanwhile', {}, 'refuse')).rejects.toMatchObject({
    code: 'newer',
  })
})

test('a map that this browser does not hold is refused, and no database is made', async () => {
  await expect(openNetworkDatabase('never-made', {}, 'refuse')).rejects.toMatchObject({
    code: 'missing',
  })
  const names = (await indexedDB.databases()).map(({ name }) => name)
  expect(names).not.toContain(mapDatabaseName('never-made'))
})

test('T15 an older tab lets go when a newer build upgrades the map, and can write no more', async () => {
  const mapId = await aStoredMap()
  const onNewerVersion = vi.fn()
  const { native } = await openNetworkDatabase(mapId, { onNewerVersion }, 'refuse')
  const newer = await openAtVersion(mapDatabaseName(mapId), (schemaVersion + 1) * 10)
  expect(onNewerVersion).toHaveBeenCalledOnce()
  expect(() => native.transaction('meta', 'readwrite')).toThrow()
  newer.close()
})

test('a tab that shows a map lets go when another deletes it', async () => {
  const mapId = await aStoredMap()
  const onDeleted = vi.fn()
  await openNetworkDatabase(mapId, { onDeleted }, 'refuse')
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(mapDatabaseName(mapId)).onsuccess = resolve
  })
  expect(onDeleted).toHaveBeenCalledOnce()
})

test('T16 an upgrade held up by another tab is told, and goes on once that tab is closed', async () => {
  const name = mapDatabaseName('held-up')
  const holder = await openAtVersion(name, 1)
  const onBlocked = vi.fn(() => holder.close())
  const { close } = await openNetworkDatabase('held-up', { onBlocked }, 'refuse')
  expect(onBlocked).toHaveBeenCalled()
  close()
})

test('T09 a connection that the browser takes away is told', async () => {
  const { forceCloseDatabase } = await import('fake-indexeddb')
  const mapId = await aStoredMap()
  const onClosed = vi.fn()
  const { native } = await openNetworkDatabase(mapId, { onClosed }, 'refuse')
  forceCloseDatabase(native as unknown as Parameters<typeof forceCloseDatabase>[0])
  await vi.waitFor(() => expect(onClosed).toHaveBeenCalledOnce())
})
