import type { Card } from '../domain/card'
import type { Answers } from './answer'

/** What the Gaps card counts, each apart and together. */
export interface GapCounts {
  readonly emptySeats: number
  readonly organisationsWithoutSeat: number
  readonly cellsWithoutStrategy: number
  readonly strategyPairsApart: number
  readonly all: number
}

/**
 * Empty seats and organisations without a seat (A35), themes and areas without a strategy (A10),
 * and pairs of strategies with nothing between them (A11).
 */
export function gapCounts({ A10, A11, A35 }: Pick<Answers, 'A10' | 'A11' | 'A35'>): GapCounts {
  const counts = {
    emptySeats: A35.emptySeats.length,
    organisationsWithoutSeat: A35.withoutSeat.length,
    cellsWithoutStrategy: A10.cells.filter(({ flags }) => flags.includes('no-strategy')).length,
    strategyPairsApart: A11.counts.none,
  }
  return { ...counts, all: Object.values(counts).reduce((sum, count) => sum + count, 0) }
}

/** The analyses that the number of each card is read from. */
export const cardAnalyses = {
  hats: ['A2'],
  overlaps: ['A7'],
  gaps: ['A10', 'A11', 'A35'],
  connectors: ['A12'],
  accountability: ['A21'],
  workload: ['A4'],
} as const satisfies Record<Card, readonly (keyof Answers)[]>

/** The number on each card; null while an analysis it is read from has not answered. */
export function cardNumbers(answers: Partial<Answers>): Readonly<Record<Card, number | null>> {
  const { A2, A4, A7, A10, A11, A12, A21, A35 } = answers
  const overCapacity = A4?.counts.find(({ rule }) => rule === 'over-capacity')
  return {
    hats: A2?.people.filter(({ over }) => over).length ?? null,
    overlaps: A7?.listed ?? null,
    gaps: A10 && A11 && A35 ? gapCounts({ A10, A11, A35 }).all : null,
    connectors: A12?.threads ?? null,
    accountability: A21?.noRoute.length ?? null,
    workload: A4 === undefined ? null : (overCapacity?.people ?? 0),
  }
}
