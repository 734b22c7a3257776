import { groupBy } from '../../lib/group-by'
import { failed, ok } from '../../lib/result'
import { type ChangedStep, type FieldChange, isSameValue } from '../changed-step'
import { checkChanges } from '../check-changes'
import { findEntry, type Network } from '../network'
import { noChanges, type RecordChanges, type RecordUpdate } from '../record-changes'
import { type Kind, kinds, type RecordEntry, readRecord } from '../records'
import { checkReferences } from '../rules/check-references'
import type { Command } from './command'

export interface PutBackInput {
  readonly step: ChangedStep
  /** The record that is wanted back; what else the step took comes where it still can. */
  readonly id: string
}

/**
 * Puts back what a removal took: the record, whatever went with it and still fits, and references
 * that were dropped and have not been changed since. Fails if the record itself cannot return.
 */
export function putBack({ step, id }: PutBackInput): Command {
  return (network) => {
    const wanted = step.removed.find(({ record }) => record.id === id)
    if (wanted === undefined) return failed({ code: 'not-found', recordId: id })
    const alone = { ...noChanges, added: [wanted] }
    const problem = checkChanges(network, alone)
    if (problem !== null) return failed(problem)
    const others = findReturning(network, step.removed, wanted)
    return ok(addOneByOne(network, alone, others, findClearedFields(network, step)))
  }
}

/** What went with it and is missing still. */
function findReturning(network: Network, removed: readonly RecordEntry[], wanted: RecordEntry) {
  const isThere = (id: string) => kinds.some((kind) => network[kind].has(id))
  return removed.filter((entry) => entry !== wanted && !isThere(entry.record.id))
}

/** Fields that the step changed and that still hold what it left in them. */
function findClearedFields(network: Network, { updated }: ChangedStep): readonly RecordUpdate[] {
  return [...groupBy(updated, ({ kind, id }) => `${kind}/${id}`).values()].flatMap((changes) => {
    const [first] = changes
    const now = first === undefined ? undefined : findEntry(network, first.kind, first.id)
    if (now === undefined) return []
    const after = readRecord(now.kind, withFieldsBack(now.record, changes))
    if (!after.ok || isSameValue(after.value.record, now.record)) return []
    return [{ kind: now.kind, before: now.record, after: after.value.record } as RecordUpdate]
  })
}

function withFieldsBack(record: object, changes: readonly FieldChange[]): object {
  const fields = new Map<string, unknown>(Object.entries(record))
  for (const { field, before, after } of changes) {
    if (!isSameValue(fields.get(field), after)) continue
    if (before === undefined) fields.delete(field)
    else fields.set(field, before)
  }
  return Object.fromEntries(fields)
}

/** Each comes back if every rule allows it by then: one that no longer fits keeps no other away. */
function addOneByOne(
  network: Network,
  start: RecordChanges,
  others: readonly RecordEntry[],
  updates: readonly RecordUpdate[],
): RecordChanges {
  const all = { ...start, added: [...start.added, ...others], updated: updates }
  if (checkChanges(network, all) === null) return all
  let changes = start
  for (const entry of inOrderOfNeed(network, start, others)) {
    const next = { ...changes, added: [...changes.added, entry] }
    if (checkChanges(network, next) === null) changes = next
  }
  for (const update of updates) {
    const next = { ...changes, updated: [...changes.updated, update] }
    if (checkChanges(network, next) === null) changes = next
  }
  return changes
}

/** What others refer to comes before them. */
function inOrderOfNeed(network: Network, start: RecordChanges, others: readonly RecordEntry[]) {
  const present = new Set<string>(start.added.map(({ record }) => record.id))
  const hasRecord = (kind: Kind, id: string) => present.has(id) || network[kind].has(id)
  const waiting = [...others]
  const ordered: RecordEntry[] = []
  for (let index = nextReady(); index !== -1; index = nextReady()) {
    const [entry] = waiting.splice(index, 1)
    if (entry === undefined) break
    present.add(entry.record.id)
    ordered.push(entry)
  }
  return ordered

  function nextReady(): number {
    return waiting.findIndex((entry) => checkReferences(entry, hasRecord) === null)
  }
}
