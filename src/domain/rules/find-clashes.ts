import { groupBy } from '../../lib/group-by'
import type { CommandProblem } from '../commands/command'
import type { Link } from '../link'
import { endDay, startDay } from '../partial-date'
import type { Period } from '../period'
import type { RecordEntry } from '../records'
import type { Seat } from '../seat'
import type { StrategyLink } from '../strategy-link'

/** Later than every day, for what has no end. */
const forever = '99999'

/** What may stand only once at a time: equal text clashes. null for what clashes with nothing. */
export function clashKeyOf({ kind, record }: RecordEntry): string | null {
  if (kind === 'seats') return seatKeyOf(record)
  if (kind === 'links' || kind === 'strategyLinks') return tieKeyOf(record)
  return null
}

/** The first id of a clash key: comparing it first spares writing 100,000 keys. */
export function clashLeadOf({ record }: Pick<RecordEntry, 'record'>): string | null | undefined {
  if ('personId' in record) return record.personId
  return 'fromId' in record ? record.fromId : undefined
}

/** One person, one partnership, on behalf of one organisation or of none (rule 3). */
function seatKeyOf({ personId, partnershipId, organisationId }: Seat): string | null {
  return personId === null ? null : `${personId} ${partnershipId} ${organisationId ?? ''}`
}

function tieKeyOf({ kind, fromId, toId }: Link | StrategyLink): string {
  return `${kind} ${fromId} ${toId}`
}

/**
 * The records that clash with an earlier one of the same key (rules 3 and 7). Earlier is who
 * starts first, then who is listed first; without these records the rest may stand. All entries
 * are of one kind.
 */
export function findClashes(entries: Iterable<RecordEntry>): readonly CommandProblem[] {
  return [...groupBy(entries, clashKeyOf)].flatMap(([key, group]) =>
    key === null || group.length === 1 ? [] : findOverlaps(group),
  )
}

function findOverlaps(group: readonly RecordEntry[]): readonly CommandProblem[] {
  const inOrder = group
    .map(({ kind, record }) => ({ kind, id: record.id, ...daysOf(record) }))
    .toSorted((first, second) => compareText(first.start, second.start))
  const problems: CommandProblem[] = []
  let latestEnd = ''
  for (const { kind, id, start, end } of inOrder) {
    if (start < latestEnd)
      problems.push({ code: kind === 'seats' ? 'seat-twice' : 'link-twice', recordId: id })
    else latestEnd = end
  }
  return problems
}

function daysOf(record: object) {
  const { startedOn, endedOn } = record as Period
  return {
    start: startedOn === undefined ? '' : startDay(startedOn),
    end: endedOn === undefined ? forever : endDay(endedOn),
  }
}

function compareText(first: string, second: string): number {
  if (first === second) return 0
  return first < second ? -1 : 1
}
