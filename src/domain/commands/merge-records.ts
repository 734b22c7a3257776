import { failed, ok, type Result } from '../../lib/result'
import { isSameValue } from '../changed-step'
import { checkChanges } from '../check-changes'
import { findReferrers } from '../find-referrers'
import { isOlderId } from '../is-older-id'
import { joinOverlapping } from '../join-overlapping'
import { type DifferingField, type MergeSide, mergeFields } from '../merge-fields'
import { findEntry, type Network } from '../network'
import type { RecordChanges, RecordUpdate } from '../record-changes'
import { type Kind, type RecordEntry, readRecord } from '../records'
import { referenceFields, replaceIds } from '../references'
import { clashKeyOf } from '../rules/find-clashes'
import type { Command, CommandProblem } from './command'

export interface MergeRecordsInput {
  readonly kind: 'people' | 'organisations' | 'partnerships'
  readonly firstId: string
  readonly secondId: string
  /** For fields in which both say something else; left out, the usual one stands. */
  readonly choices?: Readonly<Record<string, MergeSide>>
}

/** What a merge would do, for a person to see before. */
export interface MergePlan {
  readonly kept: RecordEntry
  readonly gone: RecordEntry
  readonly differing: readonly DifferingField[]
  readonly changes: RecordChanges
}

/**
 * Makes two records one (domain model, section 5). The older id stays; all that referred to the
 * other follows; seats and links that now overlap are joined, and what would tie the record to
 * itself goes. Fails with `not-found`, `refers-to-itself` for one record twice, or a broken rule.
 */
export function mergeRecords(input: MergeRecordsInput): Command {
  return (network) => {
    const plan = planMerge(network, input)
    return plan.ok ? ok(plan.value.changes) : plan
  }
}

export function planMerge(
  network: Network,
  { kind, firstId, secondId, choices = {} }: MergeRecordsInput,
): Result<MergePlan, CommandProblem> {
  if (firstId === secondId) return failed({ code: 'refers-to-itself', recordId: firstId })
  const isFirstOlder = isOlderId(firstId, secondId)
  const [keptId, goneId] = isFirstOlder ? [firstId, secondId] : [secondId, firstId]
  const kept = findEntry(network, kind, keptId)
  const gone = findEntry(network, kind, goneId)
  if (kept === undefined) return failed({ code: 'not-found', recordId: keptId })
  if (gone === undefined) return failed({ code: 'not-found', recordId: goneId })
  const merged = mergeFields({ ...kept.record }, { ...gone.record }, choices)
  const fields = { ...dropOwnTies(kind, merged.fields, [keptId, goneId]), id: keptId }
  const read = readRecord(kind, fields)
  if (!read.ok)
    return failed({ code: 'record-invalid', recordId: keptId, field: read.problem.field })
  const followers = followTo(network, gone, keptId)
  const changes = toChanges(network, read.value, followers, gone)
  const problem = checkChanges(network, changes)
  if (problem !== null) return failed(problem)
  return ok({ kept, gone, differing: merged.differing, changes })
}

/** A sub-group of the other would be a sub-group of itself. */
function dropOwnTies(kind: Kind, fields: object, ids: readonly string[]): object {
  return referenceFields[kind].reduce<object>(
    (left, { path }) =>
      replaceIds(left, path, (id) => (ids.includes(id) ? undefined : id)) as object,
    fields,
  )
}

interface Follower {
  readonly before: RecordEntry
  /** Null for what cannot stand any longer. */
  readonly after: RecordEntry | null
}

function followTo(network: Network, gone: RecordEntry, keptId: string): readonly Follower[] {
  const targets = new Map<string, RecordEntry>([[gone.record.id, gone]])
  const isPair = (id: string) => id === keptId || id === gone.record.id
  return findReferrers(network, targets, isPair).map(({ entry }) => ({
    before: entry,
    after: redirect(entry, new Map([[gone.record.id, keptId]])),
  }))
}

/** The record with other ids in it, each list of ids without repeats; null if it cannot stand. */
function redirect(entry: RecordEntry, ids: ReadonlyMap<string, string>): RecordEntry | null {
  const changed = referenceFields[entry.kind].reduce<object>((left, { field, path }) => {
    const replaced = replaceIds(left, path, (id) => ids.get(id) ?? id) as Record<string, unknown>
    const list = replaced[field]
    const isIdList = path.length === 2 && path[1] === '*' && Array.isArray(list)
    return isIdList ? { ...replaced, [field]: [...new Set(list)] } : replaced
  }, entry.record)
  if ('fromId' in changed && 'toId' in changed && changed.fromId === changed.toId) return null
  const read = readRecord(entry.kind, changed)
  return read.ok ? read.value : null
}

