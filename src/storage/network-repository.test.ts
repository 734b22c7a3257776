import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { dumpDatabase, tamper } from '../../tests/builders/dump-database'
import {
  anUpdate,
  aStep,
  aStoredMap,
  manyPeople,
  personEntry,
} from '../../tests/builders/stored-map'
import type { RecordChanges } from '../domain/record-changes'
import type { RecordEntry } from '../domain/records'
import { rebuildHistory } from './history'
import type { Manifest } from './manifest'
import { mapDatabaseName } from './map-database-name'
import { type NetworkRepository, openNetworkRepository } from './network-repository'
import { checkStoredHash, readStoredEntries } from './read-stored-entries'
import { schemaVersion } from './schema-version'

const never = () => false
const ada = personEntry('ada', 'Ada Khan')
const opened: NetworkRepository[] = []

afterEach(() => {
  for (const repository of opened.splice(0)) repository.close()
})

async function open(mapId: string): Promise<NetworkRepository> {
  const repository = await openNetworkRepository(mapId)
  opened.push(repository)
  await repository.load()
  return repository
}

test('the undo list survives a reload, 200 steps and more', async () => {
  const mapId = await aStoredMap()
  const repository = await open(mapId)
  const steps = manyPeople(250).map((entry) => aStep({ added: [entry] }))
  for (const step of steps) await repository.save(step, never)
  const last = steps.at(-1) ?? aStep({})
  const undo = aStep({ removed: last.changes.added }, { undoes: last.commandId })
  await repository.save(undo, never)
  const { journal, lastTabId } = await (await open(mapId)).load()
  const { past, future } = rebuildHistory(journal, 'tab-1')
  expect(lastTabId).toBe('tab-1')
  expect(past.map(({ commandId }) => commandId)).toEqual(
    steps.slice(0, -1).map(({ commandId }) => commandId),
  )
  expect(future).toMatchObject([
    { commandId: undo.commandId, step: { removed: last.changes.added } },
  ])
})

test('a record that breaks a rule is set aside with its text, and the rest opens', async () => {
  const mapId = await aStoredMap([ada])
  const broken = { id: 'ben', name: '', extra: 'kept' }
  await tamper(mapId, 'people', (store) => store.put(broken))
  const { network, setAside } = await (await open(mapId)).load()
  expect([...network.people.keys()]).toEqual(['ada'])
  expect(setAside).toMatchObject([{ kind: 'people', record: broken }])
})

test.each<[string, string, (store: IDBObjectStore) => IDBRequest]>([
  ['a row lost', 'people', (store) => store.delete('zoe')],
  ['a pack lost', 'base', (store) => store.delete(['people', 0])],
  ['a row too many', 'people', (store) => store.put(personEntry('extra').record)],
  ['a journal row lost', 'journal', (store) => store.delete(1)],
  ['the last journal row lost', 'journal', (store) => store.delete(3)],
  ['a journal row in between lost', 'journal', (store) => store.delete(2)],
  ['a journal row out of place', 'journal', (store) => moveRow(store)],
  ['the manifest lost', 'meta', (store) => store.delete('manifest')],
  ['the manifest spoilt', 'meta', (store) => store.put({ k: 'manifest', seq: 'two' })],
  ['the description lost', 'meta', (store) => store.delete('info')],
  ['the description spoilt', 'meta', (store) => store.put({ k: 'info', record: { id: 'x y' } })],
])(
  'T11 %s is noticed before the map shows, and what is left is there',
  async (_, store, change) => {
    const mapId = await aStoredMap([ada])
    const repository = await open(mapId)
    await repository.save(aStep({ added: [personEntry('zoe')] }), never)
    await repository.save(aStep({ added: [personEntry('ben')] }), never)
    await repository.save(aStep({ added: [personEntry('cy')] }), never)
    expect((await repository.load()).soundness).toBe('sound')
    await tamper(mapId, store, change)
    const { soundness, network } = await repository.load()
    expect(soundness).toBe('counts-differ')
    expect(network.people.has('ben')).toBe(true)
  },
)

