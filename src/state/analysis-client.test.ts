import { expect, test } from 'vitest'
import { openInProcess } from '../../tests/builders/in-process-worker'
import { anInfo, aPartnership, aPerson, aSeat } from '../../tests/builders/records'
import { networkOf } from '../domain/network'
import { noChanges, type RecordChanges } from '../domain/record-changes'
import type { RecordEntry } from '../domain/records'
import { usualSettings } from '../domain/settings'
import type { WorkerName } from '../workers/open-worker'
import { createAnalysisClient } from './analysis-client'
import { createNetworkStore } from './network-store'
import type { OpenedWorker } from './open-worker'

const question = { asAt: '2026-04-01', compareWith: '2025-04-01', settings: usualSettings }

const twoTables: readonly RecordEntry[] = [
  { kind: 'people', record: aPerson() },
  ...['north', 'south'].flatMap((id): RecordEntry[] => [
    { kind: 'partnerships', record: aPartnership({ id }) },
    { kind: 'seats', record: aSeat({ id: `seat-${id}`, partnershipId: id }) },
  ]),
]

function manyPeople(count: number): readonly RecordEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'people' as const,
    record: aPerson({ id: `person-${index}` }),
  }))
}

interface Message {
  readonly path?: readonly string[]
  readonly argumentList?: readonly { readonly value: RecordChanges }[]
}

/** The real service, watched: what is sent to it is kept, and it can be made to fail. */
function openWatched() {
  const sent: Message[] = []
  const listeners = new Map<string, (event: object) => void>()
  let whenAsked = () => {}
  return {
    sent,
    callsOf: (name: string) => sent.filter(({ path }) => path?.[0] === name),
    fail: (type: string) => listeners.get(type)?.({ type }),
    whenAsked(listener: () => void) {
      whenAsked = listener
    },
    open(name: WorkerName): OpenedWorker {
      const { endpoint, close } = openInProcess(name)
      const watched: OpenedWorker['endpoint'] = {
        postMessage(message, transfer) {
          sent.push(message)
          endpoint.postMessage(message, transfer)
          if (message.path?.[0] === 'answer') queueMicrotask(whenAsked)
        },
        addEventListener(type, listener, options) {
          if (type === 'message') endpoint.addEventListener(type, listener, options)
          else listeners.set(type, listener as (event: object) => void)
        },
        removeEventListener: endpoint.removeEventListener.bind(endpoint),
      }
      return { endpoint: watched, close }
    },
  }
}

function createStore(entries: readonly RecordEntry[] = []) {
  return createNetworkStore({ network: networkOf(anInfo(), entries), newId: () => 'command' })
}

test('a question asked of the worker sees every change made before it', async () => {
  const store = createStore()
  const client = createAnalysisClient(store, openInProcess)
  store.absorb({ ...noChanges, added: twoTables })
  const { A7, basis } = await client.ask(['A7'], question)
  expect(A7.pairs).toMatchObject([{ a: 'north', b: 'south', shared: 1 }])
  expect(basis).toEqual({ seats: 2, partnerships: 2, sourced: 0 })
  store.absorb({ ...noChanges, removed: twoTables })
  expect((await client.ask(['A7'], question)).A7.pairs).toEqual([])
  client.close()
})

test('what runs on the page is answered without the worker, change by change', async () => {
  const worker = openWatched()
  const store = createStore(twoTables)
  const client = createAnalysisClient(store, worker.open)
  expect((await client.ask(['A1'], question)).A1.people).toMatchObject([{ seats: 2 }])
  expect((await client.ask(['A2'], question)).A2.people).toMatchObject([{ weighted: 2 }])
  store.absorb({ ...noChanges, removed: twoTables.slice(-1) })
  expect((await client.ask(['A1'], question)).A1.people).toMatchObject([{ seats: 1 }])
  expect((await client.ask(['A1'], { ...question, asAt: '2000' })).A1.people).toHaveLength(1)
  expect(worker.callsOf('answer')).toEqual([])
  client.close()
})

