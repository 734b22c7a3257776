import type { AnalysisId, Answers } from '../analysis/answer'
import { cardAnalyses, cardNumbers, gapCounts } from '../analysis/cards'
import type { Card } from '../domain/card'

/** Asked of every map at once: the numbers of the cards, and what stands beside every person. */
export const analysesOfCards: readonly AnalysisId[] = [
  ...new Set<AnalysisId>(['A1', 'A3', ...Object.values(cardAnalyses).flat()]),
]

export interface CardFigure {
  readonly number: number
  /** What the card's sentence needs. */
  readonly values: Readonly<Record<string, number>>
}

/** The one number of each card and what its sentence names; null while it is worked out. */
export function toCardFigures(
  answers: Partial<Answers>,
): Readonly<Record<Card, CardFigure | null>> {
  const numbers = cardNumbers(answers)
  const { A2, A3, A10, A11, A35 } = answers
  const gaps = A10 && A11 && A35 ? gapCounts({ A10, A11, A35 }) : null
  const figure = (number: number | null, values: Readonly<Record<string, number>> = {}) =>
    number === null ? null : { number, values: { number, ...values } }
  const capacities = A3?.people.filter(({ capacity }) => capacity !== null).length ?? 0
  return {
    hats: figure(numbers.hats, { limit: A2?.limit ?? 0 }),
    overlaps: figure(numbers.overlaps),
    gaps:
      gaps === null
        ? null
        : figure(gaps.all, {
            empty: gaps.emptySeats,
            others: gaps.all - gaps.emptySeats,
          }),
    connectors: figure(numbers.connectors),
    accountability: figure(numbers.accountability),
    workload: A3 === undefined ? null : figure(numbers.workload, { capacities }),
  }
}
