import type { Decision } from './decision'

/** What can be decided about each kind of finding, in the order it is offered. */
export const decisionOutcomes = {
  'worth-checking': ['declared', 'managed', 'no-conflict'],
  'worth-a-conversation': ['accepted', 'distinct'],
  'not-joined-up': ['accepted', 'distinct'],
  gap: ['accepted', 'distinct'],
} as const satisfies Partial<Record<Decision['question'], readonly Decision['outcome'][]>>

/** A finding that a person can decide about; whether two records are one is asked elsewhere. */
export type DecidedQuestion = keyof typeof decisionOutcomes

export type DecisionOutcome = (typeof decisionOutcomes)[DecidedQuestion][number]

/** The same for every decision about the same finding, in whatever order its records are named. */
export function decisionKeyOf(question: string, aboutIds: readonly string[]): string {
  return `${question} ${[...aboutIds].sort().join(' ')}`
}
