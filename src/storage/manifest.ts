import { fileKinds, type Kind } from '../domain/records'
import { emptyHash, type ManifestHash } from './manifest-hash'

/** How many records there are of each kind. */
export type RecordCounts = Readonly<Partial<Record<Kind, number>>>

/**
 * What the rest of the database must agree with. Written in every transaction that changes a
 * record, so that a store cut short is noticed. Counts and hash are over records that count:
 * a row wins over a pack, a removed one is not there.
 */
export interface Manifest {
  readonly k: 'manifest'
  /** The last journal row. */
  readonly seq: number
  /** The first journal row still kept. */
  readonly firstSeq: number
  readonly counts: RecordCounts
  readonly hash: ManifestHash
  readonly schema: number
  /** ISO 8601 in UTC. */
  readonly savedAt: string
  /** Rises each time packs are rewritten, so that a tab notices that its index of them is old. */
  readonly packings: number
}

/** The manifest of a map that has no records and no history yet. */
export function firstManifest(schema: number, savedAt: string): Manifest {
  const counts = Object.fromEntries(fileKinds.map((kind) => [kind, 0]))
  return {
    k: 'manifest',
    seq: 0,
    firstSeq: 1,
    counts,
    hash: emptyHash,
    schema,
    savedAt,
    packings: 0,
  }
}

export function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false
  const { seq, firstSeq, counts, hash, schema, savedAt, packings } = value as Partial<Manifest>
  return (
    [seq, firstSeq, schema, packings].every(Number.isSafeInteger) &&
    typeof counts === 'object' &&
    counts !== null &&
    Object.values(counts).every(Number.isSafeInteger) &&
    Array.isArray(hash) &&
    hash.length === 2 &&
    hash.every(Number.isSafeInteger) &&
    typeof savedAt === 'string'
  )
}
