import { findEntry, type Network } from './network'
import { type Kind, kinds, type RecordEntry } from './records'
import { findReferences } from './references'

/** Of a tie with many ends, the first ones tell enough. */
const mostNames = 2

/**
 * What a record is called: its own name or text, or the names of what it ties, in the order of its
 * fields. A seat without a person has `null` in the person's place. Empty where nothing is known.
 */
export function findRecordNames(network: Network, entry: RecordEntry): readonly (string | null)[] {
  const { kind, record } = entry
  if ('name' in record) return [record.name]
  if (kind === 'info') return [record.title]
  if (kind === 'priorities') return [record.text]
  if (kind === 'seats') {
    const person = record.personId === null ? null : nameOf(network, 'people', record.personId)
    return [person, nameOf(network, 'partnerships', record.partnershipId) ?? null]
  }
  return findReferences(entry)
    .slice(0, mostNames)
    .flatMap(({ id, to }) => nameOfAny(network, to, id))
}

function nameOf(network: Network, kind: Kind, id: string): string | null {
  const record = network[kind].get(id)
  return record !== undefined && 'name' in record ? record.name : null
}

function nameOfAny(network: Network, to: readonly Kind[], id: string): readonly (string | null)[] {
  const kind = kinds.find((one) => to.includes(one) && network[one].has(id))
  const entry = kind === undefined ? undefined : findEntry(network, kind, id)
  // A decision about decisions is none that a person makes: no endless walk.
  if (entry === undefined || entry.kind === 'decisions') return []
  return findRecordNames(network, entry).slice(0, 1)
}
