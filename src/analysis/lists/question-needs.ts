import type { MapQuestion } from '../../domain/map-question'
import type { AnalysisId } from '../answer'

/** The analyses that the list of each question is made of. */
export const questionNeeds = {
  hats: ['A1', 'A2', 'A3'],
  'time-and-hats': ['A1', 'A4'],
  'seat-concentration': ['A5'],
  'organisations-by-seats': ['A6'],
  'terms-ending': ['A27'],
  overlaps: ['A7'],
  'worth-a-conversation': ['A9'],
  gaps: ['A10', 'A11', 'A35'],
  'strategy-coverage': ['A10'],
  'strategies-not-joined-up': ['A11'],
  'voices-missing': ['A35'],
  'sector-balance': ['A20'],
  connectors: ['A12'],
  'if-someone-leaves': ['A13'],
  accountability: ['A21'],
  'formal-powers': ['A18'],
  'worth-checking': ['A22'],
  workload: ['A3', 'A4'],
  'time-by-organisation': ['A3'],
  attendance: ['A31'],
  'changes-between-dates': ['A30'],
  completeness: ['A32'],
} as const satisfies Readonly<Record<MapQuestion, readonly AnalysisId[]>>
