import { isSameValue, toChangedStep } from '../domain/changed-step'
import { findEntry, type Network } from '../domain/network'
import { noChanges, type RecordChanges, type RecordUpdate } from '../domain/record-changes'
import { type Kind, type RecordEntry, readRecord } from '../domain/records'
import type { RecordNow } from '../storage/read-records-now'

/** What a step not yet stored does to one record. */
type Overlay = (stored: RecordEntry | undefined) => RecordEntry | undefined

/**
 * The changes that bring memory level with the database for these records. Steps that are still on
 * their way lie on top, field by field, for that is what the database will hold once they arrive.
 */
export function toAbsorbedChanges(
  network: Network,
  records: readonly RecordNow[],
  waiting: readonly RecordChanges[],
): RecordChanges {
  const overlays = waiting.map(toOverlays)
  const added: RecordEntry[] = []
  const updated: RecordUpdate[] = []
  const removed: RecordEntry[] = []
  for (const { kind, id, entry } of records) {
    const memory = findEntry(network, kind, id)
    const target = overlays.reduce<RecordEntry | undefined>(
      (stored, byKey) => (byKey.get(keyOf(kind, id)) ?? keepStored)(stored),
      entry,
    )
    if (target === undefined && memory !== undefined) removed.push(memory)
    else if (target !== undefined && memory === undefined) added.push(target)
    else if (target !== undefined && memory !== undefined && !isSameValue(memory, target))
      updated.push({ kind, before: memory.record, after: target.record } as RecordUpdate)
  }
  return { ...noChanges, added, updated, removed }
}

/** Changes that put memory back as it was before these, where nothing else has happened since. */
export function invertChanges({ added, updated, removed }: RecordChanges): RecordChanges {
  const backwards = updated.map(
    ({ kind, before, after }) => ({ kind, before: after, after: before }) as RecordUpdate,
  )
  return { added: removed, updated: backwards, removed: added }
}

/** Every record in which the two networks could differ, as the second has it. */
export function toRecordsOf(memory: Network, stored: Network): readonly RecordNow[] {
  return (Object.keys(stored) as Kind[]).flatMap((kind) => {
    const ids = new Set([...memory[kind].keys(), ...stored[kind].keys()])
    return [...ids].map((id): RecordNow => {
      const entry = findEntry(stored, kind, id)
      return entry === undefined ? { kind, id } : { kind, id, entry }
    })
  })
}

const keepStored: Overlay = (stored) => stored
const keyOf = (kind: Kind, id: string) => `${kind}/${id}`

function toOverlays(changes: RecordChanges): ReadonlyMap<string, Overlay> {
  const overlays = new Map<string, Overlay>()
  for (const { kind, record } of changes.removed)
    overlays.set(keyOf(kind, record.id), () => undefined)
  for (const { kind, id, field, after } of toChangedStep({ ...noChanges, updated: changes.updated })
    .updated) {
    const before = overlays.get(keyOf(kind, id)) ?? keepStored
    overlays.set(keyOf(kind, id), (stored) => withField(before(stored), field, after))
  }
  for (const entry of changes.added)
    overlays.set(keyOf(entry.kind, entry.record.id), (stored) => stored ?? entry)
  return overlays
}

/** The record with this field, or as it was if the two do not go together. */
function withField(entry: RecordEntry | undefined, field: string, value: unknown) {
  if (entry === undefined) return undefined
  const fields = new Map<string, unknown>(Object.entries(entry.record))
  if (value === undefined) fields.delete(field)
  else fields.set(field, value)
  const read = readRecord(entry.kind, Object.fromEntries(fields))
  return read.ok ? read.value : entry
}
