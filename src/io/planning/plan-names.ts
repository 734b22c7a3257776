import type { Identifier } from '../../domain/identifier'
import type { RecordSlot } from '../matching/match-groups'
import { findBestSpelling } from '../matching/name-group'

interface Known {
  readonly name: string
  readonly otherNames?: readonly string[]
  readonly identifiers?: readonly Identifier[]
}

/**
 * Name, other spellings and identifiers of a record that a file speaks of. A name on the map stays;
 * spellings and identifiers only grow.
 */
export function planNames(
  slot: RecordSlot,
  before: Known | undefined,
  scheme: string | undefined,
  more: readonly Identifier[] = [],
) {
  const spellings = new Map<string, number>()
  for (const group of slot.groups) {
    for (const [spelling, times] of group.spellings) {
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + times)
    }
  }
  const name = before?.name ?? findBestSpelling(spellings)
  const known = before?.otherNames ?? []
  const found = [...spellings.keys()].filter((one) => one !== name && !known.includes(one)).sort()
  const ofGroups = slot.groups.flatMap(({ identifiers }) => identifiers)
  const stated = [...findIdentifiers(slot, scheme), ...ofGroups, ...more]
  return {
    name,
    otherNames: found.length === 0 ? undefined : [...known, ...found],
    identifiers: growIdentifiers(before?.identifiers ?? [], stated),
  }
}

function findIdentifiers({ groups, id }: RecordSlot, scheme: string | undefined) {
  if (scheme === undefined) return []
  const values = new Set(groups.flatMap(({ idValue }) => (idValue === undefined ? [] : [idValue])))
  // Our own id stands in the record already.
  return [...values]
    .filter((value) => value !== id)
    .sort()
    .map((value) => ({ scheme, value }))
}

function growIdentifiers(
  known: readonly Identifier[],
  stated: readonly Identifier[],
): readonly Identifier[] | undefined {
  const grown = [...known]
  for (const { scheme, value } of stated) {
    if (!grown.some((one) => one.scheme === scheme && one.value === value)) {
      grown.push({ scheme, value })
    }
  }
  return grown.length === known.length ? undefined : grown
}
