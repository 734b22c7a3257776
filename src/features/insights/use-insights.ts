import { useMemo } from 'react'
import type { Question } from '../../analysis/question'
import { getInfo } from '../../domain/network'
import { startDay } from '../../domain/partial-date'
import { settingsInForce } from '../../domain/settings'
import { useAnswer } from '../../state/hooks/use-answer'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { type InsightAnswers, insightAnalyses } from './insight-answers'

export interface Insights {
  /** The last complete answer; while a newer one is worked out it stays, and is marked. */
  readonly answers: InsightAnswers | null
  readonly isUpdating: boolean
  readonly hasFailed: boolean
  readonly question: Question
}

/** What every card, list and map of Explore stands on: one question, asked once. */
export function useInsights(): Insights {
  const asAt = useView((view) => view.asAt)
  const network = useNetwork()
  const info = getInfo(network)
  const question = useMemo<Question>(
    () => ({
      asAt,
      compareWith: startDay(info.compareWith ?? asAt),
      settings: settingsInForce(info.settings),
    }),
    [asAt, info],
  )
  const { status, answers } = useAnswer(insightAnalyses, question)
  const isComplete = answers !== null && insightAnalyses.every((id) => answers[id] !== undefined)
  return {
    answers: isComplete ? (answers as InsightAnswers) : null,
    isUpdating: status === 'working',
    hasFailed: status === 'failed',
    question,
  }
}
