import { isPlainObject } from '../map-file/field-order'
import type { NameGroup } from '../matching/name-group'
import { importLimits } from '../tables/import-limits'
import { readPersonName } from '../values/read-person-name'
import type { PopoloItem } from './popolo-file'
import type { PersonEntry, PopoloReading } from './popolo-reading'
import { nameOf, referenceOf, sourceOf, textOf } from './popolo-values'

export function readPersons(reading: PopoloReading): void {
  for (const [index, item] of reading.file.persons.entries()) {
    reading.people.set(referenceOf(item, 'id'), readPerson(item, index + 1, reading))
  }
}

function readPerson(
  item: PopoloItem,
  row: number,
  { facts, issues, schemes }: PopoloReading,
): PersonEntry | null {
  const place = { sheet: 'persons', row }
  const parts = ['given_name', 'family_name'].map((field) => textOf(item, field))
  const name = textOf(item, 'name') === '' ? parts.join(' ').trim() : textOf(item, 'name')
  const read = readPersonName(name, { isSurnameFirst: false })
  if (read.is === 'vacant') return { is: 'nobody' }
  if (read.is === 'not-known') return { is: 'not-named' }
  const kept = nameOf(read.is === 'named' ? read.name : '', place, issues)
  if (kept === undefined || read.is !== 'named') return null
  const { cleaned, isCouncillor } = read
  const idValue = idValueOf(item, schemes.people)
  const group = facts.people.add({ name: kept, cleaned, idValue, ...place })
  addOtherNames(group, item)
  addIdentifiers(group, item)
  const known = facts.person(group)
  known.isInOffice ||= isCouncillor
  const source = sourceOf(item)
  if (source !== undefined) known.source = source
  return { is: 'person', group }
}

/** Ids of our own making stand for objects without one, and tell no source. */
export function idValueOf(item: PopoloItem, scheme: PopoloReading['schemes']['people']): string {
  const id = referenceOf(item, 'id')
  return id.startsWith('\n') ? '' : (scheme?.valueOf(id) ?? '')
}

export function addOtherNames(group: NameGroup, item: PopoloItem): void {
  const names = Array.isArray(item.other_names) ? item.other_names.filter(isPlainObject) : []
  for (const one of names) {
    const name = textOf(one, 'name')
    const isNamed = /[\p{L}\p{N}]/u.test(name) && name.length <= importLimits.nameCharacters
    if (isNamed && !group.spellings.has(name)) group.spellings.set(name, 0)
  }
}

export function addIdentifiers(group: NameGroup, item: PopoloItem): void {
  const stated = Array.isArray(item.identifiers) ? item.identifiers.filter(isPlainObject) : []
  for (const one of stated) {
    const [scheme, value] = [textOf(one, 'scheme'), textOf(one, 'identifier')]
    const isWhole = [scheme, value].every(
      (text) => text !== '' && text.length <= importLimits.nameCharacters,
    )
    const isThere = group.identifiers.some((had) => had.scheme === scheme && had.value === value)
    if (isWhole && !isThere) group.identifiers.push({ scheme, value })
  }
}
