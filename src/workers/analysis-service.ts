import type { AnalysisId, AnswersTo } from '../analysis/answer'
import { answersTo } from '../analysis/answers-to'
import { askColumns } from '../analysis/ask-columns'
import type { Asked } from '../analysis/asked'
import { applyToColumns, createColumns, settleColumns } from '../analysis/columns'
import { isSameQuestion, type Question } from '../analysis/question'
import type { RecordChanges } from '../domain/record-changes'

/**
 * What the analysis worker offers: its own columns, fed by the same changes as the page. The
 * records there are at first come as changes too, in slices.
 */
export function createAnalysisService() {
  const columns = createColumns()
  const open = new Map<number, { isCancelled: boolean }>()
  let latest: { readonly version: number; readonly asked: Asked } | null = null

  function askedNow(question: Question): Asked {
    const isCurrent = latest !== null && latest.version === columns.version
    if (latest !== null && isCurrent && isSameQuestion(latest.asked.question, question)) {
      return latest.asked
    }
    const asked = askColumns(columns, question, 'screen')
    latest = { version: columns.version, asked }
    return asked
  }

  return {
    apply(changes: RecordChanges): void {
      applyToColumns(columns, changes)
      settleColumns(columns)
    },
    cancel(requestNumber: number): void {
      const request = open.get(requestNumber)
      if (request !== undefined) request.isCancelled = true
    },
    /** Null for a request cancelled on the way. Between analyses, newer messages are let in. */
    async answer<K extends AnalysisId>(
      ids: readonly K[],
      question: Question,
      requestNumber: number,
    ): Promise<AnswersTo<K> | null> {
      const request = { isCancelled: false }
      open.set(requestNumber, request)
      for (const id of ids) {
        askedNow(question).answer(id)
        await nextTask()
        if (request.isCancelled) break
      }
      open.delete(requestNumber)
      // A change let in meanwhile makes this one work again what it touches: never two states.
      return request.isCancelled ? null : answersTo(askedNow(question), ids)
    },
  }
}

export type AnalysisService = ReturnType<typeof createAnalysisService>

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
