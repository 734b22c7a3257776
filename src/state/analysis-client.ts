import type { AnalysisId, Answers, AnswersTo } from '../analysis/answer'
import { answersTo } from '../analysis/answers-to'
import type { Asked } from '../analysis/asked'
import { applyToColumns, createColumns, settleColumns } from '../analysis/columns'
import { pageAnalyses } from '../analysis/page-analyses'
import { putQuestion } from '../analysis/put-question'
import { isSameQuestion, type Question } from '../analysis/question'
import { sizeOfGroup } from '../analysis/row-groups'
import { createAnalysisFeed } from './analysis-feed'
import { createAnalysisWorkerClient } from './analysis-worker-client'
import { type GoBetweenRun, scoreInPool } from './go-between-pool'
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
  /**
   * How far each person lies between partnerships, exact whatever the size of the map. All or
   * nothing: asked for by a person, told how far it is, given up by the signal or the next one asked.
   */
  scoreGoBetween(question: Question, run: GoBetweenRun): Promise<Answers['A12']['goBetween']>
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
  let lastRun = new AbortController()
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
    async scoreGoBetween(question, { signal, onShare }) {
      lastRun.abort(new Error('Another one is asked for'))
      signal.throwIfAborted()
      const run = new AbortController()
      lastRun = run
      signal.addEventListener('abort', () => run.abort(signal.reason))
      await feed.whenFed()
      run.signal.throwIfAborted()
      const asked = askedOnPage(question)
      const incidence = asked.seats.people()
      // Read now: by the time the scores are there, ranks may belong to other people.
      const people = findSeatedPeople(asked)
      const pool = { openWorker, processors: navigator.hardwareConcurrency || 1 }
      const scores = await scoreInPool(incidence, { signal: run.signal, onShare }, pool)
      return people.map(({ personId, rank }) => ({ personId, score: scores[rank] ?? 0 }))
    },
    close() {
      lastRun.abort(new Error('The map is closed'))
      stopListening()
      edits.end()
      feed.stop()
      worker.close()
    },
  }
}

function findSeatedPeople({ columns: { people }, seats }: Asked) {
  const { partnershipsOf } = seats.people()
  return Array.from(people.rows(), (row, rank) => ({ personId: people.idOf(row), rank })).filter(
    ({ rank }) => sizeOfGroup(partnershipsOf, rank) > 0,
  )
}
