import { isJournalRow, type JournalRow, type StepToSave } from './journal-row'
import { MapNotOpened } from './map-not-opened'
import { type DatabaseEvents, openNetworkDatabase } from './network-database'
import type { PackIndex } from './pack-index'
import { type Places, toPlaces } from './places'
import type { RecordRef } from './plan-step'
import { type CaughtUp, readJournalAbove } from './read-journal-above'
import { readPackIndex } from './read-pack-index'
import { type RecordNow, readRecordsNow } from './read-records-now'
import { readStoredMap } from './read-stored-map'
import { saveChange } from './save-change'
import type { SaveOutcome } from './save-outcome'
import { runReading, runStrict } from './strict-transaction'
import { isEmptyMap, type LoadedMap, toLoadedMap } from './to-loaded-map'

/** Enough for the list of changes and for what was removed in a month. */
const mostJournalRows = 5_000

/** One open map. Never throws away, and never writes but by `save` and `savePlaces`. */
export interface NetworkRepository {
  readonly mapId: string
  load(): Promise<LoadedMap>
  /** Writes one step in the caller's task. Rejects if the device fails: nothing is written then. */
  save(step: StepToSave, isHeldBack: () => boolean): Promise<SaveOutcome>
  /** Told of a step that a worker has saved, for this tab wrote it elsewhere. */
  noteSaved(seq: number, packs: PackIndex | undefined): void
  /** The last journal row that the network in memory includes. */
  seenSeq(): number
  /** Whether the journal is known to hold rows that the network in memory lacks. */
  isBehind(): boolean
  /** Reads what is new in the journal; `reload` if that is no longer possible or far too much. */
  catchUp(): Promise<CaughtUp | 'reload'>
  readRecords(refs: readonly RecordRef[]): Promise<readonly RecordNow[]>
  /** The newest rows of the journal, oldest first. */
  readJournal(): Promise<readonly JournalRow[]>
  readPlaces(): Promise<Places | null>
  savePlaces(places: Places): Promise<void>
  close(): void
}

/**
 * Opens a map that this browser holds. Throws MapNotOpened: `newer`, `missing`, or `empty` if its
 * making was cut short before anything was in it.
 */
export async function openNetworkRepository(
  mapId: string,
  events: DatabaseEvents = {},
): Promise<NetworkRepository> {
  const { native, close } = await openNetworkDatabase(mapId, events, 'refuse')
  let packs: PackIndex = { packings: 0, ranges: {} }
  let seen = 0
  let highest = 0

  function noteSaved(seq: number, index: PackIndex | undefined) {
    highest = Math.max(highest, seq)
    // A gap means that another tab's rows lie in between; they are read by catchUp.
    if (seq === seen + 1) seen = seq
    if (index !== undefined) packs = index
  }

  return {
    mapId,
    async load() {
      const stored = await readStoredMap(native)
      if (isEmptyMap(stored)) throw new MapNotOpened('empty')
      packs = stored.packs
      seen = stored.manifest?.seq ?? 0
      highest = seen
      return toLoadedMap(mapId, stored)
    },

    async save(step, isHeldBack) {
      const outcome = await saveChange(native, step, { packs, seenSeq: seen, isHeldBack })
      if (outcome.status === 'saved') noteSaved(outcome.seq, undefined)
      if (outcome.status === 'packs-moved') packs = await readPackIndex(native, packs)
      return outcome
    },

    noteSaved,
    seenSeq: () => seen,
    isBehind: () => highest > seen,

    async catchUp() {
      const read = await readJournalAbove(native, seen, packs)
      packs = read.packs
      if (read.caughtUp === 'reload') return 'reload'
      seen = Math.max(seen, read.seq)
      highest = Math.max(highest, seen)
      return read.caughtUp
    },

    async readRecords(refs) {
      const read = await readRecordsNow(native, refs, packs)
      packs = read.packs
      return read.records
    },

    readJournal() {
      return runReading<readonly JournalRow[]>(native, ['journal'], ({ store, read, finish }) => {
        const newest = IDBKeyRange.lowerBound(Math.max(seen, highest) - mostJournalRows, true)
        read([store('journal').getAll(newest)], ([rows]) =>
          finish((rows as readonly unknown[]).filter(isJournalRow)),
        )
      })
    },

    async readPlaces() {
      return runReading<Places | null>(native, ['meta'], ({ store, read, finish }) =>
        read([store('meta').get('places')], ([row]) => finish(toPlaces(row))),
      )
    },

    async savePlaces(places) {
      await runStrict<null>(native, ['meta'], ({ store, finish }) => {
        store('meta').put({ k: 'places', ...places })
        finish(null)
      })
    },

    close,
  }
}
