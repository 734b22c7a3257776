import { failed, ok } from '../../lib/result'
import { isSameValue } from '../changed-step'
import { checkChanges } from '../check-changes'
import { findEntry } from '../network'
import { noChanges, type RecordChanges, type RecordUpdate } from '../record-changes'
import { type Kind, readRecord } from '../records'
import type { Command } from './command'

export interface RestoreRecordInput {
  readonly kind: Exclude<Kind, 'info'>
  readonly id: string
  /** All fields as they were, the id included. */
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Makes a record what it was: every field, whoever changed it since. A record that is gone comes
 * back. Fails with `record-invalid`, or with the rule that the old record would break today.
 */
export function restoreRecord({ kind, id, fields }: RestoreRecordInput): Command {
  return (network) => {
    const read = readRecord(kind, { ...fields, id })
    if (!read.ok) return failed({ code: 'record-invalid', recordId: id, field: read.problem.field })
    const now = findEntry(network, kind, id)
    if (now !== undefined && isSameValue(now.record, read.value.record)) return ok(noChanges)
    const changes: RecordChanges =
      now === undefined
        ? { ...noChanges, added: [read.value] }
        : {
            ...noChanges,
            updated: [{ kind, before: now.record, after: read.value.record } as RecordUpdate],
          }
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}
