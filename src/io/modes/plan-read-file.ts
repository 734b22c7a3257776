import type { Kind } from '../../domain/records'
import { type ChangeList, createChangeList } from '../planning/change-list'
import { countChanges } from '../planning/count-changes'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import type { IssueList } from '../planning/issue-list'
import { type MatchedNames, matchNames } from '../planning/match-names'
import { planOrganisations, planPartnerships } from '../planning/plan-bodies'
import { planDecisions } from '../planning/plan-decisions'
import { type Lookups, planLookups } from '../planning/plan-lookups'
import { planPeople } from '../planning/plan-people'
import { joinSeatRows, placeRow } from '../seats-table/join-seat-rows'
import { planSeats } from '../seats-table/plan-seats'
import { placeOf } from '../seats-table/seat-row'
import { planStrategies } from '../strategy-list/plan-strategies'
import type { ReadFile } from './read-sections'

/** Items of a file that were not used, counted under the kind that each item states. */
export interface UnusedItems {
  readonly itemKind: Kind
  readonly problem: number
  readonly leftOut: number
}

/** What a way of reading may add to the plan once the names of the file are found again. */
export interface MorePlans {
  /** Before people and bodies, which may refer to it. */
  readonly before?: (changes: ChangeList, lookups: Lookups) => void
  /** The file does not list the whole of a partnership, so who is not in it may still sit there. */
  readonly listing?: 'part'
  readonly after?: (changes: ChangeList, matched: MatchedNames) => void
}

/** What a file that has been read would change: names matched, records put in, seats joined. */
export function planReadFile(
  read: ReadFile,
  issues: IssueList,
  unused: UnusedItems,
  context: ImportContext,
  more: MorePlans = {},
): PlannedChanges {
  const { network, onProgress } = context
  const matched = matchNames(read, context)
  onProgress({ step: 'seats', share: 0 })
  const changes = createChangeList(network)
  const lookups = planLookups(network, changes, context.idFor)
  more.before?.(changes, lookups)
  planOrganisations(matched.organisations, read, network, changes, lookups, issues)
  planPartnerships(
    matched.partnerships,
    matched.organisations,
    read,
    network,
    changes,
    lookups,
    issues,
  )
  const inOffice = planPeople(matched.people, read, network, changes, lookups, issues)
  onProgress({ step: 'seats', share: 0.5 })
  const { listing = 'whole' } = more
  planSeats(joinRows(read, matched, issues), { ...context, changes, issues, listing })
  planStrategies(read.strategies, { ...context, changes, lookups, matched })
  more.after?.(changes, matched)
  tellOfParty(read, matched, inOffice, issues)
  const matches = Object.values(matched).flatMap((one) => one.matches)
  planDecisions(matches, context, changes)
  onProgress({ step: 'seats', share: 1 })
  const { itemKind, ...items } = unused
  return {
    changes: changes.changes(),
    counts: countChanges(changes.counts(), matches, itemKind, items),
    matches,
    issues: issues.all(),
  }
}

function joinRows({ seats }: ReadFile, matched: MatchedNames, issues: IssueList) {
  const placed = seats.map((row) =>
    placeRow(
      row,
      (group) =>
        matched.people.slotOf.get(group) ??
        matched.partnerships.slotOf.get(group) ??
        matched.organisations.slotOf.get(group),
    ),
  )
  return joinSeatRows(placed, (row) =>
    issues.add({ code: 'seats-joined', level: 'changed', ...placeOf(row) }),
  )
}

/** Counts the cells whose party is dropped because the person holds no public office. */
function tellOfParty(
  { seats }: ReadFile,
  { people }: MatchedNames,
  inOffice: ReadonlySet<string>,
  issues: IssueList,
): void {
  for (const seat of seats) {
    const { holder, partyColumn: column } = seat
    if (column === undefined) continue
    const id = holder.is === 'person' ? people.slotOf.get(holder.person)?.id : undefined
    if (id !== undefined && inOffice.has(id)) continue
    issues.count({ code: 'party-not-kept', level: 'privacy', ...placeOf(seat), column })
  }
}
