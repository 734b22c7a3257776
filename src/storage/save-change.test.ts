import { afterEach, expect, test, vi } from 'vitest'
import { dumpDatabase, dumpRecords } from '../../tests/builders/dump-database'
import { countWrites, failWrite } from '../../tests/builders/failing-writes'
import { anArea, aPartnership, aPerson, aSeat } from '../../tests/builders/records'
import { anUpdate, aStep, aStoredMap, personEntry } from '../../tests/builders/stored-map'
import type { RecordEntry } from '../domain/records'
import { type NetworkRepository, openNetworkRepository } from './network-repository'

const ada = personEntry('ada', 'Ada Khan')
const board: RecordEntry = { kind: 'partnerships', record: aPartnership({ id: 'board' }) }
const seat: RecordEntry = {
  kind: 'seats',
  record: aSeat({ id: 'seat', partnershipId: 'board', personId: 'ada' }),
}
const never = () => false

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

test('a step is one journal row, its records and a manifest that fits them', async () => {
  const mapId = await aStoredMap()
  const repository = await open(mapId)
  const step = aStep({ added: [ada, board, seat] })
  expect(await repository.save(step, never)).toEqual({ status: 'saved', seq: 1 })
  const dump = await dumpDatabase(mapId)
  expect(dump.people).toEqual([ada.record])
  expect(dump.journal).toMatchObject([{ seq: 1, commandId: step.commandId, tabId: 'tab-1' }])
  expect(dump.meta).toContainEqual(
    expect.objectContaining({ k: 'manifest', seq: 1, savedAt: step.at }),
  )
  expect((await repository.load()).soundness).toBe('sound')
})

test('a change puts only its own fields on the row, and the journal tells what was there', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId)
  const there = await open(mapId)
  await there.save(aStep({ updated: [anUpdate(ada, { name: 'Ada Jones' })] }), never)
  await here.save(aStep({ updated: [anUpdate(ada, { note: 'Asked to chair' })] }), never)
  await here.save(aStep({ updated: [anUpdate(ada, { name: 'Ada Smith' })] }), never)
  const { network, journal } = await here.load()
  expect(network.people.get('ada')).toMatchObject({ name: 'Ada Smith', note: 'Asked to chair' })
  expect(journal.at(-1)?.updated).toEqual([
    { kind: 'people', id: 'ada', field: 'name', before: 'Ada Jones', after: 'Ada Smith' },
  ])
})

test('a field that a change leaves out is absent from the row', async () => {
  const noted = personEntry('ada')
  const mapId = await aStoredMap([noted])
  const repository = await open(mapId)
  const update = anUpdate(noted, { note: 'Asked to chair' })
  await repository.save(aStep({ updated: [update] }), never)
  const back = { kind: 'people', before: update.after, after: update.before } as typeof update
  await repository.save(aStep({ updated: [back] }), never)
  expect((await repository.load()).network.people.get('ada')).toEqual(noted.record)
})

test.each([
  ['changed', { updated: [anUpdate(ada, { note: 'Chair' })] }],
  ['removed', { removed: [ada] }],
])(
  'a record that is gone and should be %s is a problem, and nothing is written',
  async (_, changes) => {
    const mapId = await aStoredMap([ada])
    const here = await open(mapId)
    const there = await open(mapId)
    await there.save(aStep({ removed: [ada] }), never)
    const before = await dumpDatabase(mapId)
    expect(await here.save(aStep({ added: [board], ...changes }), never)).toEqual({
      status: 'problem',
      problem: { code: 'not-found', recordId: 'ada' },
    })
    expect(await dumpDatabase(mapId)).toEqual(before)
  },
)

test('an id that another tab has just taken is a problem', async () => {
  const mapId = await aStoredMap()
  const here = await open(mapId)
  const there = await open(mapId)
  await there.save(aStep({ added: [personEntry('ada', 'Somebody else')] }, { tabId: 'b' }), never)
  expect(await here.save(aStep({ added: [ada] }), never)).toEqual({
    status: 'problem',
    problem: { code: 'already-exists', recordId: 'ada' },
  })
})

test('a tie to a record that another tab has removed is a problem', async () => {
  const mapId = await aStoredMap([ada, board])
  const here = await open(mapId)
  const there = await open(mapId)
  await there.save(aStep({ removed: [ada] }, { tabId: 'b' }), never)
  expect(await here.save(aStep({ added: [seat] }), never)).toEqual({
    status: 'problem',
    problem: { code: 'reference-missing', recordId: 'seat', field: 'personId' },
  })
})

test('a change does not mind that another tab has removed what it does not touch', async () => {
  const ward: RecordEntry = { kind: 'areas', record: anArea({ id: 'harbour' }) }
  const local: RecordEntry = { kind: 'people', record: aPerson({ id: 'ada', wardId: 'harbour' }) }
  const mapId = await aStoredMap([ward, local])
  const here = await open(mapId)
  const there = await open(mapId)
  const moved = anUpdate(local, { wardId: undefined })
  await there.save(aStep({ removed: [ward], updated: [moved] }, { tabId: 'b' }), never)
  const noted = aStep({ updated: [anUpdate(local, { note: 'Chair' })] })
  expect(await here.save(noted, never)).toMatchObject({ status: 'saved' })
  const { wardId, note } = (await here.load()).network.people.get('ada') ?? {}
  expect({ wardId, note }).toEqual({ wardId: undefined, note: 'Chair' })
})

