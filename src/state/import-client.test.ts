import { afterEach, expect, test, vi } from 'vitest'
import { toCsv } from '../../tests/builders/import-plan-of'
import { openInProcess } from '../../tests/builders/in-process-worker'
import { anInfo, aPerson, entryOf } from '../../tests/builders/records'
import { networkOf } from '../domain/network'
import { createImportClient } from './import-client'
import type { OpenWorker } from './open-worker'

afterEach(() => vi.useRealTimers())

const clock = { today: () => '2026-01-01', now: () => '2026-01-01T00:00:00Z' }
const fileOf = (...rows: readonly (readonly string[])[]) => ({
  name: 'list.csv',
  bytes: new TextEncoder().encode(toCsv([['Name', 'Board'], ...rows])),
})

/** Real services, and a count of the workers that were ended. */
function countClosed() {
  const closed = vi.fn()
  const openWorker: OpenWorker = (name) => {
    const { endpoint, close } = openInProcess(name)
    return {
      endpoint,
      close() {
        closed()
        close()
      },
    }
  }
  return { closed, client: createImportClient({ openWorker, clock }) }
}

test('plans a file in a worker of its own, which ends when the changes are fetched', async () => {
  const { client, closed } = countClosed()
  const steps = new Set<string>()
  const opened = client.open(fileOf(['Ada Khan', 'Health']))
  const plan = await opened.plan({}, ({ step }) => steps.add(step))
  expect(plan).toMatchObject({ changedRecords: 3 })
  await vi.waitFor(() => expect([...steps]).toEqual(['reading', 'columns', 'names', 'seats']))
  expect(closed).not.toHaveBeenCalled()
  expect((await opened.collectChanges()).added).toHaveLength(3)
  expect(closed).toHaveBeenCalledOnce()
  opened.cancel()
  expect(closed).toHaveBeenCalledOnce()
})

test('more changes than one part come whole, and no issue is lost', async () => {
  const { client } = countClosed()
  const rows = Array.from({ length: 4_100 }, (_, index) => ['Vacant', `Board ${index % 7}`])
  const opened = client.open(fileOf(...rows))
  await opened.plan()
  expect(await opened.collectIssues()).toHaveLength(4_100)
  const { added } = await opened.collectChanges()
  expect(new Set(added.map(({ record }) => record.id)).size).toBe(4_107)
})

test('a network that is kept nowhere is sent to the worker in parts', async () => {
  const { client } = countClosed()
  const people = Array.from({ length: 2_500 }, (_, index) =>
    entryOf('people', aPerson({ id: `p${index}`, name: `Ada Khan${index}` })),
  )
  const network = networkOf(anInfo(), people)
  const opened = client.open(fileOf(['Ada Khan2400', 'Health']), { network })
  expect(await opened.plan()).toMatchObject({ counts: { people: { unchanged: 1, new: 0 } } })
  const { mapping } = await opened.plan().then((plan) => {
    if ('refused' in plan) throw new Error(plan.refused.code)
    return plan
  })
  expect(await opened.plan({ mapping, answers: [] })).toMatchObject({ changedRecords: 2 })
  opened.cancel()
})

test('the bytes of a file stay with whoever opened it', async () => {
  const { client } = countClosed()
  const file = fileOf(['Ada Khan', 'Health'])
  const first = client.open(file)
  await first.plan()
  first.cancel()
  const second = client.open(file)
  expect(await second.plan()).toMatchObject({ changedRecords: 3 })
  second.cancel()
})

test('a refused file ends its worker', async () => {
  const { client, closed } = countClosed()
  const opened = client.open({ name: 'a.csv', bytes: new Uint8Array() })
  expect(await opened.plan()).toEqual({ refused: { code: 'file-empty', level: 'refuse' } })
  expect(closed).toHaveBeenCalledOnce()
})

test('a file without progress for twenty seconds is refused and its worker ended', async () => {
  vi.useFakeTimers()
  const close = vi.fn()
  const { port2 } = new MessageChannel()
  const client = createImportClient({ openWorker: () => ({ endpoint: port2, close }), clock })
  const planned = client.open(fileOf()).plan()
  await vi.advanceTimersByTimeAsync(19_999)
  expect(close).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await planned).toEqual({ refused: { code: 'time-out', level: 'refuse' } })
  expect(close).toHaveBeenCalledOnce()
})

test('what is cancelled is answered as refused, and what is asked after it too', async () => {
  const close = vi.fn()
  const { port2 } = new MessageChannel()
  const client = createImportClient({ openWorker: () => ({ endpoint: port2, close }), clock })
  const opened = client.open(fileOf())
  const planned = opened.plan()
  opened.cancel()
  expect(await planned).toMatchObject({ refused: { code: 'time-out' } })
  expect(await opened.plan()).toMatchObject({ refused: { code: 'time-out' } })
  port2.close()
})
