import type { ChangedStep } from '../domain/changed-step'
import type { RecordedStep } from '../domain/history/recorded-step'
import type { RecordChanges } from '../domain/record-changes'
import type { StepLabel } from '../domain/step-label'

/** A step on its way to the database. */
export interface StepToSave {
  readonly commandId: string
  /** The tab whose undo list it belongs to. */
  readonly tabId: string
  /** The moment of the command, ISO 8601 in UTC. */
  readonly at: string
  readonly label: StepLabel
  /** The command this one takes back. */
  readonly undoes?: string
  readonly changes: RecordChanges
}

/** A step as the database keeps it: who did what when, and what it needs to be taken back. */
export interface JournalRow extends RecordedStep {
  readonly seq: number
  readonly tabId: string
}

export function toJournalRow(seq: number, step: StepToSave, changed: ChangedStep): JournalRow {
  const { commandId, tabId, at, label, undoes } = step
  const undoing = undoes === undefined ? {} : { undoes }
  return { seq, commandId, tabId, at, label, ...undoing, ...changed }
}

/** Rows come from a disk and from other builds, so their shape is looked at before use. */
export function isJournalRow(value: unknown): value is JournalRow {
  if (typeof value !== 'object' || value === null) return false
  const { seq, commandId, tabId, label, added, updated, removed } = value as Partial<JournalRow>
  return (
    Number.isSafeInteger(seq) &&
    typeof commandId === 'string' &&
    typeof tabId === 'string' &&
    typeof label?.code === 'string' &&
    [added, updated, removed].every(Array.isArray)
  )
}
