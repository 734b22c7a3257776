import { expect, test } from 'vitest'
import { readSampleMap } from '../../tests/builders/golden'
import { openInProcess } from '../../tests/builders/in-process-worker'
import { anInfo } from '../../tests/builders/records'
import { buildColumns } from '../analysis/columns'
import { findGoBetween } from '../analysis/go-between'
import { createSeatsAsAt } from '../analysis/seats-as-at'
import { networkOf } from '../domain/network'
import { scoreInPool } from './go-between-pool'
import type { OpenWorker } from './open-worker'

const incidence = createSeatsAsAt(buildColumns(readSampleMap('wexcombe')), '2026-11-01').people()

function openCounted() {
  const listeners: ((event: object) => void)[] = []
  const counts = { opened: 0, closed: 0 }
  const openWorker: OpenWorker = (name) => {
    counts.opened += 1
    const { endpoint, close } = openInProcess(name)
    const listen = endpoint.addEventListener.bind(endpoint)
    return {
      endpoint: {
        ...endpoint,
        postMessage: endpoint.postMessage.bind(endpoint),
        removeEventListener: endpoint.removeEventListener.bind(endpoint),
        addEventListener(type, listener, options) {
          if (type === 'error') listeners.push(listener as (event: object) => void)
          listen(type, listener, options)
        },
      },
      close() {
        counts.closed += 1
        close()
      },
    }
  }
  return { openWorker, counts, fail: () => listeners[0]?.({ type: 'error' }) }
}

const never = new AbortController().signal
const ignore = () => {}

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [16, 4],
])(
  'A12 with %i processors the pool has %i workers and the same scores',
  async (processors, workers) => {
    const { openWorker, counts } = openCounted()
    const run = { signal: never, onShare: ignore }
    const scores = await scoreInPool(incidence, run, { openWorker, processors })
    const whole = findGoBetween(incidence)
    for (const [rank, score] of whole.entries()) expect(scores[rank]).toBeCloseTo(score, 9)
    expect(counts).toEqual({ opened: workers, closed: workers })
  },
)

test('A12 the share that is done goes up to all of it', async () => {
  const shares: number[] = []
  const run = { signal: never, onShare: (share: number) => shares.push(share) }
  await scoreInPool(incidence, run, { openWorker: openInProcess, processors: 3 })
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(0)).toBeGreaterThan(0)
  expect(shares.at(-1)).toBe(1)
  expect(shares.length).toBeGreaterThan(20)
})

test('A12 given up on the way, the workers end and nothing comes', async () => {
  const { openWorker, counts } = openCounted()
  const controller = new AbortController()
  const onShare = (share: number) => {
    if (share > 0.2) controller.abort(new Error('given up'))
  }
  const scoring = scoreInPool(
    incidence,
    { signal: controller.signal, onShare },
    { openWorker, processors: 2 },
  )
  await expect(scoring).rejects.toThrow('given up')
  expect(counts).toEqual({ opened: 1, closed: 1 })
  const again = scoreInPool(
    incidence,
    { signal: controller.signal, onShare },
    { openWorker, processors: 2 },
  )
  await expect(again).rejects.toThrow('given up')
  expect(counts.opened).toBe(1)
})

test('A12 when a worker is lost there is no score at all', async () => {
  const { openWorker, counts, fail } = openCounted()
  const run = { signal: never, onShare: fail }
  await expect(scoreInPool(incidence, run, { openWorker, processors: 4 })).rejects.toMatchObject({
    type: 'error',
  })
  expect(counts.closed).toBe(counts.opened)
})

test('A12 a map without partnerships has no scores, and that is an answer', async () => {
  const empty = createSeatsAsAt(buildColumns(networkOf(anInfo(), [])), '2026-11-01').people()
  const run = { signal: never, onShare: ignore }
  const scores = await scoreInPool(empty, run, { openWorker: openInProcess, processors: 4 })
  expect([...scores]).toEqual([])
})
