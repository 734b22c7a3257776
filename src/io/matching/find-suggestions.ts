import { groupBy } from '../../lib/group-by'
import type { PossibleMatch } from '../import-plan'
import { toLatinLook } from './look-alike-letters'
import type { Matching } from './matching'
import { findBestSpelling, type NameGroup } from './name-group'
import { indexSimilarNames } from './similar-names'

export interface Suggestion {
  readonly group: NameGroup
  readonly incomingId: string
  readonly candidates: PossibleMatch['candidates']
}

/**
 * What a group that is not on the map may be: the same name in the file under another id, or a name
 * on the map that resembles it.
 */
export function findSuggestions(
  unmatched: readonly NameGroup[],
  { groups, known, isDeclaredDifferent }: Matching,
  idOf: (group: NameGroup) => string,
): readonly Suggestion[] {
  if (unmatched.length === 0) return []
  const inFile = findInFile(groups, idOf)
  const similar = indexSimilarNames(known.kind, known.named())
  return unmatched.flatMap((group) => {
    const sameName = known.findByCleaned(group.cleaned).map((id) => ({
      id,
      name: known.nameOf(id),
      reason: 'same-name-different-id' as const,
    }))
    // Whoever the name is a record of, a person has said that it is not this one.
    const isRuledOut = (id: string) =>
      sameName.length > 0 && sameName.every((one) => isDeclaredDifferent(one.id, id))
    const alike = (known.named().length === 0 ? [] : similar.find(group.cleaned))
      .filter(({ record }) => !isRuledOut(record.id))
      .map(({ record: { id, name }, reason }) => ({ id, name, reason }))
    const candidates = [...(inFile.get(group) ?? []), ...sameName, ...alike]
    const byId = new Map(
      candidates.map((candidate) => [candidate.id, candidate] as const).reverse(),
    )
    return byId.size === 0
      ? []
      : [{ group, incomingId: idOf(group), candidates: [...byId.values()].reverse() }]
  })
}

/** Groups of the same name, or of one that looks the same: each later one is asked about the first. */
function findInFile(groups: readonly NameGroup[], idOf: (group: NameGroup) => string) {
  const found = new Map<NameGroup, PossibleMatch['candidates']>()
  for (const alike of groupBy(groups, ({ cleaned }) => toLatinLook(cleaned)).values()) {
    const [first, ...later] = alike
    if (first === undefined) continue
    for (const group of later) {
      const reason =
        group.cleaned === first.cleaned ? 'same-name-different-id' : 'look-alike-letters'
      const name = findBestSpelling(first.spellings)
      found.set(group, [{ id: idOf(first), name, reason }])
    }
  }
  return found
}
