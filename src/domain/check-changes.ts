import type { CommandProblem } from './commands/command'
import { findReferrers } from './find-referrers'
import { getInfo, type Network } from './network'
import { putEntriesOf, type RecordChanges } from './record-changes'
import { type Kind, kinds, type RecordEntry } from './records'
import { checkRecord } from './rules/check-record'
import { checkReferences, type HasRecord } from './rules/check-references'
import { clashKeyOf, clashLeadOf, findClashes } from './rules/find-clashes'
import { findParentLoops, treeKinds } from './rules/find-parent-loops'

/** The network as it would be: the changes lie over it, and nothing is copied. */
interface After {
  readonly put: readonly RecordEntry[]
  readonly find: (kind: Kind, id: string) => RecordEntry['record'] | undefined
  readonly hasRecord: HasRecord
  readonly isTouched: (id: string) => boolean
  readonly gone: ReadonlyMap<string, RecordEntry>
}

/**
 * The first rule of the domain model (section 4) that the network would break after these changes;
 * null if none. Looks at the records that change and at what refers to or clashes with them, so it
 * relies on the network obeying every rule before.
 */
export function checkChanges(network: Network, changes: RecordChanges): CommandProblem | null {
  const after = lookAfter(network, changes)
  return (
    checkIds(network, changes) ??
    checkInfoStays(changes) ??
    checkEachRecord(network, after) ??
    checkNothingDangles(network, after) ??
    checkTrees(after) ??
    checkClashes(network, after)
  )
}

function lookAfter(network: Network, changes: RecordChanges): After {
  const put = putEntriesOf(changes)
  const written = new Map(put.map((entry) => [keyOf(entry.kind, entry.record.id), entry.record]))
  const removed = new Map(
    changes.removed.map((entry) => [keyOf(entry.kind, entry.record.id), entry]),
  )
  const touched = new Set<string>([...put, ...changes.removed].map(({ record }) => record.id))
  const gone = [...removed].filter(([key]) => !written.has(key)).map(([, entry]) => entry)
  const find: After['find'] = (kind, id) => {
    const key = keyOf(kind, id)
    return written.get(key) ?? (removed.has(key) ? undefined : network[kind].get(id))
  }
  return {
    put,
    find,
    hasRecord: (kind, id) => find(kind, id) !== undefined,
    isTouched: (id) => touched.has(id),
    gone: new Map(gone.map((entry) => [entry.record.id, entry])),
  }
}

function keyOf(kind: Kind, id: string): string {
  return `${kind}/${id}`
}

/** Ids are unique across all kinds; what is updated or removed must be there (rule 1). */
function checkIds(network: Network, changes: RecordChanges): CommandProblem | null {
  const { added, updated, removed } = changes
  const missing = [...updated.map(({ kind, after }) => ({ kind, record: after })), ...removed].find(
    ({ kind, record }) => !network[kind].has(record.id),
  )
  if (missing !== undefined) return { code: 'not-found', recordId: missing.record.id }
  const leaving = new Set<string>(removed.map(({ record }) => record.id))
  const seen = new Set<string>()
  for (const { record } of added) {
    const isTaken = !leaving.has(record.id) && kinds.some((kind) => network[kind].has(record.id))
    if (isTaken || seen.has(record.id)) return { code: 'already-exists', recordId: record.id }
    seen.add(record.id)
  }
  return null
}

/** A map has exactly one info, which is only ever updated. */
function checkInfoStays({ added, removed }: RecordChanges): CommandProblem | null {
  const info = [...added, ...removed].find(({ kind }) => kind === 'info')
  return info === undefined ? null : { code: 'record-invalid', recordId: info.record.id }
}

function checkEachRecord(network: Network, after: After): CommandProblem | null {
  const units = unitsAfter(network, after)
  const problem = firstProblem(
    after.put,
    (entry) => checkRecord(entry, units) ?? checkReferences(entry, after.hasRecord),
  )
  if (problem !== null || units === getInfo(network).units) return problem
  return firstProblem(network.areas.values(), (record) =>
    after.isTouched(record.id) ? null : checkRecord({ kind: 'areas', record }, units),
  )
}

function unitsAfter(network: Network, { put }: After) {
  const info = put.findLast((entry) => entry.kind === 'info')?.record ?? getInfo(network)
  return info.units
}

function firstProblem<Item>(
  items: Iterable<Item>,
  check: (item: Item) => CommandProblem | null,
): CommandProblem | null {
  for (const item of items) {
    const problem = check(item)
    if (problem !== null) return problem
  }
  return null
}

/** What stays must not refer to what goes. Records that change are checked on their own. */
function checkNothingDangles(
  network: Network,
  { gone, hasRecord, isTouched }: After,
): CommandProblem | null {
  if (gone.size === 0) return null
  return firstProblem(findReferrers(network, gone, isTouched), ({ entry }) =>
    checkReferences(entry, hasRecord),
  )
}

function checkTrees({ put, find }: After): CommandProblem | null {
  return firstProblem(treeKinds, (kind) => {
    const startIds = put.filter((entry) => entry.kind === kind).map(({ record }) => record.id)
    const parentOf = (id: string) => {
      const record = find(kind, id)
      return record !== undefined && 'parentId' in record ? record.parentId : undefined
    }
    const [recordId] = findParentLoops(startIds, parentOf)
    return recordId === undefined ? null : { code: 'parent-loop', recordId, field: 'parentId' }
  })
}

/** Only groups that a changed record belongs to: one pass over their kind, no pairs. */
function checkClashes(network: Network, { put, isTouched }: After): CommandProblem | null {
  const keys = new Set(put.map(clashKeyOf))
  keys.delete(null)
  if (keys.size === 0) return null
  const leads = new Set(put.map(clashLeadOf))
  return firstProblem(new Set(put.map(({ kind }) => kind)), (kind) => {
    const standing: RecordEntry[] = []
    for (const record of network[kind].values()) {
      if (!leads.has(clashLeadOf({ record }))) continue
      const entry = { kind, record } as RecordEntry
      if (keys.has(clashKeyOf(entry)) && !isTouched(record.id)) standing.push(entry)
    }
    const changed = put.filter((entry) => entry.kind === kind)
    return findClashes([...standing, ...changed])[0] ?? null
  })
}
