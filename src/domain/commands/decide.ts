import { failed, ok } from '../../lib/result'
import { checkChanges } from '../check-changes'
import { type DecidedQuestion, type DecisionOutcome, decisionKeyOf } from '../decision-outcomes'
import { noChanges } from '../record-changes'
import { readRecord } from '../records'
import type { Command } from './command'

export interface DecideInput {
  readonly id: string
  readonly question: DecidedQuestion
  readonly aboutIds: readonly string[]
  readonly outcome: DecisionOutcome
  readonly decidedOn: string
}

/**
 * Keeps what a person decided about a finding, in place of any decision about it before. Fails with
 * `record-invalid` and the field, or with `reference-missing` when a record of the finding is gone.
 */
export function decide(input: DecideInput): Command {
  return (network) => {
    const read = readRecord('decisions', input)
    if (!read.ok)
      return failed({ code: 'record-invalid', recordId: input.id, field: read.problem.field })
    const key = decisionKeyOf(input.question, input.aboutIds)
    const removed = [...network.decisions.values()]
      .filter(({ question, aboutIds }) => decisionKeyOf(question, aboutIds) === key)
      .map((record) => ({ kind: 'decisions' as const, record }))
    const changes = { ...noChanges, added: [read.value], removed }
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}
