import type { Answers } from '../analysis/answer'
import { cardNumbers, gapCounts } from '../analysis/cards'
import type { Card } from '../domain/card'

/** The cards that have their analyses; the rest of the six come with theirs. */
export const shownCards = ['hats', 'overlaps', 'gaps'] as const satisfies readonly Card[]

export type ShownCard = (typeof shownCards)[number]

export interface CardFigure {
  readonly number: number
  /** What the card's sentence needs. */
  readonly values: Readonly<Record<string, number>>
}

/** The one number of each card, and the parts that its sentence names. */
export function toCardFigures(
  answers: Pick<Answers, 'A2' | 'A7' | 'A10' | 'A11' | 'A35'>,
): Readonly<Record<ShownCard, CardFigure>> {
  const { hats, overlaps } = cardNumbers(answers)
  const gaps = gapCounts(answers)
  return {
    hats: { number: hats ?? 0, values: { over: hats ?? 0, limit: answers.A2.limit } },
    overlaps: { number: overlaps ?? 0, values: { pairs: overlaps ?? 0 } },
    gaps: {
      number: gaps.all,
      values: {
        empty: gaps.emptySeats,
        withoutSeat: gaps.organisationsWithoutSeat,
        cells: gaps.cellsWithoutStrategy,
        apart: gaps.strategyPairsApart,
      },
    },
  }
}
