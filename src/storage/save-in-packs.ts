import { fileKinds, type Kind } from '../domain/records'
import { applyToManifest } from './apply-to-manifest'
import { isJournalRow, type StepToSave, toJournalRow } from './journal-row'
import { isManifest, type Manifest } from './manifest'
import { mergeWinners } from './merge-winners'
import { isPack, type PackIndex } from './pack-index'
import {
  findDanglingReference,
  findMissingTarget,
  findNewReferences,
  findTouched,
  findTouchedByOthers,
  planStep,
  type RecordEdit,
} from './plan-step'
import { type OnProgress, packsOfKind, rewritePacks, type WinnersByKind } from './rewrite-packs'
import { getReady } from './save-change'
import type { SaveOutcome } from './save-outcome'
import { schemaVersion } from './schema-version'
import { isStoredRecord, type StoredRecord } from './stored-record'
import { runStrict, type TransactionTask } from './strict-transaction'

export interface BulkSurroundings {
  readonly seenSeq: number
  readonly onProgress: OnProgress
  /** Stops the write; nothing of it is kept. */
  readonly signal: AbortSignal
}

type Task = TransactionTask<SaveOutcome>

/**
 * Saves a step of thousands of records, with the same checks and in one strict transaction like any
 * other. The kinds it touches are read, changed and written whole as packs: a row for each record
 * would take ten times as long.
 */
export function saveInPacks(
  database: IDBDatabase,
  step: StepToSave,
  { seenSeq, onProgress, signal }: BulkSurroundings,
): Promise<SaveOutcome> {
  const stores = [...database.objectStoreNames]
  return runStrict<SaveOutcome>(database, stores, (task) => {
    signal.addEventListener('abort', () => task.stop({ status: 'cancelled' }))
    if (signal.aborted) return task.stop({ status: 'cancelled' })
    // Other tabs may have tied records of any kind to what this step removes.
    const kinds = step.changes.removed.length > 0 ? fileKinds : findConcernedKinds(step)
    const unseen = task.store('journal').getAll(IDBKeyRange.lowerBound(seenSeq, true))
    readWhole(task, kinds, unseen, (whole, rows) => {
      const journal = rows.filter(isJournalRow)
      const packs = whole.packs
      const surroundings = { packs, seenSeq, isHeldBack: () => false }
      const ready = getReady(step, whole.manifest, journal, surroundings)
      if ('status' in ready) return task.stop(ready)
      const planned = planStep(step, whole.find)
      if (!planned.ok) return task.stop({ status: 'problem', problem: planned.problem })
      const problem =
        findMissingTarget(findNewReferences(step.changes), whole.find) ??
        findDanglingReference(planned.value, findTouchedByOthers(journal, step.tabId), whole.find)
      if (problem !== undefined) return task.stop({ status: 'problem', problem })
      const { edits, changed } = planned.value
      const winners = applyEdits(whole.winners, edits)
      putInfo(task, edits)
      rewritePacks(task, { winners, packs, onProgress }, (index) => {
        const seq = ready.manifest.seq + 1
        task.store('journal').add(toJournalRow(seq, step, changed))
        task.store('meta').put({
          ...ready.manifest,
          ...applyToManifest(ready.manifest, edits),
          seq,
          schema: schemaVersion,
          savedAt: step.at,
          packings: index.packings,
        } satisfies Manifest)
        task.finish({ status: 'saved', seq, packs: index })
      })
    })
  })
}

/**
 * Gathers all rows and packs into new packs, changing no record and making no step. Wanted when
 * so many rows have come together that opening the map gets slow.
 */
export function repackMap(database: IDBDatabase, { onProgress, signal }: BulkSurroundings) {
  return runStrict<SaveOutcome>(database, [...database.objectStoreNames], (task) => {
    signal.addEventListener('abort', () => task.stop({ status: 'cancelled' }))
    const nothing = task.store('meta').get('manifest')
    readWhole(task, fileKinds, nothing, ({ manifest, packs, winners }) => {
      if (!isManifest(manifest)) throw new Error('The map has no manifest')
      rewritePacks(task, { winners, packs, onProgress }, (index) => {
        task.store('meta').put({ ...manifest, packings: index.packings } satisfies Manifest)
        task.finish({ status: 'saved', seq: manifest.seq, packs: index })
      })
    })
  })
}

/** The kinds a step writes or refers to. */
function findConcernedKinds({ changes }: StepToSave): readonly Kind[] {
  const written = findTouched(changes).map(({ kind }) => kind)
  const referred = findNewReferences(changes).flatMap(({ to }) => to)
  const concerned = new Set([...written, ...referred])
  return fileKinds.filter((kind) => concerned.has(kind))
}

interface Whole {
  readonly manifest: unknown
  readonly packs: PackIndex
  readonly winners: WinnersByKind
  find(kind: Kind, id: string): StoredRecord | undefined
}

function readWhole(
  task: Task,
  kinds: readonly Kind[],
  further: IDBRequest,
  then: (whole: Whole, further: readonly unknown[]) => void,
) {
  const meta = task.store('meta')
  const rows = kinds.map((kind) => task.store(kind).getAll())
  const packs = kinds.map((kind) => task.store('base').getAll(packsOfKind(kind)))
  const fixed = [meta.get('manifest'), meta.get('packs'), meta.get('info'), further]
  task.read([...rows, ...packs, ...fixed], (results) => {
    const listAt = (index: number) => results[index] as readonly unknown[]
    const winners = new Map(
      kinds.map((kind, index) => [
        kind,
        mergeWinners(listAt(index), listAt(kinds.length + index).filter(isPack)),
      ]),
    )
    const [manifest, index, info, rest] = results.slice(-fixed.length)
    const record = (info as { record?: unknown } | undefined)?.record
    const packings = isManifest(manifest) ? manifest.packings : 0
    const ranges = (index as PackIndex | undefined)?.ranges ?? {}
    then(
      {
        manifest,
        packs: { packings, ranges },
        winners,
        find: (kind, id) =>
          kind === 'info' && isStoredRecord(record) && record.id === id
            ? record
            : winners.get(kind)?.get(id),
      },
      Array.isArray(rest) ? rest : [],
    )
  })
}

/** The kinds that are touched, as they are after. */
function applyEdits(winners: WinnersByKind, edits: readonly RecordEdit[]): WinnersByKind {
  const next = new Map<Kind, Map<string, StoredRecord>>()
  for (const { kind, id, after } of edits) {
    if (kind === 'info') continue
    const ofKind = next.get(kind) ?? new Map(winners.get(kind))
    next.set(kind, ofKind)
    if (after === undefined) ofKind.delete(id)
    else ofKind.set(id, after)
  }
  return next
}

function putInfo(task: Task, edits: readonly RecordEdit[]) {
  const info = edits.find(({ kind }) => kind === 'info')?.after
  if (info !== undefined) task.store('meta').put({ k: 'info', record: info })
}