test('a large map reaches the worker in many messages, and both sides count all of it', async () => {
  const worker = openWatched()
  const client = createAnalysisClient(createStore(manyPeople(4_500)), worker.open)
  expect((await client.ask(['A1'], question)).A1.without).toHaveLength(4_500)
  expect(worker.callsOf('apply')).toHaveLength(3)
  const sizes = worker
    .callsOf('apply')
    .map(({ argumentList = [] }) => argumentList[0]?.value.added.length)
  expect(sizes).toEqual([2_000, 2_000, 501])
  client.close()
})

test('changes made while a large change is still being handed over come after it', async () => {
  const store = createStore(twoTables)
  const client = createAnalysisClient(store, openInProcess)
  store.absorb({ ...noChanges, added: manyPeople(4_500) })
  store.absorb({ ...noChanges, removed: manyPeople(4_499) })
  store.absorb({ ...noChanges, updated: [] })
  expect((await client.ask(['A1'], question)).A1.without).toEqual(['person-4499'])
  expect((await client.ask(['A1', 'A7'], question)).A1.without).toEqual(['person-4499'])
  client.close()
})

test('a question given up is refused at once, and the next one is answered', async () => {
  const worker = openWatched()
  const client = createAnalysisClient(createStore(twoTables), worker.open)
  const controller = new AbortController()
  worker.whenAsked(() => controller.abort(new Error('given up')))
  const first = client.ask(['A7'], question, controller.signal)
  await expect(first).rejects.toThrow('given up')
  expect(worker.callsOf('cancel')).toHaveLength(1)
  expect((await client.ask(['A7'], question)).A7.sharing).toBe(1)
  client.close()
})

test('a question given up before it was sent never reaches the worker', async () => {
  const worker = openWatched()
  const store = createStore(twoTables)
  const client = createAnalysisClient(store, worker.open)
  store.absorb({ ...noChanges, removed: twoTables.slice(-1) })
  const controller = new AbortController()
  const first = client.ask(['A7'], question, controller.signal)
  controller.abort(new Error('given up'))
  await expect(first).rejects.toThrow('given up')
  await expect(client.ask(['A1'], question, controller.signal)).rejects.toThrow('given up')
  expect(worker.callsOf('answer')).toEqual([])
  client.close()
})

test.each(['error', 'messageerror'])(
  'after an %s of the worker its questions fail and the page goes on',
  async (type) => {
    const worker = openWatched()
    const client = createAnalysisClient(createStore(twoTables), worker.open)
    worker.whenAsked(() => worker.fail(type))
    await expect(client.ask(['A7'], question)).rejects.toMatchObject({ type })
    await expect(client.ask(['A7'], question)).rejects.toMatchObject({ type })
    expect((await client.ask(['A1'], question)).A1.people).toHaveLength(1)
    client.close()
  },
)

test('a closed client hears of no further change', () => {
  const worker = openWatched()
  const store = createStore()
  const client = createAnalysisClient(store, worker.open)
  const before = worker.sent.length
  client.close()
  store.absorb({ ...noChanges, added: twoTables })
  expect(worker.sent).toHaveLength(before)
})

test('A12 go-betweens worked out in the pool are those of the analysis', async () => {
  const store = createStore()
  const client = createAnalysisClient(store, openInProcess)
  store.absorb({ ...noChanges, added: twoTables })
  const run = { signal: new AbortController().signal, onShare: () => {} }
  expect(await client.scoreGoBetween(question, run)).toEqual([{ personId: 'ada', score: 1 }])
  client.close()
})

test('A12 the next one asked for, and closing, give up the one before', async () => {
  const client = createAnalysisClient(createStore(twoTables), openInProcess)
  const run = { signal: new AbortController().signal, onShare: () => {} }
  const first = client.scoreGoBetween(question, run)
  const second = client.scoreGoBetween({ ...question, asAt: '2000-01-01' }, run)
  await expect(first).rejects.toThrow('Another')
  expect(await second).toHaveLength(1)
  const third = client.scoreGoBetween(question, run)
  client.close()
  await expect(third).rejects.toThrow('closed')
})
