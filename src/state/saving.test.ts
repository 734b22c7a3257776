import { afterEach, expect, test, vi } from 'vitest'
import { dumpDatabase, dumpRecords } from '../../tests/builders/dump-database'
import { failWrite } from '../../tests/builders/failing-writes'
import { openInProcess } from '../../tests/builders/in-process-worker'
import { doing, label, type OpenedTab, openTab } from '../../tests/builders/opened-tab'
import { aPartnership, aSeat } from '../../tests/builders/records'
import { anUpdate, aStoredMap, manyPeople, personEntry } from '../../tests/builders/stored-map'
import { emptyNetwork, getInfo } from '../domain/network'
import type { RecordEntry } from '../domain/records'
import { createNetworkStore } from './network-store'
import type { OpenWorker } from './open-worker'
import { startSaving } from './saving'

const ada = personEntry('ada', 'Ada Khan')
const ben = personEntry('ben')
const board: RecordEntry = { kind: 'partnerships', record: aPartnership({ id: 'board' }) }
const seat: RecordEntry = {
  kind: 'seats',
  record: aSeat({ id: 'seat', partnershipId: 'board', personId: 'ada' }),
}
const tabs: OpenedTab[] = []

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
})

async function open(mapId: string, ...rest: [tabId?: string, around?: object]) {
  const tab = await openTab(mapId, ...rest)
  tabs.push(tab)
  return tab
}

/** Pauses that end when they are told to. */
function createPauses() {
  const asked: number[] = []
  const ends: (() => void)[] = []
  return {
    asked,
    end: () => ends.shift()?.(),
    wait: (milliseconds: number) => {
      asked.push(milliseconds)
      return new Promise<void>((resolve) => ends.push(resolve))
    },
  }
}

test('T04 the transaction of a step is open before its command returns', async () => {
  const tab = await open(await aStoredMap())
  const opening = vi.spyOn(IDBDatabase.prototype, 'transaction')
  tab.store.execute(doing({ added: [ada] }), label)
  expect(opening).toHaveBeenCalledOnce()
  expect(tab.saving.state.getState()).toMatchObject({ status: 'saving', waiting: 1 })
  expect(tab.saving.hasUnsaved()).toBe(true)
  await tab.saving.settled()
  expect(tab.saving.hasUnsaved()).toBe(false)
})

test('"saved" appears only when every one of two steps in a row is on the disk', async () => {
  const mapId = await aStoredMap()
  const tab = await open(mapId)
  const seen: [string, number][] = []
  tab.saving.state.subscribe(({ status, waiting }) => seen.push([status, waiting]))
  tab.store.execute(doing({ added: [ada] }), label)
  tab.store.execute(doing({ added: [ben] }), label)
  await tab.saving.settled()
  expect(seen.filter(([status]) => status === 'saved')).toEqual([['saved', 0]])
  expect(seen).toContainEqual(['saving', 1])
  expect(tab.saving.state.getState().savedAt).toBe('2024-02-02T10:00:00.000Z')
  expect((await dumpDatabase(mapId)).journal).toHaveLength(2)
})

test('nothing is called saved before the transaction completes', async () => {
  const tab = await open(await aStoredMap())
  let complete: (() => void) | undefined
  const save = tab.repository.save.bind(tab.repository)
  vi.spyOn(tab.repository, 'save').mockImplementation(async (...given) => {
    const outcome = await save(...given)
    await new Promise<void>((resolve) => {
      complete = resolve
    })
    return outcome
  })
  tab.store.execute(doing({ added: [ada] }), label)
  await vi.waitFor(() => expect(complete).toBeDefined())
  expect(tab.saving.state.getState().status).toBe('saving')
  complete?.()
  await tab.saving.settled()
  expect(tab.saving.state.getState().status).toBe('saved')
})

