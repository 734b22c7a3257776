import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Command } from '../../domain/commands/command'
import type { StepLabel } from '../../domain/step-label'
import { useServices } from '../../state/hooks/services'
import { type Grid, useProblemText } from './use-grid'

interface BulkStep {
  /** Why nothing was changed, with the record it is about. */
  readonly problem: string | undefined
  readonly run: (command: Command, label: StepLabel) => void
}

/** One step for all chosen rows: done as a whole, with the way back offered, or not at all. */
export function useBulkStep(grid: Grid, onDone: () => void): BulkStep {
  const intl = useIntl()
  const { network, notices } = useServices()
  const problemText = useProblemText()
  const [problem, setProblem] = useState<string>()
  return {
    problem,
    run(command, label) {
      const result = network.execute(command, label)
      if (result.ok) {
        notices.show({ code: 'done', label })
        onDone()
        return
      }
      const name = grid.nameOf(result.problem.recordId)
      const sentence = problemText(result.problem)
      setProblem(
        name === '' ? sentence : intl.formatMessage({ id: 'grid.problem-of' }, { name, sentence }),
      )
    },
  }
}
