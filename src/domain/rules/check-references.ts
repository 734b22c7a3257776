import type { CommandProblem } from '../commands/command'
import type { Kind, RecordEntry } from '../records'
import { visitReferences } from '../references'

/** Answers whether a record of this kind with this id would be on the map. */
export type HasRecord = (kind: Kind, id: string) => boolean

/** Every reference leads to a record of a stated kind, and nothing refers to itself (rule 1). */
export function checkReferences(entry: RecordEntry, hasRecord: HasRecord): CommandProblem | null {
  const recordId = entry.record.id
  let problem: CommandProblem | null = isTiedToItself(entry)
    ? { code: 'refers-to-itself', recordId, field: 'toId' }
    : null
  visitReferences(entry, (id, { field, to }) => {
    if (problem !== null) return
    if (id === recordId) problem = { code: 'refers-to-itself', recordId, field }
    else if (!to.some((kind) => hasRecord(kind, id)))
      problem = { code: 'reference-missing', recordId, field }
  })
  return problem
}

/** A tie says how one thing stands to another, so its two ends differ. */
function isTiedToItself({ record }: RecordEntry): boolean {
  return 'fromId' in record && record.fromId === record.toId
}
