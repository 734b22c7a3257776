import { afterEach, expect, test, vi } from 'vitest'
import { dumpDatabase, dumpRecords } from '../../tests/builders/dump-database'
import { countWrites, failWrite } from '../../tests/builders/failing-writes'
import { aPartnership, aSeat } from '../../tests/builders/records'
import {
  anUpdate,
  aStep,
  aStoredMap,
  manyPeople,
  personEntry,
} from '../../tests/builders/stored-map'
import type { RecordEntry } from '../domain/records'
import type { StepToSave } from './journal-row'
import { mapDatabaseName } from './map-database-name'
import { type NetworkRepository, openNetworkRepository } from './network-repository'
import { checkStoredHash } from './read-stored-entries'
import { repackMap, saveInPacks } from './save-in-packs'

const never = () => false
const opened: { close(): void }[] = []

afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

async function open(mapId: string): Promise<NetworkRepository> {
  const repository = await openNetworkRepository(mapId)
  opened.push(repository)
  await repository.load()
  return repository
}

function openRaw(mapId: string): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(mapDatabaseName(mapId))
    request.onsuccess = () => {
      opened.push(request.result)
      resolve(request.result)
    }
  })
}

async function saveBulk(mapId: string, step: StepToSave, options: { seenSeq?: number } = {}) {
  const signal = new AbortController().signal
  const onProgress = vi.fn()
  const surroundings = { seenSeq: 0, onProgress, signal, ...options }
  const outcome = await saveInPacks(await openRaw(mapId), step, surroundings)
  return { outcome, onProgress }
}

const board: RecordEntry = { kind: 'partnerships', record: aPartnership({ id: 'board' }) }
const seatOf = (personId: string): RecordEntry => ({
  kind: 'seats',
  record: aSeat({ id: `seat-${personId}`, partnershipId: 'board', personId }),
})

test('a bulk write lies in packs of 500, in one journal row, and reads back as it was', async () => {
  const mapId = await aStoredMap([board])
  const people = manyPeople(1_200)
  const { outcome, onProgress } = await saveBulk(mapId, aStep({ added: people }))
  expect(outcome).toMatchObject({ status: 'saved', seq: 1 })
  expect(onProgress.mock.calls).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
  const { base, people: rows, journal } = await dumpDatabase(mapId)
  expect(rows).toEqual([])
  expect(base).toMatchObject([
    { kind: 'partnerships', n: 0 },
    { kind: 'people', n: 0 },
    { kind: 'people', n: 1 },
    { kind: 'people', n: 2 },
  ])
  expect(journal).toHaveLength(1)
  const loaded = await (await open(mapId)).load()
  expect(loaded.soundness).toBe('sound')
  expect([...loaded.network.people.values()]).toEqual(people.map(({ record }) => record))
  expect(await checkStoredHash(mapId)).toBe('sound')
})

test('an edit of a packed record is a row that wins, and the pack stays as it was', async () => {
  const people = manyPeople(600)
  const mapId = await aStoredMap(people)
  const repository = await open(mapId)
  const packs = (await dumpDatabase(mapId)).base
  const first = people[0] ?? personEntry('none')
  await repository.save(aStep({ updated: [anUpdate(first, { note: 'Chair' })] }), never)
  const dump = await dumpDatabase(mapId)
  expect(dump.base).toEqual(packs)
  expect(dump.people).toEqual([{ ...first.record, note: 'Chair' }])
  const { network, soundness } = await repository.load()
  expect(network.people.get('p000000')).toMatchObject({ note: 'Chair' })
  expect([...network.people.keys()]).toEqual(people.map(({ record }) => record.id))
  expect(soundness).toBe('sound')
  expect(await checkStoredHash(mapId)).toBe('sound')
})

test('a removed packed record is hidden by a row, can be added again, and leaves no trace', async () => {
  const people = manyPeople(3)
  const mapId = await aStoredMap(people)
  const repository = await open(mapId)
  const before = await dumpRecords(mapId)
  const second = people[1] ?? personEntry('none')
  const step = aStep({ removed: [second] })
  await repository.save(step, never)
  expect((await dumpDatabase(mapId)).people).toEqual([{ id: 'p000001', removed: true }])
  expect([...(await repository.load()).network.people.keys()]).toEqual(['p000000', 'p000002'])
  expect(await checkStoredHash(mapId)).toBe('sound')
  await repository.save(aStep({ added: [second] }, { undoes: step.commandId }), never)
  expect(await dumpRecords(mapId)).toEqual(before)
})

