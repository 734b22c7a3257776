import type { Kind } from '../domain/records'
import { isStoredRecord, type StoredRecord } from './stored-record'

/** Up to 500 records of one kind in one row, in the order of their ids. */
export interface Pack {
  readonly kind: Kind
  readonly n: number
  readonly records: readonly unknown[]
}

/** The ids a pack spans. An id in between need not be there. */
export interface PackRange {
  readonly n: number
  readonly first: string
  readonly last: string
}

export type PackRanges = Readonly<Partial<Record<Kind, readonly PackRange[]>>>

/** Where packed records lie, kept in memory so that a command can ask for all it needs at once. */
export interface PackIndex {
  /** The `packings` of the manifest this index was made for. */
  readonly packings: number
  readonly ranges: PackRanges
}

/** The number of the only pack that can hold this id; undefined if none can. */
export function findPackNumber(index: PackIndex, kind: Kind, id: string): number | undefined {
  const ranges = index.ranges[kind] ?? []
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const range = ranges[middle]
    if (range !== undefined && range.last < id) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range !== undefined && range.first <= id ? range.n : undefined
}

/** The index of these packs. */
export function indexPacks(packings: number, packs: readonly Pack[]): PackIndex {
  const ranges: Partial<Record<Kind, PackRange[]>> = {}
  for (const { kind, n, records } of packs) {
    const ids = records.filter(isStoredRecord).map(({ id }) => id)
    const [first] = ids
    const last = ids.at(-1)
    if (first === undefined || last === undefined) continue
    const ofKind = ranges[kind] ?? []
    ofKind.push({ n, first, last })
    ranges[kind] = ofKind
  }
  return { packings, ranges }
}

const recordsPerPack = 500

/** Packs for all records of one kind. The same records always give the same packs. */
export function toPacks(kind: Kind, records: Iterable<StoredRecord>): readonly Pack[] {
  const sorted = [...records].sort((first, second) => (first.id < second.id ? -1 : 1))
  const packs: Pack[] = []
  for (let start = 0; start < sorted.length; start += recordsPerPack)
    packs.push({ kind, n: packs.length, records: sorted.slice(start, start + recordsPerPack) })
  return packs
}

export function isPack(value: unknown): value is Pack {
  if (typeof value !== 'object' || value === null) return false
  const { kind, n, records } = value as Partial<Pack>
  return typeof kind === 'string' && Number.isSafeInteger(n) && Array.isArray(records)
}