function toChanges(
  network: Network,
  after: RecordEntry,
  followers: readonly Follower[],
  gone: RecordEntry,
): RecordChanges {
  const standing = followers.flatMap(({ after: one }) => (one === null ? [] : [one]))
  const voided = followers.flatMap(({ before, after: one }) => (one === null ? [before] : []))
  const joined = (['seats', 'links'] as const).flatMap((kind) =>
    joinOverlapping([
      ...findSameKeys(network, kind, standing),
      ...standing.filter((entry) => entry.kind === kind),
    ]),
  )
  const joinedInto = new Map(
    joined.flatMap(({ entry, goneIds }) => goneIds.map((id) => [id, entry.record.id as string])),
  )
  const others = standing.filter(({ kind }) => kind !== 'seats' && kind !== 'links')
  const parts = [...joinedInto.keys()].map((id) => getSeatOrLink(network, id))
  const settled = followJoined(network, [after, ...others], parts, joinedInto)
  const written = [...settled.standing, ...joined.map(({ entry }) => entry)]
  const removed = [gone, ...voided, ...settled.voided, ...parts]
  const orphans = findDecisionsOn(network, [...voided, ...settled.voided], removed)
  const lost = new Set<string>(orphans.map(({ record }) => record.id))
  return {
    added: [],
    updated: written
      .filter(({ record }) => !lost.has(record.id))
      .flatMap((entry) => toUpdate(network, entry)),
    removed: [...removed, ...orphans],
  }
}

/** What was decided about a tie that goes for good goes with it. */
function findDecisionsOn(
  network: Network,
  voided: readonly RecordEntry[],
  removed: readonly RecordEntry[],
): readonly RecordEntry[] {
  const targets = new Map(voided.map((entry) => [entry.record.id as string, entry]))
  const leaving = new Set<string>(removed.map(({ record }) => record.id))
  return findReferrers(network, targets, (id) => leaving.has(id)).map(({ entry }) => entry)
}

/** Untouched seats or links that may now overlap with one that followed. */
function findSameKeys(network: Network, kind: 'seats' | 'links', standing: readonly RecordEntry[]) {
  const keys = new Set(standing.filter((one) => one.kind === kind).map(clashKeyOf))
  keys.delete(null)
  const touched = new Set<string>(standing.map(({ record }) => record.id))
  if (keys.size === 0) return []
  return [...network[kind].values()]
    .map((record) => ({ kind, record }) as RecordEntry)
    .filter((entry) => !touched.has(entry.record.id) && keys.has(clashKeyOf(entry)))
}

function getSeatOrLink(network: Network, id: string): RecordEntry {
  const entry = findEntry(network, 'seats', id) ?? findEntry(network, 'links', id)
  if (entry === undefined) throw new Error('What is joined was on the map')
  return entry
}

/** Decisions about a seat or link that was joined into another are about that one now. */
function followJoined(
  network: Network,
  standing: readonly RecordEntry[],
  parts: readonly RecordEntry[],
  joinedInto: ReadonlyMap<string, string>,
) {
  if (parts.length === 0) return { standing, voided: [] }
  const targets = new Map(parts.map((entry) => [entry.record.id as string, entry]))
  const known = new Map(standing.map((entry) => [entry.record.id as string, entry]))
  const voided: RecordEntry[] = []
  for (const { entry } of findReferrers(network, targets, (id) => targets.has(id))) {
    const after = redirect(known.get(entry.record.id) ?? entry, joinedInto)
    if (after === null) {
      known.delete(entry.record.id)
      voided.push(entry)
    } else known.set(after.record.id, after)
  }
  return { standing: [...known.values()], voided }
}

function toUpdate(network: Network, { kind, record }: RecordEntry): readonly RecordUpdate[] {
  const before = findEntry(network, kind, record.id)
  if (before === undefined || isSameValue(before.record, record)) return []
  return [{ kind, before: before.record, after: record } as RecordUpdate]
}
