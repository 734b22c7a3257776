import type { Network } from '../domain/network'
import { noChanges, type RecordChanges, sizeOfChanges } from '../domain/record-changes'
import { kinds, type RecordEntry } from '../domain/records'
import { nextTask } from './next-task'

/** As many records as can be laid out and sent in a few milliseconds. */
const sliceSize = 2_000

export interface AnalysisFeed {
  /** Small changes are taken at once, large ones slice by slice with room for a frame between. */
  push(changes: RecordChanges): void
  isFed(): boolean
  /** Resolves when everything pushed so far has been taken. */
  whenFed(): Promise<void>
  stop(): void
}

/** Hands a network and then its changes over, in order, never in one long task. */
export function createAnalysisFeed(
  network: Network,
  take: (changes: RecordChanges) => void,
): AnalysisFeed {
  const queue: Iterator<RecordChanges>[] = []
  let pumping: Promise<void> | null = null
  let isStopped = false

  async function pump() {
    for (let source = queue[0]; source !== undefined && !isStopped; source = queue[0]) {
      const { done, value } = source.next()
      if (done === true) {
        queue.shift()
        continue
      }
      take(value)
      await nextTask()
    }
    pumping = null
  }

  function push(slices: Iterator<RecordChanges>, size: number) {
    if (pumping === null && size <= sliceSize) {
      for (let next = slices.next(); next.done !== true; next = slices.next()) take(next.value)
      return
    }
    queue.push(slices)
    pumping ??= pump()
  }

  push(slicesOfNetwork(network), sizeOfNetwork(network))
  return {
    push: (changes) => push(slicesOfChanges(changes), sizeOfChanges(changes)),
    isFed: () => pumping === null,
    whenFed: () => pumping ?? Promise.resolve(),
    stop() {
      isStopped = true
    },
  }
}

function sizeOfNetwork(network: Network): number {
  return kinds.reduce((sum, kind) => sum + network[kind].size, 0)
}

/** Made as it is asked for: a list of all entries of a large map would be one long task. */
function* slicesOfNetwork(network: Network): Generator<RecordChanges, undefined> {
  let added: RecordEntry[] = []
  for (const kind of kinds) {
    for (const record of network[kind].values()) {
      added.push({ kind, record } as RecordEntry)
      if (added.length < sliceSize) continue
      yield { ...noChanges, added }
      added = []
    }
  }
  yield { ...noChanges, added }
  return undefined
}

function* slicesOfChanges(changes: RecordChanges): Generator<RecordChanges, undefined> {
  for (const part of ['removed', 'updated', 'added'] as const) {
    for (let from = 0; from < changes[part].length; from += sliceSize) {
      yield { ...noChanges, [part]: changes[part].slice(from, from + sliceSize) }
    }
  }
  return undefined
}
