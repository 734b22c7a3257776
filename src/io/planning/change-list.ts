import { isSameValue } from '../../domain/changed-step'
import type { Network } from '../../domain/network'
import type { RecordChanges, RecordUpdate } from '../../domain/record-changes'
import { type Kind, type RecordEntry, readRecord } from '../../domain/records'
import type { KindCounts } from '../import-plan'

type Fields = Readonly<Record<string, unknown>>

/** The changes of a plan as they grow. Each record is put in once. */
export interface ChangeList {
  /**
   * A new record, or the record of this id with these fields. A field that is undefined stays as it
   * is on the map; one named in `cleared` goes first.
   */
  put(kind: Kind, id: string, fields: Fields, cleared?: readonly string[]): void
  changes(): RecordChanges
  counts(): Readonly<Partial<Record<Kind, KindCounts>>>
}

interface Tally {
  new: number
  updated: number
  unchanged: number
}

export function createChangeList(network: Network): ChangeList {
  const added: RecordEntry[] = []
  const updated: RecordUpdate[] = []
  const tallies = new Map<Kind, Tally>()
  return {
    put(kind, id, fields, cleared = []) {
      const tally = tallies.get(kind) ?? { new: 0, updated: 0, unchanged: 0 }
      tallies.set(kind, tally)
      const before = network[kind].get(id)
      const after = fill(before ?? {}, fields, cleared, id)
      if (before !== undefined && isSameRecord(before as Fields, after)) {
        tally.unchanged += 1
        return
      }
      const entry = getReadable(kind, after)
      if (before === undefined) {
        tally.new += 1
        added.push(entry)
      } else {
        tally.updated += 1
        updated.push({ kind, before, after: entry.record } as RecordUpdate)
      }
    },
    changes: () => ({ added, updated, removed: [] }),
    counts: () =>
      Object.fromEntries(
        [...tallies].map(([kind, tally]) => [
          kind,
          { ...tally, possibleDuplicate: 0, problem: 0, leftOut: 0 },
        ]),
      ),
  }
}

/** Plain loops: a plan may hold a hundred thousand records. */
function fill(before: object, fields: Fields, cleared: readonly string[], id: string): Fields {
  const after: Record<string, unknown> = { id, ...before }
  for (const field of cleared) delete after[field]
  for (const field in fields) {
    if (fields[field] !== undefined) after[field] = fields[field]
  }
  return after
}

function isSameRecord(before: Fields, after: Fields): boolean {
  for (const field in after) {
    if (before[field] !== after[field] && !isSameValue(before[field], after[field])) return false
  }
  for (const field in before) {
    if (after[field] === undefined) return false
  }
  return true
}

function getReadable(kind: Kind, record: object): RecordEntry {
  const read = readRecord(kind, record)
  if (!read.ok)
    throw new Error(`A planned record of ${kind} is not readable: ${read.problem.field}`)
  return read.value
}
