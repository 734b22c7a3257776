import type { Identifier } from '../../domain/identifier'
import type { Network } from '../../domain/network'
import { cleanBodyForm, cleanPersonForm } from './cleaned-form'
import type { NamedRecord } from './similar-names'
import { areApartByTitle, findTitleSex } from './title-sex'

export type NamedKind = 'people' | 'organisations' | 'partnerships'

/** What one kind of record is found again by. */
export interface KnownRecords {
  readonly kind: NamedKind
  has(id: string): boolean
  findByIdentifier(scheme: string, value: string): string | undefined
  /** Ids of records one of whose spellings has this cleaned form. */
  findByCleaned(cleaned: string): readonly string[]
  hasScheme(id: string, scheme: string): boolean
  named(): readonly NamedRecord[]
  nameOf(id: string): string
  /** Whether the titles before its names say that it is another person than these spellings are of. */
  isApartByTitle(id: string, spellings: Iterable<string>): boolean
}

interface Nameable {
  readonly id: string
  readonly name: string
  readonly otherNames?: readonly string[]
  readonly identifiers?: readonly Identifier[]
}

export function indexKnownRecords(network: Network, kind: NamedKind): KnownRecords {
  const records: ReadonlyMap<string, Nameable> = network[kind]
  const clean = kind === 'people' ? cleanPersonForm : cleanBodyForm
  const byIdentifier = new Map<string, string>()
  const byCleaned = new Map<string, string[]>()
  const named: NamedRecord[] = []
  for (const { id, name, otherNames = [], identifiers = [] } of records.values()) {
    for (const { scheme, value } of identifiers) byIdentifier.set(`${scheme}\n${value}`, id)
    for (const cleaned of new Set([name, ...otherNames].map(clean))) {
      named.push({ id, name, cleaned })
      const ids = byCleaned.get(cleaned)
      if (ids === undefined) byCleaned.set(cleaned, [id])
      else ids.push(id)
    }
  }
  return {
    kind,
    has: (id) => records.has(id),
    findByIdentifier: (scheme, value) => byIdentifier.get(`${scheme}\n${value}`),
    findByCleaned: (cleaned) => byCleaned.get(cleaned) ?? [],
    hasScheme: (id, scheme) =>
      records.get(id)?.identifiers?.some((identifier) => identifier.scheme === scheme) ?? false,
    named: () => named,
    nameOf: (id) => records.get(id)?.name ?? '',
    isApartByTitle: (id, spellings) =>
      kind === 'people' && areTitlesApart(records.get(id), spellings),
  }
}

function areTitlesApart(record: Nameable | undefined, spellings: Iterable<string>): boolean {
  if (record === undefined) return false
  const known = [record.name, ...(record.otherNames ?? [])].map(findTitleSex)
  const incoming = [...spellings].map(findTitleSex)
  return known.some((one) => incoming.some((other) => areApartByTitle(one, other)))
}
