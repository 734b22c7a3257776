import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dumpRecords } from '../../tests/builders/dump-database'
import { memoryFolders, openInProcess } from '../../tests/builders/in-process-worker'
import { doing, label, type OpenedTab, openTab } from '../../tests/builders/opened-tab'
import { aPartnership, aSeat } from '../../tests/builders/records'
import { anUpdate, aStoredMap, manyPeople, personEntry } from '../../tests/builders/stored-map'
import { getInfo } from '../domain/network'
import type { RecordEntry } from '../domain/records'
import { openNetworkRepository } from '../storage/network-repository'
import { type EarlierVersions, noEarlierVersions, startEarlierVersions } from './earlier-versions'

const ada = personEntry('ada', 'Ada Khan')
const ben = personEntry('ben')
const board: RecordEntry = { kind: 'partnerships', record: aPartnership({ id: 'board' }) }
const seat: RecordEntry = {
  kind: 'seats',
  record: aSeat({ id: 'seat', partnershipId: 'board', personId: 'ada' }),
}
const restored = { code: 'restore', values: { when: 'then' } } as const
const opened: { close(): void }[] = []

beforeEach(() =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }),
)
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
  vi.useRealTimers()
})

let minutes = 0

/** A clock that moves on a minute whenever it is read. */
const clock = {
  today: () => '2026-11-22',
  now: () => {
    minutes += 1
    return `2026-11-22T${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}:00.000Z`
  },
}

async function open(mapId: string) {
  minutes = 0
  const tab: OpenedTab = await openTab(mapId)
  const onNotKept = vi.fn()
  const versions = startEarlierVersions({
    mapId,
    store: tab.store,
    saving: tab.saving,
    clock,
    newId: () => `new-${mapId}-${minutes}`,
    openWorker: openInProcess,
    onNotKept,
  })
  opened.push({
    close() {
      versions.stop()
      tab.close()
    },
  })
  return { ...tab, versions, onNotKept }
}

async function newest(versions: EarlierVersions): Promise<string> {
  const [first] = (await versions.list()) ?? []
  return first?.name ?? ''
}

const reasons = async (versions: EarlierVersions) =>
  ((await versions.list()) ?? []).map(({ reason }) => reason)

test('T40 a restored map is as it was, in memory and on the disk; undone, it is as it was before', async () => {
  const mapId = await aStoredMap([ada, board, seat])
  const { store, saving, versions, people } = await open(mapId)
  const then = await dumpRecords(mapId)
  expect(await versions.keep('before-import')).toBeNull()
  const name = await newest(versions)
  store.execute(doing({ removed: [seat, ada] }), label)
  store.execute(doing({ added: [ben] }), label)
  store.execute(doing({ updated: [anUpdate(board, { name: 'Renamed' })] }), label)
  await saving.settled()
  const later = await dumpRecords(mapId)

  expect(await versions.restore(name, restored)).toEqual({ status: 'restored' })
  await saving.settled()
  expect(people()).toEqual(['ada'])
  expect(await dumpRecords(mapId)).toEqual(then)
  expect(store.state.getState().past).toHaveLength(4)
  expect(store.state.getState().past.at(-1)?.label).toEqual(restored)

  expect(store.undo()).toMatchObject({ ok: true })
  await saving.settled()
  expect(await dumpRecords(mapId)).toEqual(later)
})

test('T40 the present state is kept before a restore, and can be restored itself', async () => {
  const mapId = await aStoredMap([ada])
  const { store, saving, versions, people } = await open(mapId)
  await versions.keep('before-import')
  const name = await newest(versions)
  store.execute(doing({ added: [ben] }), label)
  await versions.restore(name, restored)
  expect(people()).toEqual(['ada'])
  expect(await reasons(versions)).toEqual(['before-restore', 'before-import'])
  await saving.settled()
  await versions.restore(await newest(versions), restored)
  expect(people().toSorted()).toEqual(['ada', 'ben'])
})