test('a removal is a problem if another tab has just tied something to the record', async () => {
  const mapId = await aStoredMap([ada, board])
  const here = await open(mapId)
  const there = await open(mapId)
  await there.save(aStep({ added: [seat] }, { tabId: 'b' }), never)
  expect(await here.save(aStep({ removed: [ada] }), never)).toEqual({
    status: 'problem',
    problem: { code: 'changed-since', recordId: 'ada' },
  })
  await here.catchUp()
  expect(await here.save(aStep({ removed: [ada, seat] }), never)).toMatchObject({ status: 'saved' })
})

test('T19 an undo spares what another tab has done to the same field', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId)
  const there = await open(mapId)
  const mine = anUpdate(ada, { name: 'Ada Jones' })
  const step = aStep({ updated: [mine] })
  await here.save(step, never)
  await there.save(
    aStep({ updated: [anUpdate(ada, { name: 'Ada Smith' })] }, { tabId: 'b' }),
    never,
  )
  const back = { kind: 'people', before: mine.after, after: mine.before } as typeof mine
  const undo = aStep({ updated: [back] }, { undoes: step.commandId })
  expect(await here.save(undo, never)).toEqual({
    status: 'problem',
    problem: { code: 'changed-since', recordId: 'ada', field: 'name' },
  })
})

test('an undo does not remove a record that another tab has worked on since', async () => {
  const mapId = await aStoredMap()
  const here = await open(mapId)
  const there = await open(mapId)
  const step = aStep({ added: [ada] })
  await here.save(step, never)
  await there.save(aStep({ updated: [anUpdate(ada, { note: 'Chair' })] }, { tabId: 'b' }), never)
  const undo = aStep({ removed: [ada] }, { undoes: step.commandId })
  expect(await here.save(undo, never)).toMatchObject({
    problem: { code: 'changed-since', recordId: 'ada' },
  })
})

test('a step behind one that failed writes nothing', async () => {
  const mapId = await aStoredMap()
  const repository = await open(mapId)
  const before = await dumpDatabase(mapId)
  const outcome = await repository.save(aStep({ added: [ada] }), () => true)
  expect(outcome).toEqual({ status: 'held-back' })
  expect(await dumpDatabase(mapId)).toEqual(before)
})

test('a second try of a step that was kept after all does not write it twice', async () => {
  const mapId = await aStoredMap()
  const here = await open(mapId)
  const there = await open(mapId)
  const step = aStep({ added: [ada] })
  await there.save(step, never)
  expect(await here.save(step, never)).toEqual({ status: 'saved', seq: 1 })
  expect((await here.load()).journal).toHaveLength(1)
})

test('T02 every transaction that writes is strict, and one that is not is refused', async () => {
  const mapId = await aStoredMap()
  const repository = await open(mapId)
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await repository.save(aStep({ added: [ada] }), never)
  await repository.savePlaces({
    ids: [],
    x: new Float32Array(),
    y: new Float32Array(),
    pinned: new Uint8Array(),
    scale: 1,
  })
  const writing = asked.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writing.map(([, , options]) => options)).toEqual([
    { durability: 'strict' },
    { durability: 'strict' },
  ])
  asked.mockRestore()
  const transaction = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...[stores, mode]: Parameters<typeof transaction>
  ) {
    return transaction.call(this, stores, mode)
  })
  await expect(repository.save(aStep({ added: [board] }), never)).rejects.toThrow('strict')
})

test('T08 whichever write of a step fails, nothing of the step is left behind', async () => {
  const changes = { added: [board], updated: [anUpdate(ada, { note: 'Chair' })] }
  const counted = await open(await aStoredMap([ada]))
  const writes = await countWrites(() => counted.save(aStep(changes), never))
  expect(writes).toBe(4)

  const mapId = await aStoredMap([ada])
  const repository = await open(mapId)
  const before = await dumpDatabase(mapId)
  for (let failing = 1; failing <= writes; failing += 1) {
    const stop = failWrite(failing)
    await expect(repository.save(aStep(changes), never)).rejects.toThrow('disk full')
    stop()
    expect(await dumpDatabase(mapId)).toEqual(before)
  }
  expect(await repository.save(aStep(changes), never)).toMatchObject({ status: 'saved' })
})

test('T05 a transaction that fails at the very end, after all was written, is not saved', async () => {
  const mapId = await aStoredMap()
  const repository = await open(mapId)
  const before = await dumpDatabase(mapId)
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (
    this: IDBTransaction,
  ) {
    this.abort()
  })
  await expect(repository.save(aStep({ added: [ada] }), never)).rejects.toThrow()
  commit.mockRestore()
  expect(await dumpDatabase(mapId)).toEqual(before)
})

test('an undo puts every row back, and so do 200 of them', async () => {
  const mapId = await aStoredMap([ada, board])
  const repository = await open(mapId)
  const before = await dumpRecords(mapId)
  for (let turn = 0; turn < 100; turn += 1) {
    const change = anUpdate(ada, { note: `Turn ${turn}` })
    const step = aStep({ added: [seat], updated: [change] })
    await repository.save(step, never)
    const back = { kind: 'people', before: change.after, after: change.before } as typeof change
    const undo = aStep({ removed: [seat], updated: [back] }, { undoes: step.commandId })
    expect(await repository.save(undo, never)).toMatchObject({ status: 'saved' })
  }
  expect(await dumpRecords(mapId)).toEqual(before)
})
