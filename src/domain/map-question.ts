import type { Card } from './card'

/**
 * Every question that can be asked of a map, in the order of the list, with the card it is filed
 * under. The first of each card is the card's own. `null`: asked from under every card.
 */
export const questionCards = {
  hats: 'hats',
  'time-and-hats': 'hats',
  'seat-concentration': 'hats',
  'organisations-by-seats': 'hats',
  'terms-ending': 'hats',
  overlaps: 'overlaps',
  'worth-a-conversation': 'overlaps',
  gaps: 'gaps',
  'strategy-coverage': 'gaps',
  'strategies-not-joined-up': 'gaps',
  'voices-missing': 'gaps',
  'sector-balance': 'gaps',
  connectors: 'connectors',
  'if-someone-leaves': 'connectors',
  accountability: 'accountability',
  'formal-powers': 'accountability',
  'worth-checking': 'accountability',
  workload: 'workload',
  'time-by-organisation': 'workload',
  attendance: 'workload',
  'changes-between-dates': null,
  completeness: null,
} as const satisfies Readonly<Record<string, Card | null>>

/** A question by its code, which also travels in addresses. A card's own is named like the card. */
export type MapQuestion = keyof typeof questionCards

export const mapQuestions = Object.keys(questionCards) as readonly MapQuestion[]

export function isMapQuestion(code: string | null): code is MapQuestion {
  return code !== null && Object.hasOwn(questionCards, code)
}
