import { isSameJson } from '../lib/is-same-json'
import type { RecordChanges } from './record-changes'
import { hashText } from './record-hash'
import type { Kind, RecordEntry } from './records'

/** A field that one step changed. `undefined` stands for a field that is absent. */
export interface FieldChange {
  readonly kind: Kind
  readonly id: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** A record that one step added. `mark` tells whether it has been changed since. */
export interface AddedRecord {
  readonly kind: Kind
  readonly id: string
  readonly mark?: string
}

/**
 * One step as the journal keeps it: enough to undo it on its own fields, long after, without
 * touching what somebody else changed in the same record since.
 */
export interface ChangedStep {
  readonly added: readonly AddedRecord[]
  readonly updated: readonly FieldChange[]
  readonly removed: readonly RecordEntry[]
}

/** The step that these changes make. Lists and parts of a record count as one field each. */
export function toChangedStep(changes: RecordChanges): ChangedStep {
  return {
    added: changes.added.map(({ kind, record }) => ({
      kind,
      id: record.id,
      mark: markOfRecord(record),
    })),
    updated: changes.updated.flatMap(({ kind, before, after }) =>
      findFieldChanges(before, after).map((change) => ({ kind, id: after.id, ...change })),
    ),
    removed: changes.removed,
  }
}

function findFieldChanges(before: object, after: object) {
  const from = new Map<string, unknown>(Object.entries(before))
  const to = new Map<string, unknown>(Object.entries(after))
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((field) => {
    const change = { field, before: from.get(field), after: to.get(field) }
    return isSameValue(change.before, change.after) ? [] : [change]
  })
}

/** Short text that is equal for records with equal fields, whatever the order of the fields. */
export function markOfRecord(record: object): string {
  return hashText(toOrderedText(record))
}

function toOrderedText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${JSON.stringify(value)}`
  if (Array.isArray(value)) return `[${value.map(toOrderedText).join(',')}]`
  const parts = new Map<string, unknown>(Object.entries(value))
  const texts = [...parts.keys()]
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${toOrderedText(parts.get(key))}`)
  return `{${texts.join(',')}}`
}

/** Two field values are the same when they hold the same, in whatever order their parts stand. */
export function isSameValue(first: unknown, second: unknown): boolean {
  return isSameJson(first, second)
}
