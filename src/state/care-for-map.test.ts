import { expect, test, vi } from 'vitest'
import { dumpDatabase, tamper } from '../../tests/builders/dump-database'
import { openInProcess } from '../../tests/builders/in-process-worker'
import { doing, label, openTab } from '../../tests/builders/opened-tab'
import { aStoredMap, manyPeople, personEntry } from '../../tests/builders/stored-map'
import { careForMap } from './care-for-map'

async function aMapWithALooseRow() {
  const mapId = await aStoredMap(manyPeople(3))
  const tab = await openTab(mapId)
  tab.store.execute(doing({ added: [personEntry('zoe')] }), label)
  await tab.saving.settled()
  tab.close()
  return mapId
}

test('a sound map is left as it is, and its rows are gathered once there are very many', async () => {
  const mapId = await aMapWithALooseRow()
  const onDamaged = vi.fn()
  await careForMap({ mapId, looseRows: 20_000, openWorker: openInProcess, onDamaged })
  expect((await dumpDatabase(mapId)).people).toHaveLength(1)
  await careForMap({ mapId, looseRows: 20_001, openWorker: openInProcess, onDamaged })
  expect((await dumpDatabase(mapId)).people).toEqual([])
  const tab = await openTab(mapId)
  expect(tab.people()).toEqual(['p000000', 'p000001', 'p000002', 'zoe'])
  expect(onDamaged).not.toHaveBeenCalled()
  tab.close()
})

test('T11 a map whose hash differs is told, and its rows stay where they are', async () => {
  const mapId = await aMapWithALooseRow()
  await tamper(mapId, 'people', (store) => store.put(personEntry('zoe', 'Zoe Flipped').record))
  const before = await dumpDatabase(mapId)
  const onDamaged = vi.fn()
  await careForMap({ mapId, looseRows: 20_001, openWorker: openInProcess, onDamaged })
  expect(onDamaged).toHaveBeenCalledOnce()
  expect(await dumpDatabase(mapId)).toEqual(before)
})

test('a map that is not there is an error, and its worker is closed', async () => {
  const close = vi.fn()
  const openWorker = () => ({ ...openInProcess('saving'), close })
  const map = { mapId: 'nowhere', looseRows: 0, openWorker, onDamaged: vi.fn() }
  await expect(careForMap(map)).rejects.toThrow()
  expect(close).toHaveBeenCalledOnce()
})
