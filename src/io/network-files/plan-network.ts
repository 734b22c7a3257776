import type { Network } from '../../domain/network'
import type { Kind } from '../../domain/records'
import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { cleanBodyForm, cleanPersonForm } from '../matching/cleaned-form'
import { indexKnownRecords } from '../matching/known-records'
import type { NameGroup } from '../matching/name-group'
import { createChangeList } from '../planning/change-list'
import { countChanges } from '../planning/count-changes'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import { createIssueList, type IssueList } from '../planning/issue-list'
import { type MatchedNames, matchNames } from '../planning/match-names'
import { planOrganisations, planPartnerships } from '../planning/plan-bodies'
import { planDecisions } from '../planning/plan-decisions'
import { planLookups } from '../planning/plan-lookups'
import { planNothing } from '../planning/plan-nothing'
import { planPeople } from '../planning/plan-people'
import { joinSeatRows, placeRow } from '../seats-table/join-seat-rows'
import { planSeats } from '../seats-table/plan-seats'
import type { SeatRow } from '../seats-table/seat-row'
import { findKinds } from './find-kinds'
import { nameThings } from './name-things'
import type { NetworkFileChoices } from './network-file-format'
import { planLinks, planPositions } from './plan-body-ties'
import type { RawNetwork } from './raw-network'
import { readThingsAndTies } from './read-things-and-ties'
import { type SortedTies, sortTies } from './sort-ties'
import { readThingKind, type ThingKind } from './thing-kinds'
import type { ThingsAndTies } from './things-and-ties'

/**
 * What the things and ties of a file would change on the map, or why it is refused. Where nothing
 * tells people and bodies apart, that is asked and nothing is changed.
 */
export function planNetwork(
  raw: RawNetwork,
  context: ImportContext,
  choices: NetworkFileChoices,
): Result<PlannedChanges, ImportIssue> {
  const issues = createIssueList()
  const read = readThingsAndTies(raw, issues)
  if (!read.ok) return read
  context.onProgress({ step: 'names', share: 0 })
  const kinds = findKinds(read.value, createKindOnMap(context.network), choices)
  if (kinds === null) return ok(planNothing([askForKinds(read.value)]))
  const things = nameThings(read.value.things, kinds, context.network, issues)
  const sorted = sortTies(read.value.ties, things, issues)
  const reading = { facts: things.facts, schemes: noSchemes }
  const matched = matchNames(reading, context)
  context.onProgress({ step: 'seats', share: 0 })
  const changes = createChangeList(context.network)
  const lookups = planLookups(context.network, changes, context.idFor)
  const { network } = context
  planOrganisations(matched.organisations, reading, network, changes, lookups, issues)
  planPartnerships(
    matched.partnerships,
    matched.organisations,
    reading,
    network,
    changes,
    lookups,
    issues,
  )
  planPeople(matched.people, reading, network, changes, lookups, issues)
  planSeats(joinRows(sorted.seats, matched, issues), {
    ...context,
    changes,
    issues,
    listing: 'whole',
  })
  const idOf = (group: NameGroup) => getSlot(matched, group).id
  planPositions(sorted.positions, { ...context, changes, idOf })
  const joined = planLinks(sorted.links, { ...context, changes, idOf })
  if (joined > 0) issues.add({ code: 'rows-left-out', level: 'note', count: joined })
  const matches = Object.values(matched).flatMap((one) => one.matches)
  planDecisions(matches, context, changes)
  context.onProgress({ step: 'seats', share: 1 })
  return ok({
    changes: changes.changes(),
    counts: countChanges(changes.counts(), matches, findItemKind(sorted), {
      problem: read.value.problems + things.problems + sorted.problems,
      leftOut: sorted.leftOut + joined,
    }),
    matches,
    issues: issues.all().map(withoutRowZero),
  })
}

const noSchemes = { people: undefined, organisations: undefined, partnerships: undefined }

/** What a name is on the map, if it is there as one kind of thing and no other. */
function createKindOnMap(network: Network): (label: string) => ThingKind | undefined {
  const indexes = [
    ['person', indexKnownRecords(network, 'people'), cleanPersonForm],
    ['organisation', indexKnownRecords(network, 'organisations'), cleanBodyForm],
    ['partnership', indexKnownRecords(network, 'partnerships'), cleanBodyForm],
  ] as const
  return (label) => {
    const found = indexes.filter(([, known, clean]) => known.findByCleaned(clean(label)).length > 0)
    return found.length === 1 ? found[0]?.[0] : undefined
  }
}

/** Names one of the types that say nothing here, if the file has any. */
function askForKinds({ things }: ThingsAndTies): ImportIssue {
  const types = [...new Set(things.map(({ type }) => type))].filter(
    (type) => type !== '' && readThingKind(type) === undefined,
  )
  const about = types.length === 0 ? {} : { value: types.slice(0, mostTypes).join(', ') }
  return { code: 'not-two-mode', level: 'ask', count: things.length, ...about }
}

const mostTypes = 5

function joinRows(seats: readonly SeatRow[], matched: MatchedNames, issues: IssueList) {
  const placed = seats.map((row) => placeRow(row, (group) => getSlot(matched, group)))
  return joinSeatRows(placed, ({ row }) =>
    issues.add({ code: 'seats-joined', level: 'changed', row }),
  )
}

function getSlot({ people, partnerships, organisations }: MatchedNames, group: NameGroup) {
  const slot =
    people.slotOf.get(group) ?? partnerships.slotOf.get(group) ?? organisations.slotOf.get(group)
  if (slot === undefined) throw new Error('Every thing of a file has a slot')
  return slot
}

function findItemKind({ seats, positions, links }: SortedTies): Kind {
  if (seats.length > 0) return 'seats'
  if (links.length > 0) return 'links'
  return positions.length > 0 ? 'positions' : 'seats'
}

/** Files without rows have nothing to say about which row it was. */
function withoutRowZero(issue: ImportIssue): ImportIssue {
  if (issue.row !== 0) return issue
  const { row: _, ...rest } = issue
  return rest
}
