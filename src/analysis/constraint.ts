/** By one: how strongly it is tied to each of the others. Both ways alike, none to itself, all above 0. */
export type Ties = ReadonlyMap<number, ReadonlyMap<number, number>>

/**
 * Burt's constraint (1992): with p_ij the share of i's ties that go to j, the sum over neighbours j
 * of (p_ij + Σ_q p_iq p_qj)². Null without ties; it can exceed 1.
 */
export function toConstraint(ties: Ties, one: number): number | null {
  const own = sharesOf(ties, one)
  if (own.size === 0) return null
  const indirect = new Map<number, number>()
  for (const [through, share] of own) {
    for (const [other, further] of sharesOf(ties, through)) {
      indirect.set(other, (indirect.get(other) ?? 0) + share * further)
    }
  }
  return [...own].reduce(
    (sum, [other, share]) => sum + (share + (indirect.get(other) ?? 0)) ** 2,
    0,
  )
}

function sharesOf(ties: Ties, one: number): ReadonlyMap<number, number> {
  const own = ties.get(one) ?? new Map<number, number>()
  const total = [...own.values()].reduce((sum, weight) => sum + weight, 0)
  return new Map([...own].map(([other, weight]) => [other, weight / total]))
}
