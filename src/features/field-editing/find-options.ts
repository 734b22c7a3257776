import { nameRecord } from '../../domain/name-record'
import type { Network } from '../../domain/network'
import { isNamedKind, type NamedKind, planNamedRecord } from '../../domain/plan-named-record'
import type { RecordField } from '../../domain/record-fields'
import type { Kind, RecordEntry } from '../../domain/records'
import { foldText } from '../../lib/fold-text'
import type { Services } from '../../state/hooks/services'
import { type SearchedKind, searchedKinds } from '../../state/search-index'

export interface PickerOption {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly isNew: boolean
  /** The record to be made; null where its name cannot be kept. */
  readonly entry: RecordEntry | null
  /** Its kind, where records of two kinds are offered and it has to be said. */
  readonly saidKind: 'partnerships' | 'organisations' | null
}

const most = 8

/** What fits the text, records of the map first, and which of them Enter would take. */
export function findOptions(
  field: RecordField,
  typed: string,
  services: Pick<Services, 'network' | 'search' | 'newId'>,
): { readonly options: readonly PickerOption[]; readonly at: number } {
  const { control } = field
  const text = typed.trim()
  if (control.type !== 'reference' && control.type !== 'references') return { options: [], at: -1 }
  const { network } = services.network.state.getState()
  const isKindSaid = control.to.length > 1
  const known = findKnown(network, control.to, text, services).map(({ kind, id }) =>
    toOption(network, kind, id, isKindSaid),
  )
  const isTaken = known.some(({ name }) => foldText(name) === foldText(text))
  const kinds = text === '' || isTaken ? [] : control.to.filter(isNamedKind)
  const made = kinds.map((kind) => toNew(kind, text, services.newId(), isKindSaid))
  const options = [...known, ...made]
  return { options, at: text === '' ? -1 : findMarked(options, foldText(text)) }
}

function toOption(network: Network, kind: Kind, id: string, isKindSaid: boolean): PickerOption {
  const record = network[kind].get(id)
  const name = record === undefined ? '' : nameRecord(network, kind, record)
  return {
    key: id,
    id,
    name,
    kind,
    isNew: false,
    entry: null,
    saidKind: isKindSaid ? toBody(kind) : null,
  }
}

function toBody(kind: Kind): PickerOption['saidKind'] {
  return kind === 'partnerships' || kind === 'organisations' ? kind : null
}

function toNew(kind: NamedKind, text: string, id: string, isKindSaid: boolean): PickerOption {
  const entry = planNamedRecord(kind, text, id)
  return {
    key: `new ${kind}`,
    id,
    name: text,
    kind,
    isNew: true,
    entry,
    saidKind: isKindSaid ? toBody(kind) : null,
  }
}

function findKnown(
  network: Network,
  kinds: readonly Kind[],
  text: string,
  { search }: Pick<Services, 'search'>,
): readonly { readonly kind: Kind; readonly id: string }[] {
  const isSearched = (kind: Kind): kind is SearchedKind =>
    searchedKinds.some((searched) => searched === kind)
  const others = kinds.filter((kind) => text === '' || !isSearched(kind))
  const found = text === '' ? [] : search.find(text, most, kinds.filter(isSearched))
  return [...found, ...others.flatMap((kind) => scan(network, kind, foldText(text)))].slice(0, most)
}

function scan(network: Network, kind: Kind, folded: string) {
  const hits: { readonly kind: Kind; readonly id: string }[] = []
  for (const record of network[kind].values()) {
    if (hits.length === most) break
    if (foldText(nameRecord(network, kind, record)).includes(folded))
      hits.push({ kind, id: record.id })
  }
  return hits
}

/** The same name, else a name that begins so, else a new record: never one that is merely like it. */
function findMarked(options: readonly PickerOption[], folded: string): number {
  const known = options.map(({ name, isNew }) => (isNew ? null : foldText(name)))
  const same = known.indexOf(folded)
  if (same !== -1) return same
  const begins = known.findIndex((name) => name?.startsWith(folded) ?? false)
  return begins === -1 ? options.findIndex(({ isNew }) => isNew) : begins
}
