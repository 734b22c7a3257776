import { failed, ok } from '../../lib/result'
import { checkChanges } from '../check-changes'
import { findReferrers, type GoneRecords, type Referrer } from '../find-referrers'
import { findEntry, type Network } from '../network'
import type { RecordUpdate } from '../record-changes'
import { type Kind, type RecordEntry, readRecord } from '../records'
import { type Reference, type ReferenceField, replaceIds } from '../references'
import type { Command } from './command'

export interface RemoveRecordInput {
  readonly kind: Exclude<Kind, 'info'>
  readonly id: string
  /** What becomes of the seats of a person: they go too, or stay with nobody on them. */
  readonly seats?: 'remove' | 'leave-empty'
}

/**
 * Removes a record and whatever cannot stand without it; what can stand loses its reference
 * (domain model, section 4). Fails with `not-found`, or with `seat-twice` when two seats that
 * differ only by an organisation would become one.
 */
export function removeRecord({ kind, id, seats = 'remove' }: RemoveRecordInput): Command {
  return removeRecords({ kind, ids: [id], seats })
}

export interface RemoveRecordsInput extends Omit<RemoveRecordInput, 'id'> {
  readonly ids: readonly string[]
}

/** The same for many records of one kind, all or none. */
export function removeRecords({ kind, ids, seats = 'remove' }: RemoveRecordsInput): Command {
  return (network) => {
    const first = new Map<string, RecordEntry>()
    for (const id of ids) {
      const entry = findEntry(network, kind, id)
      if (entry === undefined) return failed({ code: 'not-found', recordId: id })
      first.set(id, entry)
    }
    const goesToo = (reference: Reference, referrer: RecordEntry) =>
      reference.whenGone === 'goes-too' &&
      !(seats === 'leave-empty' && isPersonOfSeat(referrer.kind, reference))
    const { gone, staying } = sortReferrers(network, first, goesToo)
    const updated = staying.map((referrer) => dropReferences(referrer, gone))
    const changes = { added: [], updated, removed: [...gone.values()] }
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}

function isPersonOfSeat(kind: Kind, { field }: ReferenceField): boolean {
  return kind === 'seats' && field === 'personId'
}

/**
 * Round by round: what goes with the records, what goes with that, and what stays without it. What
 * goes along is known to decisions alone, and these go too, so only the first round leaves any.
 */
function sortReferrers(
  network: Network,
  first: GoneRecords,
  goesToo: (reference: Reference, referrer: RecordEntry) => boolean,
): { readonly gone: GoneRecords; readonly staying: readonly Referrer[] } {
  const gone = new Map(first)
  const staying: Referrer[] = []
  let latest: GoneRecords = new Map(gone)
  while (latest.size > 0) {
    const next = new Map<string, RecordEntry>()
    for (const referrer of findReferrers(network, latest, (id) => gone.has(id))) {
      const { entry, references } = referrer
      if (references.some((reference) => goesToo(reference, entry)))
        next.set(entry.record.id, entry)
      else staying.push(referrer)
    }
    for (const [id, entry] of next) gone.set(id, entry)
    latest = next
  }
  return { gone, staying }
}

function dropReferences({ entry, references }: Referrer, gone: GoneRecords): RecordUpdate {
  const { kind, record } = entry
  const withoutIds = references.reduce<unknown>(
    (changed, reference) =>
      replaceIds(changed, reference.path, (id) => {
        const target = gone.get(id)
        return target === undefined ? id : idAfter(kind, reference, target, gone)
      }),
    record,
  )
  const named = { ...(withoutIds as object), ...findNameToKeep(entry, references, gone) }
  const read = readRecord(kind, named)
  if (!read.ok) throw new Error(`A record without a reference stays readable: ${kind}`)
  return { kind, before: record, after: read.value.record } as RecordUpdate
}

/** null only for the person of a seat, which stays empty; undefined drops the field. */
function idAfter(
  kind: Kind,
  reference: ReferenceField,
  { record }: RecordEntry,
  gone: GoneRecords,
): string | null | undefined {
  if (isPersonOfSeat(kind, reference)) return null
  const isMovedUp = reference.whenGone === 'moves-up' && 'parentId' in record
  if (!isMovedUp || record.parentId === undefined) return undefined
  const parent = gone.get(record.parentId)
  return parent === undefined ? record.parentId : idAfter(kind, reference, parent, gone)
}

/** The name of a removed organisation, where the seat does not yet say whom it speaks for. */
function findNameToKeep(
  { kind, record }: RecordEntry,
  references: readonly Reference[],
  gone: GoneRecords,
): { readonly speaksFor?: string } {
  const reference = references.find(({ whenGone }) => whenGone === 'name-stays')
  if (kind !== 'seats' || reference === undefined || record.speaksFor !== undefined) return {}
  const target = gone.get(reference.id)
  return target?.kind === 'organisations' ? { speaksFor: target.record.name } : {}
}
