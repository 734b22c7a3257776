import type { Kind } from '../../domain/records'
import { groupBy } from '../../lib/group-by'
import type { KindCounts, PossibleMatch } from '../import-plan'
import type { PlannedChanges } from './import-context'

type Counts = PlannedChanges['counts']

const noCounts: KindCounts = {
  new: 0,
  updated: 0,
  unchanged: 0,
  possibleDuplicate: 0,
  problem: 0,
  leftOut: 0,
}

/**
 * The counts of a plan with what they lack: the names that may be the same, and, under the kind that
 * each item of the file states, the items that were not used.
 */
export function countChanges(
  counts: Counts,
  matches: readonly PossibleMatch[],
  kind: Kind,
  items: Pick<KindCounts, 'problem' | 'leftOut'>,
): Counts {
  const alike = groupBy(
    matches.filter(({ answer }) => answer === 'later'),
    (match) => match.kind,
  )
  const withMatches: Counts = Object.fromEntries(
    [...alike].map(([one, found]) => [
      one,
      { ...noCounts, ...counts[one], possibleDuplicate: found.length },
    ]),
  )
  const all = { ...counts, ...withMatches }
  return { ...all, [kind]: { ...noCounts, ...all[kind], ...items } }
}
