import type { PossibleMatch } from '../import-plan'
import type { ChangeList } from './change-list'
import type { ImportContext } from './import-context'

/** Two records that a person said are different are not asked about again. */
export function planDecisions(
  matches: readonly PossibleMatch[],
  { answers, today, idFor }: ImportContext,
  changes: ChangeList,
): void {
  for (const { incomingId, candidates } of matches) {
    const different = answers.filter(
      (one) =>
        one.answer === 'different' &&
        one.incomingId === incomingId &&
        candidates.some(({ id }) => id === one.candidateId),
    )
    for (const { candidateId } of different) {
      changes.put('decisions', idFor(`decisions:${incomingId}:${candidateId}`), {
        question: 'same-record',
        aboutIds: [incomingId, candidateId],
        outcome: 'different',
        decidedOn: today,
      })
    }
  }
}
