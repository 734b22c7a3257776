import type { ResultList } from '../../analysis/lists/result-list'

/**
 * What the map draws for a list, in list order: each result is the records it is about. A long list
 * draws only what it is asked for; a list that draws nothing of itself draws all it names.
 */
export function findResults(list: ResultList | null): readonly (readonly string[])[] {
  if (list === null) return []
  const named = list.rows.filter(({ records }) => records.length > 0)
  const drawn = named.filter(({ isDrawn }) => isDrawn)
  const found = new Map<string, readonly string[]>()
  for (const { records } of drawn) found.set(records.join(' '), records)
  return [...found.values()]
}
