import type { Info } from '../../domain/info'
import { getInfo, type Network, networkOf } from '../../domain/network'
import { hashRecordId } from '../../domain/record-hash'
import { fileKinds, type Kind, type RecordEntry } from '../../domain/records'
import { referenceFields, replaceIds } from '../../domain/references'
import type { AliasKeyRow, CopyChoices } from './copy-choices'
import { type CopyAudience, isFieldAllowed, isKindAllowed } from './is-field-allowed'
import { mapTexts } from './map-texts'
import { createNameReplacer } from './replace-names'
import { type StandIns, standInPeople } from './stand-in-people'
import { withoutEmptyParts } from './without-empty-parts'

/** Longest text of each sort that a record takes: a stand-in may be longer than the name. */
const longest = { line: 300, note: 20_000, address: 2_000 } as const

/**
 * A new network, built field by field from what this audience may see: what is left out is not in
 * it. Records are in the order of their ids, so that the order of the map says nothing. The key
 * tells who stands behind each alias.
 */
export function buildCopy(
  network: Network,
  audience: CopyAudience,
  choices: CopyChoices,
): { readonly copy: Network; readonly key: readonly AliasKeyRow[] } {
  const standIns = standInPeople(network, choices)
  const rewrite = createRewriter(network, standIns)
  const copyRecord = (entry: RecordEntry): RecordEntry => {
    const kept = Object.entries(entry.record).filter(([field]) =>
      isFieldAllowed(entry, field, audience, choices),
    )
    const record = withoutEmptyParts(rewrite(entry.kind, Object.fromEntries(kept)))
    return { kind: entry.kind, record } as unknown as RecordEntry
  }
  const entries = fileKinds
    .filter((kind) => isKindAllowed(kind, audience))
    .flatMap((kind) => findLeaving(network, kind, standIns))
    .map((entry) => copyPerson(entry, standIns) ?? copyRecord(entry))
    .sort((first, second) => (first.record.id < second.record.id ? -1 : 1))
  const info = copyRecord({ kind: 'info', record: getInfo(network) }).record as Info
  return { copy: networkOf(info, entries), key: standIns.key }
}

/** The records of a kind that leave: not the positions of somebody whose name is withheld. */
function findLeaving(network: Network, kind: Kind, { byPersonId }: StandIns) {
  const isGone = (record: object) =>
    kind === 'positions' &&
    'personId' in record &&
    byPersonId.get(String(record.personId))?.isWithheld === true
  return [...network[kind].values()]
    .filter((record) => !isGone(record))
    .map((record) => ({ kind, record }) as RecordEntry)
}

/** Somebody whose name is withheld is a new record with nothing else in it. */
function copyPerson({ kind, record }: RecordEntry, { byPersonId }: StandIns) {
  const standIn = kind === 'people' ? byPersonId.get(record.id) : undefined
  if (standIn?.isWithheld !== true) return undefined
  const withheld = { id: standIn.id, name: standIn.name, publicOffice: false }
  return { kind, record: withheld } as unknown as RecordEntry
}

type Rewrite = (kind: Kind, record: object) => object

/** Puts stand-ins for people into ids, references, saved views and free text. */
function createRewriter(network: Network, { byPersonId }: StandIns): Rewrite {
  if (byPersonId.size === 0) return (kind, record) => mapTexts(kind, record, (text) => text)
  const names = createNameReplacer(network.people, byPersonId)
  const newIdOf = (id: string) => byPersonId.get(id)?.id ?? id
  const newHashes = new Map<string, string>(
    [...byPersonId].map(([id, standIn]) => [hashRecordId(id), hashRecordId(standIn.id)]),
  )
  return (kind, record) => {
    const renamed = mapTexts(kind, record, (text, is) => {
      if (is === 'address') return names.isInAddress(text) ? undefined : text
      return names
        .inText(text)
        .slice(0, longest[is])
        .replace(/\p{Cs}$/u, '')
    })
    const referring = referenceFields[kind].reduce<object>(
      (changed, { path }) => replaceIds(changed, path, newIdOf) as object,
      renamed,
    )
    if (kind === 'people') return { ...referring, ...standInFields(record, byPersonId) }
    return kind === 'views' ? renewHashes(referring, newHashes) : referring
  }
}

function standInFields(record: object, byPersonId: StandIns['byPersonId']): object {
  const standIn = 'id' in record ? byPersonId.get(String(record.id)) : undefined
  return standIn === undefined ? {} : { id: standIn.id, name: standIn.name }
}

/** The words of a view's state are parted by `_` and `~`; records appear in it as hashes only. */
function renewHashes(view: object, newHashes: ReadonlyMap<string, string>): object {
  if (!('state' in view)) return view
  const state = String(view.state).replace(/[^_~]+/gu, (word) => newHashes.get(word) ?? word)
  return { ...view, state }
}