test('repacking gathers rows and removals into packs and changes no record', async () => {
  const people = manyPeople(3)
  const mapId = await aStoredMap(people)
  const repository = await open(mapId)
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('Three were made')
  await repository.save(aStep({ removed: [second], added: [personEntry('zoe')] }), never)
  await repository.save(aStep({ updated: [anUpdate(first, { note: 'Chair' })] }), never)
  const before = await repository.load()
  expect(before.looseRows).toBe(3)
  const signal = new AbortController().signal
  await repackMap(await openRaw(mapId), { seenSeq: 0, onProgress: () => undefined, signal })
  const after = await repository.load()
  expect(after).toEqual({ ...before, looseRows: 0 })
  expect(await checkStoredHash(mapId)).toBe('sound')
})

test('a tab that does not know of a repack is told to look again, and then saves', async () => {
  const mapId = await aStoredMap(manyPeople(3))
  const here = await open(mapId)
  await saveBulk(mapId, aStep({ added: [personEntry('zoe')] }, { tabId: 'b' }))
  const zoe = personEntry('zoe')
  const step = aStep({ updated: [anUpdate(zoe, { note: 'Chair' })] })
  expect(await here.save(step, never)).toEqual({ status: 'packs-moved' })
  expect(await here.save(step, never)).toEqual({ status: 'saved', seq: 2 })
  expect((await here.load()).network.people.get('zoe')).toMatchObject({ note: 'Chair' })
})

test('an undo of a bulk write restores the database exactly', async () => {
  const kept = [board, ...manyPeople(700, 'k')]
  const mapId = await aStoredMap(kept)
  const before = await dumpRecords(mapId)
  const first = kept[1] ?? board
  const change = anUpdate(first, { note: 'Chair' })
  const added = [...manyPeople(800, 'a'), seatOf('a000001')]
  const step = aStep({ added, updated: [change], removed: [kept[2] ?? board] })
  await saveBulk(mapId, step)
  const back = { kind: 'people', before: change.after, after: change.before } as typeof change
  const undoing = { removed: added, updated: [back], added: [kept[2] ?? board] }
  const { outcome } = await saveBulk(mapId, aStep(undoing, { undoes: step.commandId }))
  expect(outcome).toMatchObject({ status: 'saved', seq: 2 })
  expect(await dumpRecords(mapId)).toEqual(before)
  expect(await checkStoredHash(mapId)).toBe('sound')
})

test('T08 whichever write of a bulk write fails, nothing of it is left behind', async () => {
  const changes = { added: [...manyPeople(1_100), seatOf('p000001')], removed: [] }
  const counted = await aStoredMap([board])
  const writes = await countWrites(() => saveBulk(counted, aStep(changes)))
  expect(writes).toBeGreaterThan(8)
  const mapId = await aStoredMap([board])
  const before = await dumpDatabase(mapId)
  for (let failing = 1; failing <= writes; failing += 1) {
    const stop = failWrite(failing)
    await expect(saveBulk(mapId, aStep(changes))).rejects.toThrow('disk full')
    stop()
    expect(await dumpDatabase(mapId)).toEqual(before)
  }
})

test('a bulk write that is stopped half-way leaves nothing behind', async () => {
  const mapId = await aStoredMap([board])
  const before = await dumpDatabase(mapId)
  const stopping = new AbortController()
  const outcome = await saveInPacks(await openRaw(mapId), aStep({ added: manyPeople(1_500) }), {
    seenSeq: 0,
    onProgress: (done) => {
      if (done === 2) stopping.abort()
    },
    signal: stopping.signal,
  })
  expect(outcome).toEqual({ status: 'cancelled' })
  expect(await dumpDatabase(mapId)).toEqual(before)
  expect(
    await saveInPacks(await openRaw(mapId), aStep({ added: manyPeople(1) }), {
      seenSeq: 0,
      onProgress: () => undefined,
      signal: stopping.signal,
    }),
  ).toEqual({ status: 'cancelled' })
})

test.each([
  ['an id that is taken', { added: [board] }, 'already-exists'],
  ['a tie to nobody', { added: [seatOf('nobody')] }, 'reference-missing'],
  ['a record that is gone', { removed: [personEntry('gone')] }, 'not-found'],
])('a bulk write with %s is refused whole', async (_, changes, code) => {
  const mapId = await aStoredMap([board])
  const before = await dumpDatabase(mapId)
  const { outcome } = await saveBulk(mapId, aStep(changes))
  expect(outcome).toMatchObject({ status: 'problem', problem: { code } })
  expect(await dumpDatabase(mapId)).toEqual(before)
})

test('a bulk removal is refused if another tab has just tied something to a record', async () => {
  const people = manyPeople(3)
  const mapId = await aStoredMap([board, ...people])
  const there = await open(mapId)
  await there.save(aStep({ added: [seatOf('p000001')] }, { tabId: 'b' }), never)
  const { outcome } = await saveBulk(mapId, aStep({ removed: people }))
  expect(outcome).toMatchObject({ problem: { code: 'changed-since', recordId: 'p000001' } })
  const seen = await saveBulk(mapId, aStep({ removed: [...people, seatOf('p000001')] }))
  expect(seen.outcome).toMatchObject({ status: 'saved' })
})
