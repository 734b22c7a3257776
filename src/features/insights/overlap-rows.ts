import type { OverlappingPair } from '../../analysis/answers-on-partnerships'
import type { Network } from '../../domain/network'
import { compareNames } from '../../lib/compare-names'
import type { InsightAnswers } from './insight-answers'

export interface OverlapRow {
  readonly pair: OverlappingPair
  readonly first: string
  readonly second: string
  /** The share of the smaller partnership's people, 0 to 1. */
  readonly shareOfSmaller: number
  readonly sizeOfSmaller: number
}

/** The pairs worth listing: most shared people first, then the larger share, ties by name. */
export function toOverlapRows(answers: InsightAnswers, network: Network): readonly OverlapRow[] {
  const rows = answers.A7.pairs.flatMap((pair): OverlapRow[] => {
    const first = network.partnerships.get(pair.a)
    const second = network.partnerships.get(pair.b)
    if (!pair.listed || first === undefined || second === undefined) return []
    return [
      {
        pair,
        first: first.name,
        second: second.name,
        shareOfSmaller: pair.overlap,
        sizeOfSmaller: Math.min(pair.sizeA, pair.sizeB),
      },
    ]
  })
  return rows.sort(
    (one, other) =>
      other.pair.shared - one.pair.shared ||
      other.shareOfSmaller - one.shareOfSmaller ||
      compareNames(one.first, other.first) ||
      compareNames(one.second, other.second),
  )
}
