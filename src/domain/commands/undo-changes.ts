import { groupBy } from '../../lib/group-by'
import { failed, ok, type Result } from '../../lib/result'
import {
  type AddedRecord,
  type ChangedStep,
  type FieldChange,
  isSameValue,
  markOfRecord,
} from '../changed-step'
import { checkChanges } from '../check-changes'
import { findReferrers } from '../find-referrers'
import { findEntry, type Network } from '../network'
import type { RecordChanges, RecordUpdate } from '../record-changes'
import { type RecordEntry, readRecord } from '../records'
import type { Command, CommandProblem } from './command'

/**
 * Takes back one step, now or long after. A field goes back only while it holds what the step left
 * in it; an added record goes only while it is as it was added and nothing else refers to it.
 * Anything else is `changed-since`, and a removed record whose id is taken is `already-exists`.
 */
export function undoChanges(step: ChangedStep): Command {
  return (network) => {
    const removed = collect(step.added, (added) => takeBackAdded(network, added))
    if (!removed.ok) return removed
    const updated = collect(
      groupBy(step.updated, ({ kind, id }) => `${kind}/${id}`).values(),
      (changes) => takeBackFields(network, changes),
    )
    if (!updated.ok) return updated
    const changes = { added: step.removed, updated: updated.value, removed: removed.value }
    const referrer = findNewReferrer(network, changes)
    if (referrer !== undefined) return failed({ code: 'changed-since', recordId: referrer })
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}

function collect<Item, Value>(
  items: Iterable<Item>,
  convert: (item: Item) => Result<Value, CommandProblem>,
): Result<Value[], CommandProblem> {
  const values: Value[] = []
  for (const item of items) {
    const converted = convert(item)
    if (!converted.ok) return converted
    values.push(converted.value)
  }
  return ok(values)
}

function takeBackAdded(
  network: Network,
  { kind, id, mark }: AddedRecord,
): Result<RecordEntry, CommandProblem> {
  const entry = findEntry(network, kind, id)
  const isAsAdded =
    entry !== undefined && (mark === undefined || mark === markOfRecord(entry.record))
  return isAsAdded ? ok(entry) : failed({ code: 'changed-since', recordId: id })
}

function takeBackFields(
  network: Network,
  changes: readonly FieldChange[],
): Result<RecordUpdate, CommandProblem> {
  const [first] = changes
  if (first === undefined) throw new Error('A group has at least one member')
  const { kind, id } = first
  const entry = findEntry(network, kind, id)
  if (entry === undefined) return failed({ code: 'changed-since', recordId: id })
  const fields = new Map<string, unknown>(Object.entries(entry.record))
  for (const { field, before, after } of changes) {
    if (!isSameValue(fields.get(field), after))
      return failed({ code: 'changed-since', recordId: id, field })
    if (before === undefined) fields.delete(field)
    else fields.set(field, before)
  }
  const restored = readRecord(kind, Object.fromEntries(fields))
  if (!restored.ok) return failed({ code: 'changed-since', recordId: id })
  return ok({ kind, before: entry.record, after: restored.value.record } as RecordUpdate)
}

/** A record outside this step that refers to something the step would take away. */
function findNewReferrer(network: Network, { removed, updated }: RecordChanges) {
  if (removed.length === 0) return undefined
  const gone = new Map(removed.map((entry) => [entry.record.id as string, entry]))
  const updatedIds = new Set<string>(updated.map(({ after }) => after.id))
  const isOfStep = (id: string) => gone.has(id) || updatedIds.has(id)
  return findReferrers(network, gone, isOfStep)[0]?.references[0]?.id
}