function moveRow(store: IDBObjectStore): IDBRequest {
  store.delete(1)
  return store.put({ seq: 9 })
}

test('T11 a value that has changed by itself is noticed by the hash', async () => {
  const mapId = await aStoredMap([ada])
  const repository = await open(mapId)
  await repository.save(aStep({ added: [personEntry('zoe')] }), never)
  expect(await checkStoredHash(mapId)).toBe('sound')
  await tamper(mapId, 'people', (store) => store.put(personEntry('zoe', 'Zoe Flipped').record))
  expect((await repository.load()).soundness).toBe('sound')
  expect(await checkStoredHash(mapId)).toBe('hash-differs')
})

test('a map whose making was cut short is refused as empty', async () => {
  const mapId = await aStoredMap()
  await tamper(mapId, 'meta', (store) => store.clear())
  await expect(open(mapId)).rejects.toMatchObject({ code: 'empty' })
})

test('places come back as they were kept, and make no journal row', async () => {
  const mapId = await aStoredMap([ada])
  const repository = await open(mapId)
  expect(await repository.readPlaces()).toBeNull()
  const places = {
    ids: ['ada'],
    x: new Float32Array([1.5]),
    y: new Float32Array([-2]),
    pinned: new Uint8Array([1]),
    scale: 4,
  }
  await repository.savePlaces(places)
  expect(await repository.readPlaces()).toEqual(places)
  expect((await repository.load()).places).toEqual(places)
  expect((await dumpDatabase(mapId)).journal).toEqual([])
  expect(await checkStoredHash(mapId)).toBe('sound')
})

test.each([
  ['of another length', { x: new Float32Array([1, 2]) }],
  ['that are no numbers', { y: new Float32Array([Number.NaN]) }],
  ['without ids', { ids: undefined }],
  ['of other types', { pinned: [1] }],
  ['without a scale', { scale: Number.POSITIVE_INFINITY }],
])('places %s count as none', async (_, fields) => {
  const mapId = await aStoredMap([ada])
  const places = {
    k: 'places',
    ids: ['ada'],
    x: new Float32Array([1]),
    y: new Float32Array([1]),
    pinned: new Uint8Array([0]),
    scale: 1,
  }
  await tamper(mapId, 'meta', (store) => store.put({ ...places, ...fields }))
  expect((await (await open(mapId)).load()).places).toBeNull()
})

test('a worker reads the same records without writing or making a database', async () => {
  const mapId = await aStoredMap([ada, ...manyPeople(600)])
  const repository = await open(mapId)
  await repository.save(aStep({ removed: [ada] }), never)
  const before = await dumpDatabase(mapId)
  const { info, entries } = await readStoredEntries(mapId)
  expect(info.id).toBe(mapId)
  expect(entries).toEqual(manyPeople(600))
  expect(await dumpDatabase(mapId)).toEqual(before)
  await expect(readStoredEntries('nowhere')).rejects.toMatchObject({ code: 'missing' })
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere')
})

test('T14 a worker refuses a map of a newer build', async () => {
  const name = mapDatabaseName('newer-in-worker')
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name, (schemaVersion + 1) * 10)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  await expect(readStoredEntries('newer-in-worker')).rejects.toMatchObject({ code: 'newer' })
})

test('what another tab has done is read from the journal, once', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId)
  const there = await open(mapId)
  await there.save(aStep({ added: [personEntry('zoe')], removed: [ada] }, { tabId: 'b' }), never)
  expect(await here.catchUp()).toMatchObject({
    records: expect.arrayContaining([
      { kind: 'people', id: 'zoe', entry: personEntry('zoe') },
      { kind: 'people', id: 'ada' },
    ]),
  })
  expect(await here.catchUp()).toEqual({ commandIds: [], records: [] })
})

