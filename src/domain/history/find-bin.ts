import { toDayNumber } from '../../lib/day-number'
import { findEntry, type Network } from '../network'
import type { Day } from '../partial-date'
import type { RecordEntry } from '../records'
import { findReferences } from '../references'
import { findUndone } from './find-undone'
import type { RecordedStep } from './recorded-step'

/** A removed record and the step that took it, with whatever else that step took. */
export interface BinItem {
  readonly entry: RecordEntry
  readonly step: RecordedStep
  /** Seats, positions and the like that went with it. */
  readonly others: readonly RecordEntry[]
}

const daysKept = 30

/**
 * Records removed in the last 30 days and not back on the map, the latest first. What went along
 * with another record is not listed by itself; undoing an addition bins nothing, for it can be redone.
 */
export function findBin(
  steps: readonly RecordedStep[],
  network: Network,
  today: Day,
): readonly BinItem[] {
  const undone = findUndone(steps)
  const first = toDayNumber(today) - daysKept
  const seen = new Set<string>()
  return steps.toReversed().flatMap((step) => {
    const isLive = step.undoes === undefined && !undone.has(step.commandId)
    if (!isLive || toDayNumber(step.at.slice(0, 10)) < first) return []
    return findLeading(step.removed).flatMap((entry): BinItem[] => {
      const { kind, record } = entry
      if (seen.has(record.id) || findEntry(network, kind, record.id) !== undefined) return []
      seen.add(record.id)
      return [{ entry, step, others: step.removed.filter((other) => other !== entry) }]
    })
  })
}

/** Those that went for their own sake: they name no other that went in the same step. */
function findLeading(removed: readonly RecordEntry[]): readonly RecordEntry[] {
  const ids = new Set<string>(removed.map(({ record }) => record.id))
  const leading = removed.filter(
    (entry) =>
      !findReferences(entry).some(({ id, whenGone }) => whenGone === 'goes-too' && ids.has(id)),
  )
  return leading
}