test('T05 a refused write is tried after 0.2, 1 and 5 s, is then not saved, and resumes by itself', async () => {
  const mapId = await aStoredMap()
  const { asked, end, wait } = createPauses()
  const tab = await open(mapId, 'tab-1', { wait })
  const save = vi.spyOn(tab.repository, 'save')
  const statuses = () => tab.saving.state.getState().status
  save.mockRejectedValue(new DOMException('disk full', 'QuotaExceededError'))
  tab.store.execute(doing({ added: [ada] }), label)
  for (const pause of [200, 1_000, 5_000]) {
    await vi.waitFor(() => expect(asked.at(-1)).toBe(pause))
    expect(statuses()).toBe('saving')
    if (pause === 200) tab.store.execute(doing({ added: [board, seat] }), label)
    end()
  }
  await vi.waitFor(() => expect(statuses()).toBe('not-saved'))
  expect(asked).toEqual([200, 1_000, 5_000, 5_000])
  expect(tab.saving.state.getState().waiting).toBe(2)
  await tab.saving.settled()
  expect(tab.saving.hasUnsaved()).toBe(true)
  expect((await dumpDatabase(mapId)).journal).toEqual([])

  save.mockRestore()
  end()
  await vi.waitFor(() => expect(statuses()).toBe('saved'))
  expect((await dumpDatabase(mapId)).journal).toMatchObject([
    { added: [{ id: 'ada' }] },
    { added: [{ id: 'board' }, { id: 'seat' }] },
  ])
})

test('steps behind one that failed wait for it, so that the order on the disk is that of the edits', async () => {
  const mapId = await aStoredMap([ada])
  const { asked, end, wait } = createPauses()
  const tab = await open(mapId, 'tab-1', { wait })
  const first = anUpdate(ada, { note: 'First' })
  const second = { ...first, before: first.after, after: { ...first.after, note: 'Second' } }
  const stop = failWrite(1)
  tab.store.execute(doing({ updated: [first] }), label)
  tab.store.execute(doing({ updated: [second as typeof first] }), label)
  await vi.waitFor(() => expect(asked).toEqual([200]))
  stop()
  expect((await dumpDatabase(mapId)).journal).toEqual([])
  end()
  await tab.saving.settled()
  expect((await dumpDatabase(mapId)).people).toMatchObject([{ note: 'Second' }])
  expect((await tab.repository.load()).soundness).toBe('sound')
})

test('a step that another tab has made impossible is taken back, and told', async () => {
  const mapId = await aStoredMap([ada, board])
  const tab = await open(mapId)
  const other = await open(mapId, 'tab-2')
  other.channel.close()
  other.store.execute(doing({ removed: [ada] }), label)
  await other.saving.settled()
  tab.store.execute(doing({ added: [seat, ben] }), label)
  await tab.saving.settled()
  expect(tab.onProblem).toHaveBeenCalledWith(
    { code: 'reference-missing', recordId: 'seat', field: 'personId' },
    expect.objectContaining({ changes: expect.objectContaining({ added: [seat, ben] }) }),
  )
  expect(tab.people()).not.toContain('ben')
  expect(tab.store.state.getState().network.seats.size).toBe(0)
  expect(tab.saving.state.getState()).toMatchObject({ status: 'saved', waiting: 0 })
})

test('an import of thousands of records is saved by a worker, with progress, and edits wait for it', async () => {
  const mapId = await aStoredMap()
  const tab = await open(mapId)
  const progress: unknown[] = []
  tab.saving.state.subscribe((state) => {
    if (state.progress !== undefined) progress.push(state.progress)
  })
  const saves = vi.spyOn(tab.repository, 'save')
  const people = manyPeople(4_100)
  tab.store.execute(doing({ added: [board] }), label)
  tab.store.execute(doing({ added: people }), label)
  const first = people[0] ?? ada
  tab.store.execute(doing({ updated: [anUpdate(first, { note: 'Chair' })] }), label)
  expect(tab.saving.state.getState()).toMatchObject({ status: 'saving', waiting: 3 })
  await tab.saving.settled()
  expect(saves).toHaveBeenCalledTimes(2)
  expect(progress).toContainEqual({ done: 9, total: 9 })
  expect(tab.saving.state.getState()).toMatchObject({ status: 'saved', progress: undefined })
  const { base, people: rows, journal } = await dumpDatabase(mapId)
  expect(base).toHaveLength(9)
  expect(rows).toMatchObject([{ id: 'p000000', note: 'Chair' }])
  expect(journal).toHaveLength(3)
  expect((await tab.repository.load()).soundness).toBe('sound')
})

