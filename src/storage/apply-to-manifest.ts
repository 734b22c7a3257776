import type { Manifest, RecordCounts } from './manifest'
import { addToHash, type ManifestHash, takeFromHash } from './manifest-hash'
import type { RecordEdit } from './plan-step'

/** Counts and hash after these edits, from those before and the touched records alone. */
export function applyToManifest(
  { counts, hash }: Pick<Manifest, 'counts' | 'hash'>,
  edits: readonly RecordEdit[],
): Pick<Manifest, 'counts' | 'hash'> {
  const nextCounts: Record<string, number> = { ...counts }
  let nextHash: ManifestHash = hash
  for (const { kind, before, after } of edits) {
    if (before !== undefined) nextHash = takeFromHash(nextHash, kind, before)
    if (after !== undefined) nextHash = addToHash(nextHash, kind, after)
    const difference = Number(after !== undefined) - Number(before !== undefined)
    if (kind !== 'info') nextCounts[kind] = (nextCounts[kind] ?? 0) + difference
  }
  return { counts: nextCounts as RecordCounts, hash: nextHash }
}
