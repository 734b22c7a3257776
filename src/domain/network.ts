import type { Info } from './info'
import { type Kind, kinds, type RecordEntry, type RecordOf } from './records'

/** Everything recorded in one map, of all dates. Immutable: every change makes a new Network. */
export type Network = {
  readonly [K in Kind]: ReadonlyMap<string, RecordOf<K>>
}

/** A map of this name with nothing on it. */
export function emptyNetwork(info: Info): Network {
  const empty = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Network
  return { ...empty, info: new Map([[info.id, info]]) }
}

/** The record of this kind with this id, with its kind. */
export function findEntry(network: Network, kind: Kind, id: string): RecordEntry | undefined {
  const record = network[kind].get(id)
  return record === undefined ? undefined : ({ kind, record } as RecordEntry)
}

/** The one record that describes the whole map. */
export function getInfo(network: Network): Info {
  for (const info of network.info.values()) return info
  throw new Error('A network has exactly one info record')
}

interface NetworkEdit {
  readonly remove: readonly RecordEntry[]
  readonly put: readonly RecordEntry[]
}

/** Copies each touched kind once, however many records change: 20,000 rows stay fast. */
export function editNetwork(network: Network, { remove, put }: NetworkEdit): Network {
  const touched = new Map<Kind, Map<string, unknown>>()
  const copyOf = (kind: Kind): Map<string, unknown> => {
    const copy = touched.get(kind) ?? new Map<string, unknown>(network[kind])
    touched.set(kind, copy)
    return copy
  }
  for (const { kind, record } of remove) copyOf(kind).delete(record.id)
  for (const { kind, record } of put) copyOf(kind).set(record.id, record)
  return { ...network, ...Object.fromEntries(touched) }
}

/** A network of these records and this info. */
export function networkOf(info: Info, entries: readonly RecordEntry[]): Network {
  return editNetwork(emptyNetwork(info), { remove: [], put: entries })
}

/** Every record with its kind, kinds in the order of the map file; `info` comes last. */
export function entriesOf(network: Network): readonly RecordEntry[] {
  return kinds.flatMap((kind) =>
    [...network[kind].values()].map((record) => ({ kind, record }) as RecordEntry),
  )
}
