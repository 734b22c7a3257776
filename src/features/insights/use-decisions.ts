import type { ListRow } from '../../analysis/lists/result-list'
import type { Command } from '../../domain/commands/command'
import { decide } from '../../domain/commands/decide'
import { removeRecord } from '../../domain/commands/remove-record'
import type { DecisionOutcome } from '../../domain/decision-outcomes'
import type { StepLabel } from '../../domain/step-label'
import { useServices } from '../../state/hooks/services'

/** Keeps a decision about a row of a list, or takes it back, each as one step. */
export function useDecisions() {
  const { network, notices, newId, clock } = useServices()

  function run(command: Command, label: StepLabel) {
    const result = network.execute(command, label)
    if (result.ok) notices.show({ code: 'done', label })
    else notices.show({ code: 'problem', problem: result.problem.code })
  }

  return {
    decideRow(
      { question, aboutIds }: NonNullable<ListRow['decides']>,
      outcome: DecisionOutcome,
      about: string,
    ) {
      const decidedOn = clock.today()
      run(decide({ id: newId(), question, aboutIds, outcome, decidedOn }), {
        code: 'decide',
        values: { about },
      })
    },
    openAgain(decisionId: string, about: string) {
      run(removeRecord({ kind: 'decisions', id: decisionId }), {
        code: 'open-again',
        values: { about },
      })
    },
  }
}
