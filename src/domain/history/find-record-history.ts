import type { FieldChange } from '../changed-step'
import type { Kind, RecordOf } from '../records'
import { findUndone } from './find-undone'
import type { RecordedStep } from './recorded-step'

/** One step in the life of one record. */
export interface RecordChange {
  readonly step: RecordedStep
  readonly isUndone: boolean
  readonly did: 'added' | 'changed' | 'removed'
  readonly fields: readonly FieldChange[]
}

/** The steps that touched a record, the latest first. Steps are given oldest first. */
export function findRecordHistory(
  steps: readonly RecordedStep[],
  id: string,
): readonly RecordChange[] {
  const undone = findUndone(steps)
  return steps.toReversed().flatMap((step): RecordChange[] => {
    const fields = step.updated.filter((change) => change.id === id)
    const isAdded = step.added.some((added) => added.id === id)
    const isRemoved = step.removed.some(({ record }) => record.id === id)
    if (fields.length === 0 && !isAdded && !isRemoved) return []
    const did = isAdded ? 'added' : 'changed'
    const isUndone = undone.has(step.commandId)
    return [{ step, isUndone, did: isRemoved ? 'removed' : did, fields }]
  })
}

/**
 * The fields of a record as they were before a step, worked out backwards from what they are now;
 * undefined if it was not on the map then.
 */
export function findRecordBefore(
  steps: readonly RecordedStep[],
  { id, commandId }: { readonly id: string; readonly commandId: string },
  now: RecordOf<Kind> | undefined,
): Readonly<Record<string, unknown>> | undefined {
  let fields: Fields = now === undefined ? undefined : new Map(Object.entries(now))
  for (const step of steps.toReversed()) {
    fields = stepBack(fields, step, id)
    if (step.commandId === commandId) break
  }
  return fields === undefined ? undefined : Object.fromEntries(fields)
}

type Fields = ReadonlyMap<string, unknown> | undefined

function stepBack(fields: Fields, { added, updated, removed }: RecordedStep, id: string): Fields {
  if (added.some((one) => one.id === id)) return undefined
  const gone = removed.find(({ record }) => record.id === id)
  const before = new Map(gone === undefined ? fields : Object.entries(gone.record))
  const changes = updated.filter((change) => change.id === id)
  if (before.size === 0) return undefined
  for (const change of changes) {
    if (change.before === undefined) before.delete(change.field)
    else before.set(change.field, change.before)
  }
  return before
}
