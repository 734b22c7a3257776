import type { AnswersTo } from '../../analysis/answer'

/** The analyses behind the cards that are on screen. */
export const insightAnalyses = ['A1', 'A2', 'A3', 'A7', 'A10', 'A11', 'A35'] as const

export type InsightAnswers = AnswersTo<(typeof insightAnalyses)[number]>
