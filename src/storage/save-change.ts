import { isSameJson } from '../lib/is-same-json'
import { applyToManifest } from './apply-to-manifest'
import { askForRecords, type StoredState } from './ask-for-records'
import { isJournalRow, type JournalRow, type StepToSave, toJournalRow } from './journal-row'
import { isManifest, type Manifest } from './manifest'
import type { PackIndex } from './pack-index'
import {
  findDanglingReference,
  findMissingTarget,
  findNewReferences,
  findTouched,
  findTouchedByOthers,
  type NewReference,
  type PlannedStep,
  planStep,
  type RecordEdit,
} from './plan-step'
import type { SaveOutcome } from './save-outcome'
import { schemaVersion } from './schema-version'
import type { StoredRecord } from './stored-record'
import { runStrict, type TransactionTask } from './strict-transaction'

export interface SaveSurroundings {
  readonly packs: PackIndex
  /** The last journal row this tab has taken in. Rows above it are looked at for clashes. */
  readonly seenSeq: number
  /** Asked just before writing: whether an earlier step of this tab has failed. */
  readonly isHeldBack: () => boolean
}

type Task = TransactionTask<SaveOutcome>

/**
 * The one way a step reaches the database: a single strict transaction of the touched records, a
 * journal row and the manifest. Every read is asked for in the caller's task and every write is
 * made in the callback of the last read, so that leaving the page at once still keeps the step.
 * Rejects if the device fails; then nothing is written and the step can be tried again.
 */
export function saveChange(
  database: IDBDatabase,
  step: StepToSave,
  surroundings: SaveSurroundings,
): Promise<SaveOutcome> {
  const touched = findTouched(step.changes)
  const references = findNewReferences(step.changes)
  const targets = references.flatMap(({ to, id }) => to.map((kind) => ({ kind, id })))
  // A removal may have to look at a record of any kind that another tab has just tied to it.
  const stores = [...database.objectStoreNames]
  return runStrict<SaveOutcome>(database, stores, (task) => {
    const reading = askForRecords(task.store, [...touched, ...targets], surroundings.packs)
    const journal = task.store('journal')
    const fixed = [
      task.store('meta').get('manifest'),
      journal.getAll(IDBKeyRange.lowerBound(surroundings.seenSeq, true)),
    ]
    task.read([...reading.requests, ...fixed], (results) => {
      const [manifest, unseen] = results.slice(-fixed.length)
      const stored = reading.toStored(results)
      const rows = (unseen as readonly unknown[]).filter(isJournalRow)
      const ready = getReady(step, manifest, rows, surroundings)
      if ('status' in ready) task.stop(ready)
      else writeOrLookFurther(task, { step, references, rows, stored, ...ready, surroundings })
    })
  })
}

/** What has to be true before anything else is looked at. */
export function getReady(
  step: StepToSave,
  manifest: unknown,
  rows: readonly JournalRow[],
  { packs, isHeldBack }: SaveSurroundings,
): SaveOutcome | { readonly manifest: Manifest } {
  if (isHeldBack()) return { status: 'held-back' }
  if (!isManifest(manifest)) throw new Error('The map has no manifest')
  // A try whose answer was lost may have been kept after all.
  const kept = rows.find(({ commandId }) => commandId === step.commandId)
  if (kept !== undefined) return { status: 'saved', seq: kept.seq }
  if (manifest.packings !== packs.packings) return { status: 'packs-moved' }
  return { manifest }
}

interface Found {
  readonly step: StepToSave
  readonly references: readonly NewReference[]
  readonly rows: readonly JournalRow[]
  readonly stored: StoredState
  readonly manifest: Manifest
  readonly surroundings: SaveSurroundings
}

function writeOrLookFurther(task: Task, found: Found) {
  const { step, stored, references, rows, surroundings } = found
  const missing = findMissingTarget(references, stored.find)
  if (missing !== undefined) return task.stop({ status: 'problem', problem: missing })
  const planned = planStep(step, stored.find)
  if (!planned.ok) return task.stop({ status: 'problem', problem: planned.problem })
  const others = findTouchedByOthers(rows, step.tabId)
  if (step.changes.removed.length === 0 || others.length === 0)
    return write(task, found, planned.value)
  const reading = askForRecords(task.store, others, surroundings.packs)
  task.read(reading.requests, (results) => {
    const { find } = reading.toStored(results)
    const dangling = findDanglingReference(planned.value, others, find)
    if (dangling === undefined) write(task, found, planned.value)
    else task.stop({ status: 'problem', problem: dangling })
  })
}

function write(task: Task, { step, stored, manifest }: Found, { edits, changed }: PlannedStep) {
  const seq = manifest.seq + 1
  for (const edit of edits) writeRow(task, edit, stored.findPacked(edit.kind, edit.id))
  task.store('journal').add(toJournalRow(seq, step, changed))
  task.store('meta').put({
    ...manifest,
    ...applyToManifest(manifest, edits),
    seq,
    schema: schemaVersion,
    savedAt: step.at,
  } satisfies Manifest)
  task.finish({ status: 'saved', seq })
}

/** A row is left out where the pack says the same already: packs are never edited. */
function writeRow(task: Task, { kind, id, after }: RecordEdit, packed: StoredRecord | undefined) {
  if (kind === 'info') {
    task.store('meta').put({ k: 'info', record: after })
    return
  }
  const store = task.store(kind)
  if (after === undefined && packed !== undefined) store.put({ id, removed: true })
  else if (after === undefined || isSameJson(after, packed)) store.delete(id)
  else store.put(after)
}
