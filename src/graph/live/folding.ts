import type { MapIndex } from './map-index'

/** Who stands in the badge of a partnership instead of on the map. */
export interface Folding {
  readonly isFolded: (id: string) => boolean
  /** The people a partnership can fold, whether or not some of them are drawn. */
  readonly foldedInto: ReadonlyMap<string, ReadonlySet<string>>
}

interface FoldingRules {
  /** Results of the question are never folded. */
  readonly exempt: ReadonlySet<string>
  readonly foldsNobody: boolean
}

/** People with a single seat on the date fold into its partnership, if the filters leave both. */
export function createFolding(index: MapIndex, { exempt, foldsNobody }: FoldingRules): Folding {
  const foldedInto = new Map<string, Set<string>>()
  const folded = new Set<string>()
  for (const [personId, seats] of foldsNobody ? [] : index.seats.ofPerson) {
    const [seat] = seats
    const isSingle = seat !== undefined && seats.length === 1 && !exempt.has(personId)
    if (!(isSingle && index.passesFilters(personId))) continue
    if (!index.passesFilters(seat.partnershipId)) continue
    folded.add(personId)
    const own = foldedInto.get(seat.partnershipId) ?? new Set()
    foldedInto.set(seat.partnershipId, own.add(personId))
  }
  return { isFolded: (id) => folded.has(id), foldedInto }
}
