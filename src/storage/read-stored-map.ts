import { fileKinds, type Kind } from '../domain/records'
import type { RecordCandidate } from '../domain/set-aside-broken'
import { isJournalRow, type JournalRow } from './journal-row'
import { isManifest, type Manifest, type RecordCounts } from './manifest'
import { addToHash, emptyHash, isSameHash, type ManifestHash } from './manifest-hash'
import { mergeWinners } from './merge-winners'
import { indexPacks, isPack, type Pack, type PackIndex } from './pack-index'
import { isStoredRecord } from './stored-record'
import { runReading } from './strict-transaction'

/** All that a map's database holds, read from one state of it and not yet believed. */
export interface StoredMap {
  readonly manifest: Manifest | undefined
  readonly info: unknown
  readonly places: unknown
  /** The records that count, each kind in the order of ids. */
  readonly candidates: readonly RecordCandidate[]
  readonly packs: PackIndex
  /** Rows outside packs, marks of removal included. */
  readonly looseRows: number
  readonly journal: JournalSpan
  /** The newest rows, oldest first: enough for an undo list. */
  readonly recentRows: readonly JournalRow[]
}

interface JournalSpan {
  readonly count: number
  readonly first: number | undefined
  readonly last: number | undefined
}

const recentRowCount = 2_000

export function readStoredMap(database: IDBDatabase): Promise<StoredMap> {
  return runReading<StoredMap>(
    database,
    [...database.objectStoreNames],
    ({ store, read, finish }) => {
      const rows = fileKinds.map((kind) => store(kind).getAll())
      const meta = ['manifest', 'info', 'places'].map((k) => store('meta').get(k))
      const keys = store('journal').getAllKeys()
      read([...rows, ...meta, store('base').getAll(), keys], (results) => {
        const rowLists = results.slice(0, fileKinds.length) as (readonly unknown[])[]
        const [manifest, info, places, base, seqs] = results.slice(fileKinds.length)
        const packs = (base as readonly unknown[]).filter(isPack)
        const span = toSpan(seqs as readonly number[])
        const recent = IDBKeyRange.lowerBound((span.last ?? 0) - recentRowCount, true)
        read([store('journal').getAll(recent)], ([recentRows]) =>
          finish({
            manifest: isManifest(manifest) ? manifest : undefined,
            info: (info as { record?: unknown } | undefined)?.record,
            places,
            candidates: fileKinds.flatMap((kind, index) =>
              toCandidates(kind, rowLists[index] ?? [], packs),
            ),
            packs: indexPacks(isManifest(manifest) ? manifest.packings : 0, packs),
            looseRows: rowLists.reduce((total, list) => total + list.length, 0),
            journal: span,
            recentRows: (recentRows as readonly unknown[]).filter(isJournalRow),
          }),
        )
      })
    },
  )
}

function toSpan(seqs: readonly number[]): JournalSpan {
  return { count: seqs.length, first: seqs[0], last: seqs.at(-1) }
}

function toCandidates(
  kind: Kind,
  rows: readonly unknown[],
  packs: readonly Pack[],
): RecordCandidate[] {
  const own = packs.filter((pack) => pack.kind === kind)
  const winners = [...mergeWinners(rows, own).values()]
  // Rows and packs are each in order; together they are only when one of them is empty.
  if (own.length > 0 && rows.length > 0)
    winners.sort((first, second) => (first.id < second.id ? -1 : 1))
  const damaged = own.flatMap(({ records }) => records.filter((one) => !isStoredRecord(one)))
  return [...winners, ...damaged].map((record) => ({ kind, record }))
}

/** Whether counts and journal are what the manifest says. Quick; `hashStoredMap` sees the rest. */
export function isWholeMap({ manifest, info, candidates, journal }: StoredMap): boolean {
  if (manifest === undefined || info === undefined) return false
  const { seq, firstSeq } = manifest
  const rows = seq - firstSeq + 1
  const isJournalWhole =
    journal.count === rows && (rows === 0 || (journal.first === firstSeq && journal.last === seq))
  return isJournalWhole && hasCounts(candidates, manifest.counts)
}

function hasCounts(candidates: readonly RecordCandidate[], expected: RecordCounts): boolean {
  const found = new Map<Kind, number>()
  for (const { kind } of candidates) found.set(kind, (found.get(kind) ?? 0) + 1)
  return fileKinds.every((kind) => (found.get(kind) ?? 0) === (expected[kind] ?? 0))
}

/** The hash worked out from what is stored. */
export function hashStoredMap({ info, candidates }: StoredMap): ManifestHash {
  let hash = emptyHash
  for (const { kind, record } of candidates)
    if (isStoredRecord(record)) hash = addToHash(hash, kind, record)
  return isStoredRecord(info) ? addToHash(hash, 'info', info) : hash
}

/** Whether every stored record is what was written: seconds at 100,000 records, so in a worker. */
export function isMapSound(stored: StoredMap): boolean {
  const { manifest } = stored
  return (
    manifest !== undefined && isWholeMap(stored) && isSameHash(manifest.hash, hashStoredMap(stored))
  )
}
