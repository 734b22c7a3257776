import { useMemo } from 'react'
import type { Answers, Basis } from '../../analysis/answer'
import type { ResultList } from '../../analysis/lists/result-list'
import type { Question } from '../../analysis/question'
import { compareDay } from '../../domain/compare-day'
import type { MapQuestion } from '../../domain/map-question'
import { getInfo } from '../../domain/network'
import { settingsInForce } from '../../domain/settings'
import { analysesOfCards } from '../../state/card-figures'
import { findFurtherAnalyses } from '../../state/further-analyses'
import { useAnswer } from '../../state/hooks/use-answer'
import { useNetwork } from '../../state/hooks/use-network'
import { useResultList } from '../../state/hooks/use-result-list'
import { useView } from '../../state/hooks/use-view'

export interface Insights {
  /** What is answered so far. While newer answers are worked out the last ones stay, marked. */
  readonly answers: Partial<Answers> | null
  readonly basis: Basis | null
  /** The list that answers the question asked; null without one and until it is worked out. */
  readonly list: ResultList | null
  readonly isUpdating: boolean
  readonly hasFailed: boolean
  readonly question: Question
}

/** What every card, list and map stands on: one question, asked once. `asked` has the list. */
export function useInsights(asked: MapQuestion | null): Insights {
  const asAt = useView((view) => view.asAt)
  const chosen = useView((view) => view.compareWith)
  const network = useNetwork()
  const info = getInfo(network)
  const question = useMemo<Question>(
    () => ({
      asAt,
      compareWith: compareDay(info, asAt, chosen),
      settings: settingsInForce(info.settings),
    }),
    [asAt, chosen, info],
  )
  const ofCards = useAnswer(analysesOfCards, question)
  const further = useMemo(() => findFurtherAnalyses(asked), [asked])
  const ofQuestion = useAnswer(further, question)
  const answers = useMemo(
    () =>
      ofCards.answers === null && ofQuestion.answers === null
        ? null
        : { ...ofQuestion.answers, ...ofCards.answers },
    [ofCards.answers, ofQuestion.answers],
  )
  const context = useMemo(
    () => ({ network, settings: question.settings, asAt: question.asAt }),
    [network, question],
  )
  return {
    answers,
    basis: answers?.basis ?? null,
    list: useResultList(asked, answers, context),
    isUpdating: ofCards.status === 'working' || ofQuestion.status === 'working',
    hasFailed: ofCards.status === 'failed' || ofQuestion.status === 'failed',
    question,
  }
}