test('a tab knows that it is behind when its own step comes after another tab’s', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId)
  const there = await open(mapId)
  await there.save(aStep({ added: [personEntry('zoe')] }, { tabId: 'b' }), never)
  expect([there.seenSeq(), there.isBehind()]).toEqual([1, false])
  expect(here.isBehind()).toBe(false)
  await here.save(aStep({ added: [personEntry('ben')] }), never)
  expect(here.isBehind()).toBe(true)
  await here.catchUp()
  expect(here.isBehind()).toBe(false)
  expect(here.seenSeq()).toBe(2)
})

test.each([1, 2])('a gap in the journal, row %i of 2, asks for a reload', async (seq) => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId)
  const there = await open(mapId)
  await there.save(aStep({ added: [personEntry('zoe')] }, { tabId: 'b' }), never)
  await there.save(aStep({ added: [personEntry('ben')] }, { tabId: 'b' }), never)
  await tamper(mapId, 'journal', (store) => store.delete(seq))
  expect(await here.catchUp()).toBe('reload')
})

test('the database equals the model, and its hash one from scratch, after any steps', async () => {
  const aTurn = fc.record({
    what: fc.constantFrom('add', 'change', 'remove', 'undo'),
    which: fc.nat(20),
    note: fc.string({ minLength: 1, maxLength: 5 }).map((text) => `n${text.codePointAt(0)}`),
  })
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(aTurn, { maxLength: 25 }), async (turns) => {
      const model = new Map<string, RecordEntry>(manyPeople(5).map((one) => [one.record.id, one]))
      const mapId = await aStoredMap([...model.values()])
      const repository = await open(mapId)
      const done: { readonly commandId: string; readonly changes: RecordChanges }[] = []
      for (const { what, which, note } of turns) {
        const planned = planTurn(what, which, note, model, done)
        if (planned === undefined) continue
        reached.add(what)
        const step = aStep(planned.changes, planned.undoes)
        expect(await repository.save(step, never)).toMatchObject({ status: 'saved' })
        applyTo(model, step.changes)
        if (what === 'undo') done.pop()
        else done.push(step)
      }
      const { network, soundness } = await repository.load()
      const expected = [...model.values()].map(({ record }) => record)
      expect([...network.people.values()]).toEqual(
        expected.sort((first, second) => (first.id < second.id ? -1 : 1)),
      )
      expect(soundness).toBe('sound')
      expect(await checkStoredHash(mapId)).toBe('sound')
      const { meta = [] } = await dumpDatabase(mapId)
      const fresh = await dumpDatabase(await aStoredMap([...model.values()]))
      expect(countsOf(meta)).toEqual(countsOf(fresh.meta ?? []))
      repository.close()
    }),
    { numRuns: 40 },
  )
  expect([...reached].sort()).toEqual(['add', 'change', 'remove', 'undo'])
})

function planTurn(
  what: string,
  which: number,
  note: string,
  model: ReadonlyMap<string, RecordEntry>,
  done: readonly { readonly commandId: string; readonly changes: RecordChanges }[],
) {
  const id = `p${`${which}`.padStart(6, '0')}`
  const entry = model.get(id)
  const last = done.at(-1)
  if (what === 'add' && entry === undefined) return { changes: { added: [personEntry(id, note)] } }
  if (what === 'change' && entry !== undefined)
    return { changes: { updated: [anUpdate(entry, { note })] } }
  if (what === 'remove' && entry !== undefined) return { changes: { removed: [entry] } }
  if (what !== 'undo' || last === undefined) return undefined
  const { added, updated, removed } = last.changes
  const back = updated.map(
    ({ kind, before, after }) =>
      ({ kind, before: after, after: before }) as (typeof updated)[number],
  )
  return {
    changes: { added: removed, updated: back, removed: added },
    undoes: { undoes: last.commandId },
  }
}

function applyTo(model: Map<string, RecordEntry>, { added, updated, removed }: RecordChanges) {
  for (const { record } of removed) model.delete(record.id)
  for (const { kind, after } of updated) model.set(after.id, { kind, record: after } as RecordEntry)
  for (const entry of added) model.set(entry.record.id, entry)
}

function countsOf(meta: readonly unknown[]) {
  return (meta as readonly Manifest[]).find(({ k }) => k === 'manifest')?.counts
}
