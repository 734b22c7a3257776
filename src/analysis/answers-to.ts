import type { AnalysisId, AnswersTo } from './answer'
import type { Asked } from './asked'
import { toBasis } from './basis'

/** The answers to these analyses, with what they rest on. */
export function answersTo<K extends AnalysisId>(asked: Asked, ids: readonly K[]): AnswersTo<K> {
  const answers = Object.fromEntries(ids.map((id) => [id, asked.answer(id)]))
  return { ...answers, basis: toBasis(asked) } as AnswersTo<K>
}
