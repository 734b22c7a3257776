import type { Concentration } from './answers-on-people'
import { shareOf } from './share-of'

/** How many hold how many, from the fewest upwards. */
type Histogram = readonly (readonly [held: number, holders: number])[]

/**
 * How evenly whole numbers above 0 are shared. For x sorted ascending: Gini 2Σi·xᵢ/(nΣx) − (n+1)/n,
 * unbiased × n/(n−1); HHI Σ(xᵢ/Σx)²; effective 1/HHI. Worked out from the histogram in integers.
 */
export function toConcentration(counts: readonly number[]): Concentration {
  const histogram = toHistogram(counts)
  const holders = counts.length
  const total = histogram.reduce((sum, [held, count]) => sum + held * count, 0)
  const squares = histogram.reduce((sum, [held, count]) => sum + held * held * count, 0)
  const top10Count = Math.ceil(holders / 10)
  const gini = giniOf(counts)
  return {
    holders,
    total,
    gini,
    giniUnbiased: gini === null || holders < 2 ? null : (gini * holders) / (holders - 1),
    hhi: shareOf(squares, total * total),
    effective: shareOf(total * total, squares),
    top3Share: shareOf(heldByTop(histogram, 3), total),
    top10Count,
    top10Share: shareOf(heldByTop(histogram, top10Count), total),
    top10EqualShare: shareOf(top10Count, holders),
    oneShare: shareOf(histogram.find(([held]) => held === 1)?.[1] ?? 0, holders),
    histogram,
  }
}

/** The Gini of these counts, in any order; null for none. */
export function giniOf(counts: readonly number[]): number | null {
  let total = 0
  let weighted = 0
  let ranked = 0
  for (const [held, holders] of toHistogram(counts)) {
    // The sum of the ranks of a run of equals, each weighted alike.
    weighted += held * (holders * ranked + (holders * (holders + 1)) / 2)
    total += held * holders
    ranked += holders
  }
  return shareOf(2 * weighted - (ranked + 1) * total, ranked * total)
}

function toHistogram(counts: readonly number[]): Histogram {
  const holdersOf = new Map<number, number>()
  for (const held of counts) holdersOf.set(held, (holdersOf.get(held) ?? 0) + 1)
  return [...holdersOf].sort(([a], [b]) => a - b)
}

function heldByTop(histogram: Histogram, holders: number): number {
  let left = holders
  let sum = 0
  for (const [held, count] of histogram.toReversed()) {
    const taken = Math.min(count, left)
    sum += held * taken
    left -= taken
  }
  return sum
}