test('T40 where the present state cannot be kept, nothing is restored', async () => {
  const mapId = await aStoredMap([ada])
  const { store, versions, people, saving } = await open(mapId)
  await versions.keep('before-import')
  const name = await newest(versions)
  store.execute(doing({ added: [ben] }), label)
  await saving.settled()
  vi.spyOn(saving, 'hasUnsaved').mockReturnValue(true)
  expect(await versions.restore(name, restored)).toEqual({ status: 'not-kept', why: 'not-saved' })
  expect(people()).toEqual(['ada', 'ben'])
})

test('a damaged version changes nothing', async () => {
  const mapId = await aStoredMap([ada])
  const { store, versions, people } = await open(mapId)
  await versions.keep('before-import')
  const name = await newest(versions)
  memoryFolders.filesOf(mapId).set(name, new Uint8Array([1, 2, 3]))
  store.execute(doing({ added: [ben] }), label)
  expect(await versions.restore(name, restored)).toEqual({ status: 'damaged' })
  expect(await versions.openAsCopy(name, 'Copy')).toBeNull()
  expect(people()).toEqual(['ada', 'ben'])
})

test('a version equal to the map is no step', async () => {
  const { store, versions } = await open(await aStoredMap([ada]))
  await versions.keep('before-import')
  expect(await versions.restore(await newest(versions), restored)).toEqual({ status: 'no-change' })
  expect(store.state.getState().past).toEqual([])
})

test('thousands of records are restored whole', async () => {
  const mapId = await aStoredMap(manyPeople(4_500))
  const { store, saving, versions, people } = await open(mapId)
  await versions.keep('before-import')
  const name = await newest(versions)
  store.execute(doing({ removed: manyPeople(4_500) }), label)
  store.execute(doing({ added: [ada] }), label)
  await saving.settled()
  expect(people()).toEqual(['ada'])
  expect(await versions.restore(name, restored)).toEqual({ status: 'restored' })
  await saving.settled()
  expect(people()).toHaveLength(4_500)
})

test('a version opened as a copy is a map of its own, and the map stays as it is', async () => {
  const mapId = await aStoredMap([ada, board, seat])
  const { store, saving, versions, people } = await open(mapId)
  await versions.keep('before-import')
  store.execute(doing({ removed: [seat, ada] }), label)
  await saving.settled()
  const copyId = await versions.openAsCopy(await newest(versions), 'Map (then)')
  const repository = await openNetworkRepository(copyId ?? '')
  const { network, soundness } = await repository.load()
  repository.close()
  expect(getInfo(network)).toMatchObject({ id: copyId, title: 'Map (then)' })
  expect([...network.people.keys(), ...network.seats.keys()]).toEqual(['ada', 'seat'])
  expect(soundness).toBe('sound')
  expect(people()).toEqual([])
})

test('one is kept in passing 15 minutes after a change, and after 200 of them', async () => {
  const { store, saving, versions } = await open(await aStoredMap())
  store.execute(doing({ added: [ada] }), label)
  await saving.settled()
  expect(await reasons(versions)).toEqual([])
  await vi.advanceTimersByTimeAsync(15 * 60_000)
  await vi.waitFor(async () => expect(await reasons(versions)).toEqual(['regular']))
  for (const person of manyPeople(200)) store.execute(doing({ added: [person] }), label)
  await saving.settled()
  await vi.waitFor(async () => expect(await reasons(versions)).toEqual(['regular', 'regular']))
})

test('a stopped keeper keeps nothing more in passing', async () => {
  const { store, saving, versions } = await open(await aStoredMap())
  store.execute(doing({ added: [ada] }), label)
  await saving.settled()
  versions.stop()
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(await reasons(versions)).toEqual([])
})

test('only what is on the disk is kept: while a change is not saved, there is no version', async () => {
  const { versions, saving } = await open(await aStoredMap([ada]))
  vi.spyOn(saving, 'hasUnsaved').mockReturnValue(true)
  expect(await versions.keep('before-import')).toBe('not-saved')
  expect(await versions.list()).toEqual([])
})

test('where the browser keeps nothing there are no versions, and whoever asks is told', async () => {
  expect(await noEarlierVersions.keep('before-import')).toBe('no-place')
  expect(await noEarlierVersions.list()).toBeNull()
})
