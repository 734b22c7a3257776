import { failed, ok, type Result } from '../../lib/result'
import { isSameValue } from '../changed-step'
import { checkChanges } from '../check-changes'
import { findEntry, type Network } from '../network'
import type { RecordUpdate } from '../record-changes'
import { type Kind, type RecordEntry, readRecord } from '../records'
import type { Command, CommandProblem } from './command'

export interface RecordFieldsChange {
  readonly id: string
  /** New values by field; a field whose value is undefined is cleared. */
  readonly fields: Readonly<Record<string, unknown>>
}

export interface ChangeRecordsInput {
  readonly kind: Kind
  readonly changes: readonly RecordFieldsChange[]
  /** Records made in the same step, which the new values may refer to. */
  readonly added?: readonly RecordEntry[]
}

/**
 * Sets and clears fields of many records of one kind, all or none. Fails with `record-invalid` and
 * the field that the schema refuses, or with the first rule that would be broken. A record that
 * keeps its values is left alone.
 */
export function changeRecords({ kind, changes, added = [] }: ChangeRecordsInput): Command {
  return (network) => {
    const updated: RecordUpdate[] = []
    for (const change of changes) {
      const planned = planUpdate(network, kind, change)
      if (!planned.ok) return planned
      if (!isSameValue(planned.value.before, planned.value.after)) updated.push(planned.value)
    }
    const all = { added: updated.length === 0 ? [] : added, updated, removed: [] }
    const problem = checkChanges(network, all)
    return problem === null ? ok(all) : failed(problem)
  }
}

function planUpdate(
  network: Network,
  kind: Kind,
  { id, fields }: RecordFieldsChange,
): Result<RecordUpdate, CommandProblem> {
  const entry = findEntry(network, kind, id)
  if (entry === undefined) return failed({ code: 'not-found', recordId: id })
  const merged = Object.entries({ ...entry.record, ...fields, id: entry.record.id })
  const read = readRecord(
    kind,
    Object.fromEntries(merged.filter(([, value]) => value !== undefined)),
  )
  if (!read.ok) return failed({ code: 'record-invalid', recordId: id, field: read.problem.field })
  return ok({ kind, before: entry.record, after: read.value.record } as RecordUpdate)
}
