import { expect, test, vi } from 'vitest'
import { tamper } from '../../tests/builders/dump-database'
import { anInfo } from '../../tests/builders/records'
import { aStep, aStoredMap, manyPeople, personEntry } from '../../tests/builders/stored-map'
import { createMap } from './create-map'
import { mapDatabaseName } from './map-database-name'
import { deleteMap, listMaps } from './map-list'
import { openNetworkRepository } from './network-repository'

const never = () => false

test('maps are listed with title, counts and time, the last saved first, and none is made', async () => {
  const older = await aStoredMap(manyPeople(2))
  const newer = await aStoredMap()
  const repository = await openNetworkRepository(newer)
  await repository.load()
  await repository.save(aStep({ added: [personEntry('ada')] }), never)
  const before = await indexedDB.databases()
  const { maps, unreadable } = await listMaps()
  expect(maps).toMatchObject([
    { mapId: newer, title: `Map ${newer}`, seq: 1, counts: { people: 1 }, isNewer: false },
    { mapId: older, seq: 0, savedAt: '2024-01-01T00:00:00.000Z', counts: { people: 2, seats: 0 } },
  ])
  expect(unreadable).toEqual([])
  expect(await indexedDB.databases()).toEqual(before)
  repository.close()
})

test('a map without a manifest is named as unreadable, one that is empty is left out', async () => {
  const damaged = await aStoredMap()
  const empty = await aStoredMap()
  await tamper(damaged, 'meta', (store) => store.delete('manifest'))
  await tamper(empty, 'meta', (store) => store.clear())
  const { maps, unreadable } = await listMaps()
  const ids = maps.map(({ mapId }) => mapId)
  expect(unreadable).toEqual([damaged])
  expect(ids).not.toContain(damaged)
  expect(ids).not.toContain(empty)
})

test('a map that goes between looking and reading is left out', async () => {
  const name = mapDatabaseName('gone')
  vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([{ name, version: 10 }])
  expect((await listMaps()).maps.map(({ mapId }) => mapId)).not.toContain('gone')
})

test('a deleted map is gone, also while another tab shows it', async () => {
  const mapId = await aStoredMap()
  const onDeleted = vi.fn()
  await openNetworkRepository(mapId, { onDeleted })
  await deleteMap(mapId)
  expect(onDeleted).toHaveBeenCalledOnce()
  expect((await listMaps()).maps.map((map) => map.mapId)).not.toContain(mapId)
})

test('a map that is here already is not made again', async () => {
  const mapId = await aStoredMap([personEntry('ada')])
  const again = { info: anInfo({ id: mapId }), entries: [], at: '2024-03-03T00:00:00.000Z' }
  expect(await createMap(again)).toEqual({ ok: false, problem: 'already-exists' })
  const repository = await openNetworkRepository(mapId)
  expect((await repository.load()).network.people.size).toBe(1)
  repository.close()
})

test('a new map is there whole: sound, in packs, with nothing to undo', async () => {
  const mapId = await aStoredMap(manyPeople(1_200))
  const repository = await openNetworkRepository(mapId)
  const { soundness, journal, looseRows, network, info } = await repository.load()
  expect({ soundness, journal, looseRows }).toEqual({
    soundness: 'sound',
    journal: [],
    looseRows: 0,
  })
  expect(network.people.size).toBe(1_200)
  expect(info.id).toBe(mapId)
  repository.close()
})
