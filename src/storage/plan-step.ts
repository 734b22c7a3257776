import {
  type ChangedStep,
  type FieldChange,
  isSameValue,
  toChangedStep,
} from '../domain/changed-step'
import type { CommandProblem } from '../domain/commands/command'
import { putEntriesOf, type RecordChanges } from '../domain/record-changes'
import type { Kind, RecordEntry } from '../domain/records'
import { findReferences } from '../domain/references'
import { isSameJson } from '../lib/is-same-json'
import { failed, ok, type Result } from '../lib/result'
import type { JournalRow, StepToSave } from './journal-row'
import type { StoredRecord } from './stored-record'

/** Names one record. */
export interface RecordRef {
  readonly kind: Kind
  readonly id: string
}

/** A reference that a step makes, to a record it does not itself write. */
export interface NewReference {
  readonly recordId: string
  readonly field: string
  readonly to: readonly Kind[]
  readonly id: string
}

/** What becomes of one record. No `after`: it is removed. */
export interface RecordEdit extends RecordRef {
  readonly before?: StoredRecord
  readonly after?: StoredRecord
}

export interface PlannedStep {
  readonly edits: readonly RecordEdit[]
  readonly changed: ChangedStep
}

/** The record as it is in the database now. */
export type FindStored = (kind: Kind, id: string) => StoredRecord | undefined

/** The records a step adds, changes or removes. */
export function findTouched({ added, updated, removed }: RecordChanges): readonly RecordRef[] {
  const changed = updated.map(({ kind, after }) => ({ kind, id: after.id }))
  return [...added, ...removed]
    .map(({ kind, record }): RecordRef => ({ kind, id: record.id }))
    .concat(changed)
}

/** The references a step makes that were not there before it. */
export function findNewReferences(changes: RecordChanges): readonly NewReference[] {
  const written = new Set<string>(putEntriesOf(changes).map(({ record }) => record.id))
  const before = new Set<string>()
  for (const { kind, before: record } of changes.updated)
    for (const { id, field } of findReferences({ kind, record } as RecordEntry))
      before.add(`${record.id} ${field} ${id}`)
  return putEntriesOf(changes).flatMap((entry) =>
    findReferences(entry)
      .map(({ id, field, to }) => ({ recordId: entry.record.id, field, to, id }))
      .filter(
        ({ recordId, field, id }) => !written.has(id) && !before.has(`${recordId} ${field} ${id}`),
      ),
  )
}

/**
 * What a step does to the records as they are stored now, which other tabs may have changed since
 * the command ran. Only changed fields are put on a stored record. Fails if a record is gone or
 * there already, or if an undo would overwrite what somebody else has done since.
 */
export function planStep(
  step: StepToSave,
  findStored: FindStored,
): Result<PlannedStep, CommandProblem> {
  const draft = createDraft(findStored)
  const { added, updated } = toChangedStep(step.changes)
  const removal = planRemovals(draft, step)
  if (!removal.ok) return removal
  const update = planUpdates(draft, updated, step)
  if (!update.ok) return update
  for (const { kind, record } of step.changes.added) {
    if (draft.now(kind, record.id) !== undefined)
      return failed({ code: 'already-exists', recordId: record.id })
    draft.put(kind, record.id, record as unknown as StoredRecord)
  }
  const changed = { added, updated: update.value, removed: removal.value }
  return ok({ edits: draft.edits(), changed })
}

type Draft = ReturnType<typeof createDraft>

/** The edits so far, laid over what is stored. */
function createDraft(findStored: FindStored) {
  const edits = new Map<string, RecordEdit>()
  return {
    edits: (): readonly RecordEdit[] => [...edits.values()],
    now(kind: Kind, id: string): StoredRecord | undefined {
      const edit = edits.get(keyOf(kind, id))
      return edit === undefined ? findStored(kind, id) : edit.after
    },
    put(kind: Kind, id: string, after: StoredRecord | undefined): void {
      const before = findStored(kind, id)
      edits.set(keyOf(kind, id), {
        kind,
        id,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      })
    },
  }
}

/** The journal keeps the record as it was stored, with what other tabs had done to it. */
function planRemovals(
  draft: Draft,
  { changes, undoes }: StepToSave,
): Result<readonly RecordEntry[], CommandProblem> {
  const removed: RecordEntry[] = []
  for (const { kind, record } of changes.removed) {
    const stored = draft.now(kind, record.id)
    if (stored === undefined) return failed({ code: 'not-found', recordId: record.id })
    if (undoes !== undefined && !isSameJson(stored, record))
      return failed({ code: 'changed-since', recordId: record.id })
    draft.put(kind, record.id, undefined)
    removed.push({ kind, record: stored } as unknown as RecordEntry)
  }
  return ok(removed)
}

function planUpdates(
  draft: Draft,
  fields: readonly FieldChange[],
  { undoes }: StepToSave,
): Result<readonly FieldChange[], CommandProblem> {
  const updated: FieldChange[] = []
  for (const { kind, id, field, before, after } of fields) {
    const stored = draft.now(kind, id)
    if (stored === undefined) return failed({ code: 'not-found', recordId: id })
    if (undoes !== undefined && !isSameValue(stored[field], before))
      return failed({ code: 'changed-since', recordId: id, field })
    draft.put(kind, id, withField(stored, field, after))
    updated.push({ kind, id, field, before: stored[field], after })
  }
  return ok(updated)
}

function keyOf(kind: Kind, id: string): string {
  return `${kind}/${id}`
}

function withField(record: StoredRecord, field: string, value: unknown): StoredRecord {
  const { [field]: _, ...others } = record
  return (value === undefined ? others : { ...record, [field]: value }) as StoredRecord
}

/** The first reference whose target is not stored. */
export function findMissingTarget(
  references: readonly NewReference[],
  findStored: FindStored,
): CommandProblem | undefined {
  const missing = references.find(({ to, id }) =>
    to.every((kind) => findStored(kind, id) === undefined),
  )
  if (missing === undefined) return undefined
  return { code: 'reference-missing', recordId: missing.recordId, field: missing.field }
}

/** Records that other tabs have added or changed in these rows. */
export function findTouchedByOthers(
  rows: readonly JournalRow[],
  tabId: string,
): readonly RecordRef[] {
  return rows
    .filter((row) => row.tabId !== tabId)
    .flatMap(({ added, updated }) => [...added, ...updated].map(({ kind, id }) => ({ kind, id })))
}

/**
 * A removal takes along what refers to a record, as far as this tab knew. If another tab has made a
 * new reference to it meanwhile, the removal would leave that reference dangling.
 */
export function findDanglingReference(
  { edits }: PlannedStep,
  touchedByOthers: readonly RecordRef[],
  findStored: FindStored,
): CommandProblem | undefined {
  const byKey = new Map(edits.map((edit) => [keyOf(edit.kind, edit.id), edit]))
  const isGone = (kind: Kind, id: string) => {
    const edit = byKey.get(keyOf(kind, id))
    return edit !== undefined && edit.after === undefined
  }
  for (const { kind, id } of touchedByOthers) {
    const edit = byKey.get(keyOf(kind, id))
    const record = edit === undefined ? findStored(kind, id) : edit.after
    if (record === undefined) continue
    const dangling = findReferences({ kind, record } as unknown as RecordEntry).find((reference) =>
      reference.to.some((target) => isGone(target, reference.id)),
    )
    if (dangling !== undefined) return { code: 'changed-since', recordId: dangling.id }
  }
  return undefined
}
