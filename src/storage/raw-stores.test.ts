import { expect, test, vi } from 'vitest'
import { tamper } from '../../tests/builders/dump-database'
import {
  anUpdate,
  aStep,
  aStoredMap,
  manyPeople,
  personEntry,
} from '../../tests/builders/stored-map'
import { openNetworkRepository } from './network-repository'
import { listRawMaps, readRawMap, toRecoveredFile } from './raw-stores'

const never = () => false

async function aMapWithRowsAndPacks(): Promise<string> {
  const people = manyPeople(3)
  const mapId = await aStoredMap(people)
  const repository = await openNetworkRepository(mapId)
  await repository.load()
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('Three were made')
  const changes = { updated: [anUpdate(first, { note: 'Chair' })], removed: [second] }
  await repository.save(aStep({ ...changes, added: [personEntry('zoe')] }), never)
  repository.close()
  return mapId
}

test('what is there is read as it is: rows over packs, removed ones out, broken ones in', async () => {
  const mapId = await aMapWithRowsAndPacks()
  await tamper(mapId, 'people', (store) => store.put({ id: 'broken', name: 7 }))
  await tamper(mapId, 'meta', (store) => store.delete('manifest'))
  expect(await listRawMaps()).toContain(mapId)
  const map = await readRawMap(mapId)
  const { people = [] } = map.records
  expect(people.map((person) => (person as { id: string }).id).sort()).toEqual([
    'broken',
    'p000000',
    'p000002',
    'zoe',
  ])
  expect(map).toMatchObject({ recordCount: 4, unreadableRows: 0, info: { title: `Map ${mapId}` } })
})

test('the file of what was read is a map file', async () => {
  const mapId = await aMapWithRowsAndPacks()
  const file = JSON.parse(toRecoveredFile(await readRawMap(mapId)))
  expect(file).toMatchObject({
    format: 'joined-up-map',
    version: 1,
    parents: [],
    info: { id: mapId },
  })
  expect(file.exportId).toMatch(/^[0-9a-f-]{36}$/)
  expect(file.records.people).toHaveLength(3)
  expect(file.records.seats).toEqual([])
  await tamper(mapId, 'meta', (store) => store.delete('info'))
  expect(JSON.parse(toRecoveredFile(await readRawMap(mapId))).info).toEqual({
    id: mapId,
    title: mapId,
  })
})

test('a store that does not come whole is read row by row, and what fails is counted', async () => {
  const mapId = await aMapWithRowsAndPacks()
  refuse('getAll', ({ name }) => name === 'people')
  refuse('get', (_, key) => key === 'zoe')
  expect(await readRawMap(mapId)).toMatchObject({ recordCount: 2, unreadableRows: 1 })
})

test('a store of which not even the keys come counts as one unreadable row', async () => {
  const mapId = await aMapWithRowsAndPacks()
  refuse('getAll', ({ name }) => name === 'people')
  refuse('getAllKeys', ({ name }) => name === 'people')
  expect(await readRawMap(mapId)).toMatchObject({ recordCount: 3, unreadableRows: 1 })
})

test('a map that is not there is not made by reading it', async () => {
  await expect(readRawMap('nowhere')).rejects.toThrow('no longer there')
  expect(await listRawMaps()).not.toContain('nowhere')
})

function refuse(
  method: 'get' | 'getAll' | 'getAllKeys',
  isRefused: (store: IDBObjectStore, key: unknown) => boolean,
) {
  const original = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...given: unknown[]
  ) {
    if (isRefused(this, given[0])) throw new DOMException('damaged', 'UnknownError')
    return original.apply(this, given)
  } as never)
}
