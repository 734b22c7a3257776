import type { Network } from '../domain/network'
import type { Organisation } from '../domain/organisation'
import type { Partnership } from '../domain/partnership'
import type { Person } from '../domain/person'
import type { RecordChanges } from '../domain/record-changes'
import { type Kind, kinds, type RecordEntry, type RecordOf } from '../domain/records'
import type { Seat } from '../domain/seat'
import { type SectorGroup, sectorGroupOf } from '../domain/sector-group'
import { createRecordRows, type RecordRows } from './record-rows'
import {
  emptySeatColumns,
  endNumberOf,
  type SeatColumns,
  type SeatEnds,
  startNumberOf,
  writeSeat,
} from './seat-columns'
import { at, grown } from './typed-column'

type RowKind = 'people' | 'organisations' | 'partnerships' | 'seats'

/** Kinds of which a map holds few: read as records. */
type FewKind = Exclude<Kind, RowKind | 'views' | 'stories' | 'decisions'>

/**
 * One map laid out for counting: what analyses read in bulk lies in typed columns, one row per
 * record. Changed in place by `applyToColumns` and by nothing else.
 */
export interface Columns {
  readonly people: RecordRows<Person>
  readonly organisations: RecordRows<Organisation>
  readonly partnerships: RecordRows<Partnership>
  readonly seats: RecordRows<Seat>
  readonly seat: SeatColumns
  readonly few: { readonly [K in FewKind]: Map<string, RecordOf<K>> }
  /** Day numbers by row of partnership. */
  readonly partnershipPeriod: { start: Int32Array; end: Int32Array }
  /** Sector group by row of organisation. */
  readonly organisationGroups: SectorGroup[]
  /** Goes up with every change, so that what was worked out from an earlier state can be told. */
  version: number
}

/** Columns of a map with nothing on it. */
export function createColumns(): Columns {
  return {
    people: createRecordRows(),
    organisations: createRecordRows(),
    partnerships: createRecordRows(),
    seats: createRecordRows(),
    seat: emptySeatColumns(),
    few: Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Columns['few'],
    partnershipPeriod: { start: new Int32Array(0), end: new Int32Array(0) },
    organisationGroups: [],
    version: 0,
  }
}

/** The columns of a whole network, from scratch. */
export function buildColumns(network: Network): Columns {
  const columns = createColumns()
  for (const kind of kinds) {
    for (const record of network[kind].values()) put(columns, { kind, record } as RecordEntry)
  }
  return columns
}

/**
 * Brings columns up to date with a change. The cost depends on the size of the change alone, and
 * the result is what `buildColumns` gives for the changed network, save for row numbers.
 */
export function applyToColumns(columns: Columns, changes: RecordChanges): void {
  for (const entry of changes.removed) remove(columns, entry)
  for (const { kind, after } of changes.updated)
    put(columns, { kind, record: after } as RecordEntry)
  for (const entry of changes.added) put(columns, entry)
  columns.version += 1
}

/** Puts ids that came lately in order, so that no later question pays for it. */
export function settleColumns({ people, organisations, partnerships, seats }: Columns): void {
  for (const rows of [people, organisations, partnerships, seats]) rows.rows()
}

/** The sector group a seat counts in: its organisation's, if it has one. */
export function groupOfSeat(columns: Columns, seatRow: number): SectorGroup {
  const organisation = at(columns.seat.organisation, seatRow)
  return columns.organisationGroups[organisation] ?? 'unknown'
}

function put(columns: Columns, entry: RecordEntry) {
  switch (entry.kind) {
    case 'people':
      columns.people.put(entry.record)
      break
    case 'organisations': {
      const row = columns.organisations.put(entry.record)
      columns.organisationGroups[row] = sectorGroupOf(entry.record.sector)
      break
    }
    case 'partnerships':
      putPartnership(columns, entry.record)
      break
    case 'seats':
      putSeat(columns, entry.record)
      break
    case 'views':
    case 'stories':
    case 'decisions':
      break
    default:
      fewOf(columns, entry.kind).set(entry.record.id, entry.record)
  }
}

function remove(columns: Columns, { kind, record }: RecordEntry) {
  switch (kind) {
    case 'people':
    case 'partnerships':
      columns[kind].remove(record.id)
      break
    case 'organisations': {
      const row = columns.organisations.remove(record.id)
      if (row >= 0) columns.organisationGroups[row] = 'unknown'
      break
    }
    case 'seats': {
      const row = columns.seats.remove(record.id)
      if (row >= 0) releaseEnds(columns, endsOf(columns, row))
      break
    }
    case 'views':
    case 'stories':
    case 'decisions':
      break
    default:
      fewOf(columns, kind).delete(record.id)
  }
}

function fewOf(columns: Columns, kind: FewKind) {
  return columns.few[kind] as Map<string, { readonly id: string }>
}

function putPartnership({ partnerships, partnershipPeriod }: Columns, record: Partnership) {
  const row = partnerships.put(record)
  partnershipPeriod.start = grown(partnershipPeriod.start, row + 1)
  partnershipPeriod.end = grown(partnershipPeriod.end, row + 1)
  partnershipPeriod.start[row] = startNumberOf(record)
  partnershipPeriod.end[row] = endNumberOf(record)
}

function putSeat(columns: Columns, seat: Seat) {
  const earlier = columns.seats.rowOf(seat.id)
  const earlierEnds = earlier < 0 ? null : endsOf(columns, earlier)
  const { people, partnerships, organisations } = columns
  const { personId, partnershipId, organisationId } = seat
  const ends: SeatEnds = {
    person: personId === null ? -1 : people.refer(personId),
    partnership: partnerships.refer(partnershipId),
    organisation: organisationId === undefined ? -1 : organisations.refer(organisationId),
  }
  writeSeat(columns.seat, columns.seats.put(seat), seat, ends)
  // After the new ends are counted, so that an end the two have in common keeps its row.
  if (earlierEnds !== null) releaseEnds(columns, earlierEnds)
}

function endsOf({ seat }: Columns, row: number): SeatEnds {
  return {
    person: at(seat.person, row),
    partnership: at(seat.partnership, row),
    organisation: at(seat.organisation, row),
  }
}

function releaseEnds(columns: Columns, { person, partnership, organisation }: SeatEnds) {
  if (person >= 0) columns.people.release(person)
  columns.partnerships.release(partnership)
  if (organisation >= 0) columns.organisations.release(organisation)
}
