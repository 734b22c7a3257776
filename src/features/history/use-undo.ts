import { useCallback } from 'react'
import type { CommandProblem } from '../../domain/commands/command'
import type { Result } from '../../lib/result'
import { useServices } from '../../state/hooks/services'
import type { CommittedStep } from '../../state/network-store'

interface Undo {
  readonly undo: () => void
  readonly redo: () => void
}

/** Undo and redo with what is then said; a step that cannot be taken back says why. */
export function useUndo(): Undo {
  const { network, notices } = useServices()
  const tell = useCallback(
    (code: 'undone' | 'redone', result: Result<CommittedStep, CommandProblem> | null) => {
      if (result === null) {
        notices.announce({ code: code === 'undone' ? 'nothing-to-undo' : 'nothing-to-redo' })
      } else if (result.ok) {
        notices.dismiss()
        notices.announce({ code, label: result.value.label })
      } else {
        notices.show({ code: 'problem', problem: result.problem.code })
      }
    },
    [notices],
  )
  return {
    undo: useCallback(() => tell('undone', network.undo()), [tell, network]),
    redo: useCallback(() => tell('redone', network.redo()), [tell, network]),
  }
}
