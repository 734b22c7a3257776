import type { Identifier } from '../../domain/identifier'
import type { NamedKind } from './known-records'
import { areApartByTitle, findTitleSex } from './title-sex'

/** The rows of a file that speak of one person or body, as far as the file itself can tell. */
export interface NameGroup {
  /** The same in every plan of the same file. */
  readonly key: string
  readonly cleaned: string
  readonly idValue?: string
  readonly firstRow: number
  /** Empty where the file has one sheet. */
  readonly firstSheet: string
  /** How often each spelling occurs. */
  readonly spellings: Map<string, number>
  /** Cleaned names that stand in the same rows: who sits on it, or what they sit on. */
  readonly companions: Set<string>
  /** Ids in other sources, beside the one that the file itself uses. */
  readonly identifiers: Identifier[]
}

export interface NameGroups {
  readonly all: readonly NameGroup[]
  add(mention: NameMention): NameGroup
}

export interface NameMention {
  readonly name: string
  readonly cleaned: string
  readonly idValue: string
  readonly row: number
  readonly sheet: string
}

/**
 * Collects names into groups: by id where the file gives one, else by cleaned form. A row without
 * an id never joins, by its name alone, a row that has one; nor does Mr Sam Lee join Mrs Sam Lee.
 */
export function createNameGroups(kind: NamedKind): NameGroups {
  const byId = new Map<string, NameGroup>()
  const byCleaned = new Map<string, NameGroup[]>()
  const all: NameGroup[] = []
  return {
    all,
    add(mention) {
      const { name, cleaned, idValue } = mention
      const hasId = idValue !== ''
      const sameName = hasId ? [] : (byCleaned.get(cleaned) ?? [])
      const found = hasId ? byId.get(idValue) : sameName.find((group) => isSame(kind, group, name))
      if (found !== undefined) {
        found.spellings.set(name, (found.spellings.get(name) ?? 0) + 1)
        return found
      }
      const group = beginGroup(mention, sameName.length)
      if (hasId) byId.set(idValue, group)
      else byCleaned.set(cleaned, [...sameName, group])
      all.push(group)
      return group
    },
  }
}

function beginGroup(
  { name, cleaned, idValue, row, sheet }: NameMention,
  before: number,
): NameGroup {
  return {
    // The second of a name cannot have the key of a first: cleaned names have no line breaks.
    key: idValue === '' ? `=${cleaned}${'\n'.repeat(before)}` : `#${idValue}`,
    cleaned,
    firstRow: row,
    firstSheet: sheet,
    spellings: new Map([[name, 1]]),
    companions: new Set(),
    identifiers: [],
    ...(idValue === '' ? {} : { idValue }),
  }
}

/** The same cleaned name is the same body, and the same person unless the titles speak against it. */
function isSame(kind: NamedKind, { spellings }: NameGroup, name: string): boolean {
  if (kind !== 'people' || spellings.has(name)) return true
  const sex = findTitleSex(name)
  if (sex === undefined) return true
  return [...spellings.keys()].every((other) => !areApartByTitle(sex, findTitleSex(other)))
}

/** The commonest spelling, then the shortest, then the first in the alphabet. */
export function findBestSpelling(spellings: ReadonlyMap<string, number>): string {
  const ranked = [...spellings].sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || a.length - b.length || (a < b ? -1 : 1),
  )
  return ranked[0]?.[0] ?? ''
}
