import { failed, ok } from '../../lib/result'
import { isSameValue } from '../changed-step'
import { checkChanges } from '../check-changes'
import { findEntry } from '../network'
import { noChanges, type RecordUpdate } from '../record-changes'
import { type Kind, readRecord } from '../records'
import type { Command } from './command'

export interface ChangeRecordInput {
  readonly kind: Kind
  readonly id: string
  /** New values by field; a field whose value is undefined is cleared. */
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Sets and clears fields of one record. `record-invalid` names the field that the schema refuses;
 * the id never changes. Values equal to what is there change nothing.
 */
export function changeRecord({ kind, id, fields }: ChangeRecordInput): Command {
  return (network) => {
    const entry = findEntry(network, kind, id)
    if (entry === undefined) return failed({ code: 'not-found', recordId: id })
    if (Object.hasOwn(fields, 'id') && fields.id !== id)
      return failed({ code: 'record-invalid', recordId: id, field: 'id' })
    const merged = Object.entries({ ...entry.record, ...fields })
    const present = merged.filter(([, value]) => value !== undefined)
    const read = readRecord(kind, Object.fromEntries(present))
    if (!read.ok) return failed({ code: 'record-invalid', recordId: id, field: read.problem.field })
    if (isSameValue(entry.record, read.value.record)) return ok(noChanges)
    const update = { kind, before: entry.record, after: read.value.record } as RecordUpdate
    const changes = { ...noChanges, updated: [update] }
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}
