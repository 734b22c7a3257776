import { getInfo, type Network } from '../../domain/network'
import { endDay } from '../../domain/partial-date'
import type { Kind, RecordEntry } from '../../domain/records'
import { referenceFields, replaceIds } from '../../domain/references'
import type { ImportIssue, IssueLevel, KindCounts } from '../import-plan'
import { createChangeList } from '../planning/change-list'
import { countChanges } from '../planning/count-changes'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import { createIssueList, type IssueList } from '../planning/issue-list'
import { planDecisions } from '../planning/plan-decisions'
import { findRowIds, type RowIds } from './find-row-ids'
import { keyRows } from './key-rows'
import { withoutStandIns } from './leave-stand-ins'
import { mergeDraft } from './merge-draft'
import { type Draft, type KeyedRow, type OwnRow, rowKinds } from './own-row'
import { readDraft } from './read-draft'
import { settleRecords } from './settle-records'

type Planned = Map<string, RecordEntry>

const rowsBetweenReports = 2_000

/**
 * What a file of ours, read back, would change: every kind of record, found again by our own ids
 * first (formats, section 6). A filled cell replaces, a blank one never clears.
 */
export function planOwnRecords(
  rows: readonly OwnRow[],
  known: readonly ImportIssue[],
  context: ImportContext,
): PlannedChanges {
  const { network, onProgress } = context
  const issues = createIssueList()
  for (const issue of known) issues.add(issue)
  const keyed = withoutStandIns(keyRows(rows, network, issues), network)
  onProgress({ step: 'names', share: 0 })
  const ids = findRowIds(keyed, context)
  const planned: Planned = new Map()
  const rowById = new Map<string, KeyedRow>()
  const inOrder = rowKinds.flatMap((kind) => keyed.filter((one) => one.kind === kind))
  for (const [done, row] of inOrder.entries()) {
    if (done % rowsBetweenReports === 0) onProgress({ step: 'seats', share: done / inOrder.length })
    planRow(row, ids, network, planned, rowById, issues)
  }
  settle(planned, rowById, network, issues)
  const changes = createChangeList(network)
  for (const [id, { kind, record }] of planned) changes.put(kind, id, record, clearedBy(record))
  tellOfSeatsNotInFile(planned, context, issues)
  planDecisions(ids.matches, context, changes)
  onProgress({ step: 'seats', share: 1 })
  const all = issues.all()
  const counts = countChanges(changes.counts(), ids.matches, 'seats', { problem: 0, leftOut: 0 })
  return {
    changes: changes.changes(),
    counts: withProblems(counts, all, rows),
    matches: ids.matches,
    issues: all,
  }
}

function planRow(
  row: KeyedRow,
  { idOf }: RowIds,
  network: Network,
  planned: Planned,
  rowById: Map<string, KeyedRow>,
  issues: IssueList,
): void {
  const id = idOf.get(row.key) ?? row.key
  const before = planned.get(id)?.record ?? network[row.kind].get(id)
  const draft = replaceKeys(row, idOf)
  const merged = mergeDraft({ ...row, draft }, before as Draft | undefined, id)
  const entry = readDraft(merged, (before ?? { id }) as Draft, getInfo(network).units, issues)
  rowById.set(id, row)
  if (entry !== null) planned.set(id, entry)
}

/** Ids of records in the place of the keys of rows. */
function replaceKeys({ kind, draft }: KeyedRow, idOf: ReadonlyMap<string, string>): Draft {
  return referenceFields[kind].reduce<Draft>(
    (before, { path }) => replaceIds(before, path, (key) => idOf.get(key) ?? key) as Draft,
    draft,
  )
}

/** Somebody now sits there: whom the seat was for, and that their name was missing, is over. */
function clearedBy(record: RecordEntry['record']): readonly string[] {
  return 'personId' in record && record.personId !== null ? ['wanted', 'nameNotRecorded'] : []
}

function settle(
  planned: Planned,
  rowById: ReadonlyMap<string, KeyedRow>,
  network: Network,
  issues: IssueList,
): void {
  settleRecords(planned, network, (id, code) => {
    const row = rowById.get(id)
    const place = row === undefined ? {} : { sheet: row.sheet, row: row.row }
    const isLeftOut = !planned.has(id) && code !== 'seats-joined'
    const level: IssueLevel = isLeftOut ? 'problem' : 'changed'
    issues.add({ code, level, ...place })
  })
}

/** Seats held today, on partnerships whose seats the file lists, that the file does not list. */
function tellOfSeatsNotInFile(
  planned: Planned,
  { network, today }: ImportContext,
  issues: IssueList,
): void {
  const listed = new Set<string>()
  for (const { kind, record } of planned.values()) {
    if (kind === 'seats') listed.add(record.partnershipId)
  }
  for (const { id, personId, partnershipId, endedOn } of network.seats.values()) {
    const isOver = endedOn !== undefined && endDay(endedOn) <= today
    if (isOver || planned.has(id) || !listed.has(partnershipId) || personId === null) continue
    const value = network.people.get(personId)?.name ?? ''
    issues.add({ code: 'not-in-file', level: 'note', value, recordId: id })
  }
}

/** Rows that could not be used, under the kind that their sheet lists. */
function withProblems(
  counts: PlannedChanges['counts'],
  issues: readonly ImportIssue[],
  rows: readonly OwnRow[],
): PlannedChanges['counts'] {
  const kindOf = new Map(rows.map(({ sheet, kind }) => [sheet, kind]))
  const all = new Map<Kind, KindCounts>(
    Object.entries(counts) as unknown as readonly [Kind, KindCounts][],
  )
  for (const { level, sheet = '' } of issues) {
    const kind = level === 'problem' ? kindOf.get(sheet) : undefined
    if (kind === undefined) continue
    const before = all.get(kind) ?? { ...nothing }
    all.set(kind, { ...before, problem: before.problem + 1 })
  }
  return Object.fromEntries(all)
}

const nothing = {
  new: 0,
  updated: 0,
  unchanged: 0,
  possibleDuplicate: 0,
  problem: 0,
  leftOut: 0,
}
