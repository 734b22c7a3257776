import type { MapIndex } from './map-index'

/** Who stands in the badge of a partnership instead of on the map. Asked of single items only. */
export interface Folding {
  readonly isFolded: (id: string) => boolean
  /** The people a partnership can fold, whether or not some of them are drawn. */
  readonly foldedInto: (partnershipId: string) => readonly string[]
}

interface FoldingRules {
  /** Results of the question are never folded. */
  readonly exempt: ReadonlySet<string>
  readonly foldsNobody: boolean
}

/** People with a single seat on the date fold into its partnership, if the filters leave both. */
export function createFolding(index: MapIndex, { exempt, foldsNobody }: FoldingRules): Folding {
  const { seats, passesFilters } = index
  const isFolded = (id: string) => {
    if (foldsNobody || exempt.has(id)) return false
    const [seat, ...others] = seats.ofPerson.get(id) ?? []
    if (seat === undefined || others.length > 0) return false
    return passesFilters(id) && passesFilters(seat.partnershipId)
  }
  return {
    isFolded,
    foldedInto: (partnershipId) =>
      (seats.ofPartnership.get(partnershipId) ?? []).flatMap(({ personId }) =>
        personId !== null && isFolded(personId) ? [personId] : [],
      ),
  }
}
