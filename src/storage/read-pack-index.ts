import { isManifest } from './manifest'
import type { PackIndex } from './pack-index'
import { runReading } from './strict-transaction'

/** Asks for what `toPackIndex` needs. */
export function askForPackIndex(store: (name: string) => IDBObjectStore): readonly IDBRequest[] {
  return ['manifest', 'packs'].map((k) => store('meta').get(k))
}

/** The index now in force, given the rows asked for: the known one unless packs were rewritten. */
export function toPackIndex(known: PackIndex, manifest: unknown, row: unknown): PackIndex {
  if (!isManifest(manifest) || manifest.packings === known.packings) return known
  const { ranges = {} } = (row ?? {}) as Partial<PackIndex>
  return { packings: manifest.packings, ranges }
}

/** Where the packs lie now, after another tab has rewritten them. */
export function readPackIndex(database: IDBDatabase, known: PackIndex): Promise<PackIndex> {
  return runReading<PackIndex>(database, ['meta'], ({ store, read, finish }) =>
    read(askForPackIndex(store), ([manifest, row]) => finish(toPackIndex(known, manifest, row))),
  )
}
