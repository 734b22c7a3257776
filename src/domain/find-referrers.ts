import type { Network } from './network'
import { type Kind, kinds, type RecordEntry } from './records'
import { type Reference, type ReferenceField, referenceFields, visitFields } from './references'

/** A record, and which of the wanted ids it holds. */
export interface Referrer {
  readonly entry: RecordEntry
  readonly references: readonly Reference[]
}

/** Records by id, each with its kind: what is being removed. */
export type GoneRecords = ReadonlyMap<string, RecordEntry>

/**
 * Every record, save the left-out ones, that refers to one of these. One pass over the kinds that
 * can; there is no index to keep.
 */
export function findReferrers(
  network: Network,
  targets: GoneRecords,
  isLeftOut: (id: string) => boolean,
): readonly Referrer[] {
  const targetKinds = new Set([...targets.values()].map(({ kind }) => kind))
  return kinds.flatMap((kind) => {
    const fields = referenceFields[kind].filter(({ to }) =>
      to.some((each) => targetKinds.has(each)),
    )
    return fields.length === 0 ? [] : findReferrersOfKind(network, kind, fields, targets, isLeftOut)
  })
}

function findReferrersOfKind(
  network: Network,
  kind: Kind,
  fields: readonly ReferenceField[],
  targets: GoneRecords,
  isLeftOut: (id: string) => boolean,
): Referrer[] {
  const referrers: Referrer[] = []
  let references: Reference[] = []
  for (const record of network[kind].values()) {
    if (isLeftOut(record.id)) continue
    visitFields(record, fields, (id, field) => {
      if (targets.has(id)) references.push({ id, ...field })
    })
    if (references.length === 0) continue
    referrers.push({ entry: { kind, record } as RecordEntry, references })
    references = []
  }
  return referrers
}
