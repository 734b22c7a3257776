import type { AnalysisId, Answers } from './answer'
import { createAreaMap } from './area-map'
import type { Asked } from './asked'
import type { Columns } from './columns'
import { once } from './once'
import type { Question } from './question'
import { createReportingLines } from './reporting-lines'
import { createSeatsAsAt } from './seats-as-at'
import { createTopThemes } from './top-themes'

/** How each analysis is worked out, of those that can be asked here. */
export type Registry = {
  readonly [K in AnalysisId]?: { readonly answer: (asked: Asked) => Answers[K] }
}

/** Puts a question to the columns as they are now. Each analysis is worked out at most once. */
export function putQuestion(
  columns: Columns,
  question: Question,
  { registry, detail }: { readonly registry: Registry; readonly detail: Asked['detail'] },
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
      if (!known.has(id)) known.set(id, answererOf(registry, id)(asked))
      return known.get(id) as Answers[K]
    },
  }
  return asked
}

function answererOf<K extends AnalysisId>(registry: Registry, id: K) {
  const analysis = registry[id]
  if (analysis === undefined) throw new Error(`${id} cannot be worked out here`)
  return analysis.answer
}

function findUnits({ few }: Columns) {
  for (const { units } of few.info.values()) return units
  return undefined
}
