import type { Kind } from '../domain/records'
import { indexPacks, type PackIndex, type PackRanges, toPacks } from './pack-index'
import type { StoredRecord } from './stored-record'
import type { TransactionTask } from './strict-transaction'

export type WinnersByKind = ReadonlyMap<Kind, ReadonlyMap<string, StoredRecord>>

/** Told after each pack. */
export type OnProgress = (done: number, total: number) => void

/** Every pack of one kind. */
export function packsOfKind(kind: Kind): IDBKeyRange {
  return IDBKeyRange.bound([kind, 0], [kind, Number.POSITIVE_INFINITY])
}

interface Rewriting {
  readonly winners: WinnersByKind
  /** The packs as they are now; those of other kinds stay. */
  readonly packs: PackIndex
  readonly onProgress: OnProgress
}

/**
 * Writes these kinds whole as packs, in place of their rows and old packs, and goes on with the
 * new index. One pack is asked for at a time, so that a message to stop gets through in between.
 */
export function rewritePacks<Outcome>(
  { store, read }: TransactionTask<Outcome>,
  { winners, packs: old, onProgress }: Rewriting,
  then: (index: PackIndex) => void,
): void {
  const packs = [...winners].flatMap(([kind, records]) => toPacks(kind, records.values()))
  for (const kind of winners.keys()) {
    store(kind).clear()
    store('base').delete(packsOfKind(kind))
  }
  const kept = Object.entries(old.ranges).filter(([kind]) => !winners.has(kind as Kind))
  const made = indexPacks(old.packings + 1, packs)
  const ranges: PackRanges = { ...Object.fromEntries(kept), ...made.ranges }
  const index: PackIndex = { packings: made.packings, ranges }

  const putFrom = (position: number) => {
    const pack = packs[position]
    const request = store(pack === undefined ? 'meta' : 'base').put(
      pack ?? { k: 'packs', ...index },
    )
    read([request], () => {
      if (pack === undefined) return then(index)
      onProgress(position + 1, packs.length)
      putFrom(position + 1)
    })
  }
  putFrom(0)
}
