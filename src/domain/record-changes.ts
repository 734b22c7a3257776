import { editNetwork, type Network } from './network'
import type { Kind, RecordEntry, RecordOf } from './records'

export type RecordUpdate = {
  [K in Kind]: {
    readonly kind: K
    readonly before: RecordOf<K>
    readonly after: RecordOf<K>
  }
}[Kind]

/**
 * What one user action did. The store, undo, saving, the journal, other tabs and the
 * analysis worker all consume this one shape, so a new kind of record needs no code there.
 */
export interface RecordChanges {
  readonly added: readonly RecordEntry[]
  readonly updated: readonly RecordUpdate[]
  readonly removed: readonly RecordEntry[]
}

export const noChanges: RecordChanges = { added: [], updated: [], removed: [] }

/** The records to write: updated ones as they are now, then new ones. */
export function putEntriesOf(changes: RecordChanges): readonly RecordEntry[] {
  const updated = changes.updated.map(({ kind, after }) => ({ kind, record: after }) as RecordEntry)
  return [...updated, ...changes.added]
}

/** The number of records a change touches. */
export function sizeOfChanges({ added, updated, removed }: RecordChanges): number {
  return added.length + updated.length + removed.length
}

/** The next network. Each kind a change touches is copied once. */
export function applyChanges(network: Network, changes: RecordChanges): Network {
  return editNetwork(network, { remove: changes.removed, put: putEntriesOf(changes) })
}
