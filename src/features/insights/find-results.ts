import type { Card } from '../../domain/card'
import type { Network } from '../../domain/network'
import { toGapRows } from './gap-rows'
import { toHatsRows } from './hats-rows'
import type { InsightAnswers } from './insight-answers'
import { toOverlapRows } from './overlap-rows'

/**
 * What the map draws for a question, in list order: each result is the records it is about. Gaps
 * that are about strategies have nothing to draw.
 */
export function findResults(
  question: Card | null,
  answers: InsightAnswers | null,
  network: Network,
): readonly (readonly string[])[] {
  if (answers === null) return []
  switch (question) {
    case 'hats':
      return toHatsRows(answers, network)
        .filter(({ isOver }) => isOver)
        .map(({ personId }) => [personId])
    case 'overlaps':
      return toOverlapRows(answers, network).map(({ pair }) => [pair.a, pair.b])
    case 'gaps':
      return [
        ...new Set(
          toGapRows(answers, network).flatMap((row) => ('recordId' in row ? [row.recordId] : [])),
        ),
      ].map((recordId) => [recordId])
    default:
      return []
  }
}
