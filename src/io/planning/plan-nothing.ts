import { noChanges } from '../../domain/record-changes'
import type { ImportIssue } from '../import-plan'
import type { PlannedChanges } from './import-context'

/** A sheet that waits for an answer changes nothing. */
export function planNothing(issues: readonly ImportIssue[]): PlannedChanges {
  return { changes: noChanges, counts: {}, matches: [], issues }
}
