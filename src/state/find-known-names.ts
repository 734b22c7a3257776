import type { Network } from '../domain/network'
import type { FindKnownNames, KnownName } from '../domain/quick-add/known-names'
import type { SearchIndex } from './search-index'

const mostFound = 6

/** What a sentence is read against: the names of the map as they are now. Each is looked up once. */
export function createFindKnownNames(search: SearchIndex, network: Network): FindKnownNames {
  const found = new Map<string, readonly KnownName[]>()
  return (kind, text) => {
    const key = `${kind} ${text}`
    const known =
      found.get(key) ??
      search.find(text, mostFound, [kind]).flatMap(({ id }) => network[kind].get(id) ?? [])
    found.set(key, known)
    return known
  }
}
