import type { Card } from '../domain/card'
import type { Answers } from './answer'

/** What the Gaps card counts, each apart and together. */
export interface GapCounts {
  readonly cellsWithoutStrategy: number
  readonly emptySeats: number
  readonly partnershipsWithoutVcs: number
  readonly all: number
}

/**
 * Cells without a strategy (A10), empty seats, and partnerships without a voluntary or community
 * seat (A35).
 */
export function gapCounts({ A10, A35 }: Pick<Answers, 'A10' | 'A35'>): GapCounts {
  const cellsWithoutStrategy = A10.cells.filter(({ flags }) => flags.includes('no-strategy')).length
  const emptySeats = A35.emptySeats.length
  const partnershipsWithoutVcs = A35.partnershipsWithoutVcs.length
  return {
    cellsWithoutStrategy,
    emptySeats,
    partnershipsWithoutVcs,
    all: cellsWithoutStrategy + emptySeats + partnershipsWithoutVcs,
  }
}

/** The analyses that the number of each card is read from. */
export const cardAnalyses = {
  hats: ['A2'],
  overlaps: ['A7'],
  gaps: ['A10', 'A35'],
  connectors: ['A12'],
  accountability: ['A21'],
  workload: ['A4'],
} as const satisfies Record<Card, readonly (keyof Answers)[]>

/** The number on each card; null while an analysis it is read from has not answered. */
export function cardNumbers(answers: Partial<Answers>): Readonly<Record<Card, number | null>> {
  const { A2, A4, A7, A10, A12, A21, A35 } = answers
  const overCapacity = A4?.counts.find(({ rule }) => rule === 'over-capacity')
  return {
    hats: A2?.people.filter(({ over }) => over).length ?? null,
    overlaps: A7?.listed ?? null,
    gaps: A10 === undefined || A35 === undefined ? null : gapCounts({ A10, A35 }).all,
    connectors: A12?.threads ?? null,
    accountability: A21?.noRoute.length ?? null,
    workload: A4 === undefined ? null : (overCapacity?.people ?? 0),
  }
}
