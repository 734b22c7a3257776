import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { RecordedStep } from '../../domain/history/recorded-step'
import { useServices } from '../../state/hooks/services'

interface UndoBack {
  /** How many of this tab's steps would be undone to be before this one; undefined if not its own. */
  readonly countBackTo: (step: RecordedStep) => number | undefined
  readonly undoBack: (count: number) => void
}

/** Undoes the last steps of this tab, the latest first, until one of them cannot be taken back. */
export function useUndoBack(steps: readonly RecordedStep[]): UndoBack {
  const { network, notices } = useServices()
  const past = useStore(network.state, (state) => state.past)
  const counts = useMemo(() => {
    const byId = new Map(steps.map((step) => [step.commandId, step]))
    // A step that was undone and redone is in the past under the id of its redo.
    const rootOf = (commandId: string): string => {
      const undoes = byId.get(commandId)?.undoes
      return undoes === undefined ? commandId : rootOf(undoes)
    }
    return new Map(past.toReversed().map(({ commandId }, index) => [rootOf(commandId), index + 1]))
  }, [steps, past])

  function undoBack(count: number) {
    for (let undone = 0; undone < count; undone += 1) {
      const result = network.undo()
      if (result === null) return
      if (!result.ok) {
        notices.show({ code: 'problem', problem: result.problem.code })
        return
      }
      notices.announce({ code: 'undone', label: result.value.label })
    }
    notices.dismiss()
  }

  return { countBackTo: ({ commandId }) => counts.get(commandId), undoBack }
}
