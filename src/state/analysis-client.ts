import type { AnalysisId, AnswersTo } from '../analysis/answer'
import { answersTo } from '../analysis/answers-to'
import type { Asked } from '../analysis/asked'
import { applyToColumns, createColumns, settleColumns } from '../analysis/columns'
import { pageAnalyses } from '../analysis/page-analyses'
import { putQuestion } from '../analysis/put-question'
import { isSameQuestion, type Question } from '../analysis/question'
import { createAnalysisFeed } from './analysis-feed'
import { createAnalysisWorkerClient } from './analysis-worker-client'
import type { NetworkStore } from './network-store'
import { nextTask } from './next-task'
import type { OpenWorker } from './open-worker'
import { createQuietPeriod } from './quiet-period'

export interface AnalysisClient {
  /**
   * The answers to these analyses for the network as it is when they are worked out. Rejects with
   * the reason of the signal once aborted, and when the worker is lost.
   */
  ask<K extends AnalysisId>(
    ids: readonly K[],
    question: Question,
    signal?: AbortSignal,
  ): Promise<AnswersTo<K>>
  close(): void
}

/** Above so many seats the page leaves every analysis to the worker, to keep its frames. */
const mostSeatsOnPage = 30_000

/** Nothing is worked out in the worker for half an edit. */
const pauseInMilliseconds = 150

/** The one door for questions: the asker never knows where the answer is worked out. */
export function createAnalysisClient(store: NetworkStore, openWorker: OpenWorker): AnalysisClient {
  const worker = createAnalysisWorkerClient(openWorker)
  const edits = createQuietPeriod(pauseInMilliseconds)
  const columns = createColumns()
  const feed = createAnalysisFeed(store.state.getState().network, (changes) => {
    applyToColumns(columns, changes)
    settleColumns(columns)
    worker.send(changes)
  })
  const stopListening = store.onChanges((changes) => {
    edits.stir()
    feed.push(changes)
  })
  let latest: { readonly version: number; readonly asked: Asked } | null = null

  function askedOnPage(question: Question): Asked {
    if (latest?.version === columns.version && isSameQuestion(latest.asked.question, question)) {
      return latest.asked
    }
    const asked = putQuestion(columns, question, { registry: pageAnalyses, detail: 'screen' })
    latest = { version: columns.version, asked }
    return asked
  }

  function runsOnPage(id: AnalysisId): boolean {
    return id in pageAnalyses && columns.seats.recordCount() <= mostSeatsOnPage
  }

  return {
    async ask(ids, question, signal = new AbortController().signal) {
      await feed.whenFed()
      if (!ids.every(runsOnPage)) {
        await edits.whenQuiet()
        await feed.whenFed()
        return worker.ask(ids, question, signal)
      }
      // Asked in the task of an edit, which has enough to do: the screen changes first.
      await nextTask()
      signal.throwIfAborted()
      return answersTo(askedOnPage(question), ids)
    },
    close() {
      stopListening()
      edits.end()
      feed.stop()
      worker.close()
    },
  }
}
