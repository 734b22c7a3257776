import type { Kind } from '../../domain/records'
import { createChangeList } from '../planning/change-list'
import { countChanges } from '../planning/count-changes'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import { createIssueList, type IssueList, onSheet } from '../planning/issue-list'
import { type MatchedNames, matchNames } from '../planning/match-names'
import { planOrganisations, planPartnerships } from '../planning/plan-bodies'
import { planDecisions } from '../planning/plan-decisions'
import { planLookups } from '../planning/plan-lookups'
import { planPeople } from '../planning/plan-people'
import type { SheetSection } from '../planning/sheet-row'
import { tellOfColumns } from '../planning/tell-of-columns'
import { tellOfLetters } from '../planning/tell-of-letters'
import { joinSeatRows, placeRow } from '../seats-table/join-seat-rows'
import { planSeats } from '../seats-table/plan-seats'
import { placeOf } from '../seats-table/seat-row'
import { planStrategies } from '../strategy-list/plan-strategies'
import { countRows, type ReadFile, readSections, type Sections } from './read-sections'

export interface SectionsImport extends Sections {
  /** The sheets as the file has them, for what is told of their columns. */
  readonly sheets: readonly SheetSection[]
  /** Items that state nothing: blank, totals, headings. */
  readonly leftOut: number
  /** Rows that were cut off in the middle, and are in no section. */
  readonly cutRows: number
  /** What each item of the file states. */
  readonly itemKind: Kind
}

const rowsBetweenReports = 2_000

/** What the rows of a file, each of which states one thing, would change. Nothing is written. */
export function planSections(given: SectionsImport, context: ImportContext): PlannedChanges {
  const { sheets, seats = [], itemKind } = given
  const { network, onProgress } = context
  const issues = createIssueList()
  for (const sheet of sheets) tellOfColumns(sheet, onSheet(issues, sheet.sheet))
  for (const sheet of sheets) tellOfLetters(sheet, onSheet(issues, sheet.sheet))
  const total = countRows(seats)
  let done = 0
  const read = readSections(given, network, issues, () => {
    if (done % rowsBetweenReports === 0) onProgress({ step: 'names', share: done / total })
    done += 1
  })
  const matched = matchNames(read, context)
  onProgress({ step: 'seats', share: 0 })
  const changes = createChangeList(network)
  const lookups = planLookups(network, changes, context.idFor)
  planOrganisations(matched.organisations, read, network, changes, lookups)
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
  planSeats(joinRows(read, matched, issues), { ...context, changes, issues })
  planStrategies(read.strategies, { ...context, changes, lookups, matched })
  tellOfParty(read, matched, inOffice, issues)
  const matches = Object.values(matched).flatMap((one) => one.matches)
  planDecisions(matches, context, changes)
  onProgress({ step: 'seats', share: 1 })
  return {
    changes: changes.changes(),
    counts: countChanges(changes.counts(), matches, itemKind, {
      problem: read.problems + given.cutRows,
      leftOut: given.leftOut,
    }),
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
