import { isAbove } from './rounded-comparison'

interface Scored {
  readonly id: string
  readonly score: number
}

/** The three highest scores above 0, equals by id: the set, in the order of ids. */
export function findTopThree(scored: readonly Scored[]): readonly string[] {
  return scored
    .filter(({ score }) => isAbove(score, 0))
    .sort(compareScores)
    .slice(0, 3)
    .map(({ id }) => id)
    .sort()
}

function compareScores(a: Scored, b: Scored): number {
  if (isAbove(a.score, b.score)) return -1
  if (isAbove(b.score, a.score)) return 1
  return a.id < b.id ? -1 : 1
}
