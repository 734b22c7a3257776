import { wrap } from 'comlink'
import type { AnalysisId, AnswersTo } from '../analysis/answer'
import type { Question } from '../analysis/question'
import type { RecordChanges } from '../domain/record-changes'
import type { AnalysisService } from '../workers/analysis-service'
import type { OpenWorker } from './open-worker'

/**
 * The page's end of the analysis worker. Messages arrive in order, so a question sees every change
 * sent before it. Once the worker is lost, every question is refused with the reason.
 */
export interface AnalysisWorkerClient {
  send(changes: RecordChanges): void
  ask<K extends AnalysisId>(
    ids: readonly K[],
    question: Question,
    signal: AbortSignal,
  ): Promise<AnswersTo<K>>
  close(): void
}

export function createAnalysisWorkerClient(openWorker: OpenWorker): AnalysisWorkerClient {
  const { endpoint, close } = openWorker('analysis')
  const service = wrap<AnalysisService>(endpoint)
  const refusals = new Set<(reason: unknown) => void>()
  let lost: { readonly reason: unknown } | null = null
  let lastRequest = 0

  function lose(reason: unknown) {
    lost ??= { reason }
    for (const refuse of refusals) refuse(reason)
    refusals.clear()
  }

  /** Settles with the reply, or as soon as none can come or nobody waits for it. */
  function settle<Reply>(reply: Promise<Reply>, requestNumber: number, signal: AbortSignal) {
    return new Promise<Reply>((resolve, reject) => {
      const abandon = () => {
        service.cancel(requestNumber).catch(lose)
        reject(signal.reason)
      }
      refusals.add(reject)
      signal.addEventListener('abort', abandon)
      reply.then(resolve, reject).finally(() => {
        refusals.delete(reject)
        signal.removeEventListener('abort', abandon)
      })
    })
  }

  endpoint.addEventListener('error', lose as EventListener)
  endpoint.addEventListener('messageerror', lose as EventListener)
  return {
    send(changes) {
      service.apply(changes).catch(lose)
    },
    async ask<K extends AnalysisId>(ids: readonly K[], question: Question, signal: AbortSignal) {
      signal.throwIfAborted()
      if (lost !== null) throw lost.reason
      lastRequest += 1
      const reply = service.answer(ids, question, lastRequest) as Promise<AnswersTo<K> | null>
      const answers = await settle(reply, lastRequest, signal)
      if (answers === null) throw new Error('Only a cancelled request goes without an answer')
      return answers
    },
    close,
  }
}
