import type { AnalysisId } from '../analysis/answer'
import { questionNeeds } from '../analysis/lists/question-needs'
import type { MapQuestion } from '../domain/map-question'
import { analysesOfCards } from './card-figures'

const always: ReadonlySet<AnalysisId> = new Set(analysesOfCards)

/** What a question needs beside what is asked of every map. */
export function findFurtherAnalyses(asked: MapQuestion | null): readonly AnalysisId[] {
  return asked === null ? [] : questionNeeds[asked].filter((id) => !always.has(id))
}