test('one undo takes an import of thousands of records back, in memory and on the disk', async () => {
  const mapId = await aStoredMap([ada, board])
  const before = await dumpRecords(mapId)
  const tab = await open(mapId)
  tab.store.execute(doing({ added: manyPeople(2_500) }), label)
  await tab.saving.settled()
  expect(tab.store.undo()).toMatchObject({ ok: true })
  await tab.saving.settled()
  expect(tab.onProblem).not.toHaveBeenCalled()
  expect(tab.people()).toEqual(['ada'])
  expect(await dumpRecords(mapId)).toEqual(before)
  const again = await open(mapId)
  expect(again.people()).toEqual(['ada'])
  expect(again.store.state.getState().future).toHaveLength(1)
})

test('a cancelled import is taken back, and nothing of it is on the disk', async () => {
  const mapId = await aStoredMap([ada])
  const before = await dumpDatabase(mapId)
  let cancel: () => void = () => undefined
  const openWorker: OpenWorker = (name) => {
    queueMicrotask(() => cancel())
    return openInProcess(name)
  }
  const tab = await open(mapId, 'tab-1', { openWorker })
  cancel = tab.saving.cancel
  tab.store.execute(doing({ added: manyPeople(2_500) }), label)
  await tab.saving.settled()
  expect(tab.people()).toEqual(['ada'])
  expect(tab.saving.state.getState().status).toBe('saved')
  expect(tab.onProblem).not.toHaveBeenCalled()
  expect(await dumpDatabase(mapId)).toEqual(before)
})

test('the undo list is there after a reload, and undoing goes on from it', async () => {
  const mapId = await aStoredMap()
  const tab = await open(mapId)
  tab.store.execute(doing({ added: [ada] }), label)
  tab.store.execute(doing({ added: [ben] }), label)
  tab.store.undo()
  await tab.saving.settled()
  const reloaded = await open(mapId)
  expect(reloaded.store.redo()).toMatchObject({ ok: true })
  expect(reloaded.store.undo()).toMatchObject({ ok: true })
  expect(reloaded.store.undo()).toMatchObject({ ok: true })
  await reloaded.saving.settled()
  expect(reloaded.people()).toEqual([])
  expect(await (await open(mapId, 'tab-9')).people()).toEqual([])
})

test('a frozen map writes no more, says so, and still knows what is unsaved', async () => {
  const mapId = await aStoredMap()
  const tab = await open(mapId)
  tab.saving.freeze()
  tab.store.execute(doing({ added: [ada] }), label)
  await tab.saving.settled()
  expect(tab.saving.state.getState()).toMatchObject({ status: 'read-only', waiting: 1 })
  expect(tab.saving.hasUnsaved()).toBe(true)
  expect((await dumpDatabase(mapId)).journal).toEqual([])
})

test('T38 where the browser keeps nothing, nothing is called saved', async () => {
  const { store } = await open(await aStoredMap())
  const memory = createNetworkStore({
    network: emptyNetwork(getInfo(store.state.getState().network)),
    newId: () => 'made',
  })
  const saving = startSaving({
    store: memory,
    repository: null,
    clock: { today: () => '2024-02-02', now: () => '2024-02-02T10:00:00.000Z' },
    tabId: 'tab-1',
    openWorker: () => {
      throw new Error('Nothing to save, so no worker')
    },
    onProblem: vi.fn(),
  })
  expect(saving.hasUnsaved()).toBe(false)
  memory.execute(doing({ added: [ada] }), label)
  await saving.settled()
  expect(saving.state.getState()).toMatchObject({ status: 'memory-only', waiting: 1 })
  expect(saving.hasUnsaved()).toBe(true)
})

test('packs that another tab has rewritten cost one more look and no step', async () => {
  const mapId = await aStoredMap(manyPeople(3))
  const tab = await open(mapId)
  const other = await open(mapId, 'tab-2')
  other.channel.close()
  other.store.execute(doing({ added: manyPeople(2_100, 'q') }), label)
  await other.saving.settled()
  tab.store.execute(doing({ added: [ada] }), label)
  tab.store.execute(doing({ added: [ben] }), label)
  await tab.saving.settled()
  expect(tab.onProblem).not.toHaveBeenCalled()
  const { journal } = await dumpDatabase(mapId)
  expect(journal?.slice(1)).toMatchObject([{ added: [{ id: 'ada' }] }, { added: [{ id: 'ben' }] }])
})
