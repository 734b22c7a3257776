import type { ImportMapping, PlanSummary } from '../../io/import-plan'
import type { ImportPage } from './find-import-pages'
import { findMissingUse, type NeededUse } from './mode-choices'

type FileQuestion = 'not-two-mode' | 'council-needed'

export type Block =
  | `no-${NeededUse}`
  | 'not-named'
  | FileQuestion
  | 'planning'
  | 'nothing-new'
  | 'accepted'

interface Standing {
  readonly page: ImportPage
  readonly plan: PlanSummary
  readonly mapping: ImportMapping
  readonly isPlanning: boolean
  readonly isAccepted: boolean
}

/** Why the way on is closed. Null: it is open. While planning, a press waits for the plan. */
export function findBlock(standing: Standing): Block | null {
  const { page, plan, mapping, isPlanning, isAccepted } = standing
  if (isAccepted) return 'accepted'
  if (page === 'file') return findFileBlock(plan, mapping, isPlanning)
  const missing = page === 'columns' ? findMissingUse(mapping) : undefined
  if (missing !== undefined) return `no-${missing}`
  if (page !== 'check') return null
  if (isPlanning) return 'planning'
  return plan.changedRecords === 0 ? 'nothing-new' : null
}

function findFileBlock(
  plan: PlanSummary,
  mapping: ImportMapping,
  isPlanning: boolean,
): Block | null {
  if (isNameWanted(plan, mapping)) return 'not-named'
  // An answer that has just been given is being planned with; a press waits for it.
  if (isPlanning || mapping.mode !== 'network') return null
  const asked = plan.issues.map(({ code }) => code)
  return (['not-two-mode', 'council-needed'] as const).find((code) => asked.includes(code)) ?? null
}

/** Names without a partnership state nothing; the page of the columns, which could ask, is not there. */
function isNameWanted({ issues }: PlanSummary, { mode, partnership = '' }: ImportMapping): boolean {
  const isAsked = issues.some(({ code }) => code === 'partnership-unsure')
  return mode === 'pasted-text' && isAsked && partnership.trim() === ''
}
