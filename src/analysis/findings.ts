import type { Card } from '../domain/card'
import type { Info } from '../domain/info'
import type { Day } from '../domain/partial-date'
import type { Settings } from '../domain/settings'
import { analysisIds } from './analyses'
import type { AnalysisId, Answers } from './answer'
import type { Asked } from './asked'
import { cardNumbers } from './cards'

/** What a reader of the file may want to know of a finding; neither names anybody. */
export interface FindingWords {
  readonly question: string
  readonly sentence: string
}

export type WordsOfFindings = { readonly [K in AnalysisId]?: FindingWords }

/**
 * Everything worked out about a map as at one day (formats, section 9): ids and no names. The keys
 * and units of each result are those of its answer, with its words where they are given.
 */
export interface Findings {
  readonly format: 'joined-up-findings'
  readonly version: 1
  readonly map: { readonly id: string; readonly title: string }
  readonly asAt: Day
  readonly compareWith: Day
  readonly settings: Settings
  readonly cards: Readonly<Record<Card, number>>
  readonly results: { readonly [K in AnalysisId]?: Answers[K] & Partial<FindingWords> }
}

/** The complete form, for the owner of the map: every list whole. */
export function toFindings(asked: Asked, info: Info, words: WordsOfFindings = {}): Findings {
  const { asAt, compareWith, settings } = asked.question
  const results = analysisIds.map((id) => [id, { ...words[id], ...asked.answer(id) }])
  return {
    format: 'joined-up-findings',
    version: 1,
    map: { id: info.id, title: info.title },
    asAt,
    compareWith,
    settings,
    cards: findCards(asked),
    results: Object.fromEntries(results),
  }
}

function findCards({ answer }: Asked): Findings['cards'] {
  const answers = Object.fromEntries(
    analysisIds.map((id) => [id, answer(id)]),
  ) as unknown as Answers
  return Object.fromEntries(
    Object.entries(cardNumbers(answers)).map(([card, number]) => [card, number ?? 0]),
  ) as Findings['cards']
}

/** The form for others: what only the owner may see of named people is empty, and counts stay. */
export function toSharedFindings(findings: Findings): Findings {
  const { A3, A4, A22, A31, A36, ...others } = findings.results
  return {
    ...findings,
    results: inOrder({
      ...others,
      ...(A3 && { A3: { ...A3, people: [] } }),
      ...(A4 && { A4: { ...A4, people: [] } }),
      ...(A22 && { A22: { ...A22, items: [] } }),
      ...(A31 && { A31: { ...A31, seats: [] } }),
      ...(A36 && {
        A36: { ...A36, scenarios: A36.scenarios.map(toSharedScenario) },
      }),
    }),
  }
}

/** Whoever named a scenario may have named a person in it: for others it has a number. */
function toSharedScenario(
  scenario: Answers['A36']['scenarios'][number],
  index: number,
): Answers['A36']['scenarios'][number] {
  return { ...scenario, name: `${index + 1}`, hours: [] }
}

/** Same map, same bytes: results stand in the order of their numbers whatever was taken out. */
function inOrder(results: Findings['results']): Findings['results'] {
  return Object.fromEntries(
    analysisIds.flatMap((id) => (results[id] === undefined ? [] : [[id, results[id]]])),
  )
}
