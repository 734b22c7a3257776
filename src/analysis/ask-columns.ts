import { analyses } from './analyses'
import type { AnalysisId, Answers, AnswersTo } from './answer'
import { createAreaMap } from './area-map'
import type { Asked } from './asked'
import { toBasis } from './basis'
import type { Columns } from './columns'
import { once } from './once'
import type { Question } from './question'
import { createReportingLines } from './reporting-lines'
import { createSeatsAsAt } from './seats-as-at'
import { createTopThemes } from './top-themes'

/** Puts a question to the columns as they are now. Each analysis is worked out at most once. */
export function askColumns(
  columns: Columns,
  question: Question,
  detail: Asked['detail'] = 'complete',
): Asked {
  const seats = createSeatsAsAt(columns, question.asAt)
  const known = new Map<AnalysisId, unknown>()
  const asked: Asked = {
    columns,
    question,
    detail,
    seats,
    seatsBefore: once(() => createSeatsAsAt(columns, question.compareWith)),
    areas: once(() => createAreaMap(columns.few.areas, findUnits(columns))),
    themes: once(() => createTopThemes(columns.few.themes)),
    lines: once(() => createReportingLines(columns, seats)),
    answer<K extends AnalysisId>(id: K): Answers[K] {
      if (!known.has(id)) known.set(id, analyses[id].answer(asked))
      return known.get(id) as Answers[K]
    },
  }
  return asked
}

/** The answers to these analyses, with what they rest on. */
export function answersTo<K extends AnalysisId>(asked: Asked, ids: readonly K[]): AnswersTo<K> {
  const answers = Object.fromEntries(ids.map((id) => [id, asked.answer(id)]))
  return { ...answers, basis: toBasis(asked) } as AnswersTo<K>
}

function findUnits({ few }: Columns) {
  for (const { units } of few.info.values()) return units
  return undefined
}
