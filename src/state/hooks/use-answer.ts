import { startTransition, useEffect, useState } from 'react'
import type { AnalysisId, AnswersTo } from '../../analysis/answer'
import type { Question } from '../../analysis/question'
import { useServices } from './services'

export interface AnswerState<K extends AnalysisId> {
  readonly status: 'working' | 'ready' | 'failed'
  /** What is answered so far. While working, earlier answers stay. */
  readonly answers: Partial<AnswersTo<K>> | null
}

/** Asks again whenever the network or the question changes. The newest question wins. */
export function useAnswer<K extends AnalysisId>(
  ids: readonly K[],
  question: Question,
): AnswerState<K> {
  const { analysis, network } = useServices()
  const [state, setWhole] = useState<AnswerState<K>>({ status: 'working', answers: null })
  // Text is the same when its meaning is: a caller may make its list and question anew each time.
  const asked = JSON.stringify({ ids, question })

  useEffect(() => {
    // An answer may fill long lists, so what it changes is drawn up between frames.
    const setState: typeof setWhole = (next) => startTransition(() => setWhole(next))
    let controller = new AbortController()

    function askAgain() {
      controller.abort()
      controller = new AbortController()
      const { signal } = controller
      const wanted = JSON.parse(asked) as {
        readonly ids: readonly K[]
        readonly question: Question
      }
      setState(({ answers }) => ({ status: 'working', answers }))
      // One by one, so that what is worked out on the page does not wait for the worker.
      const parts = wanted.ids.map(async (id) => {
        const part = await analysis.ask([id], wanted.question, signal)
        if (signal.aborted) return
        // A part that still comes in after another has failed does not make the failure undone.
        setState(({ status, answers }) => ({
          status: status === 'failed' ? 'failed' : 'working',
          answers: { ...answers, ...part },
        }))
      })
      Promise.all(parts).then(
        () => signal.aborted || setState(({ answers }) => ({ status: 'ready', answers })),
        () => signal.aborted || setState(({ answers }) => ({ status: 'failed', answers })),
      )
    }

    askAgain()
    const stopListening = network.onChanges(askAgain)
    return () => {
      stopListening()
      controller.abort()
    }
  }, [analysis, network, asked])
  return state
}
