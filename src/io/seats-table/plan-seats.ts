import type { Network } from '../../domain/network'
import { endDay } from '../../domain/partial-date'
import type { Seat } from '../../domain/seat'
import type { ChangeList } from '../planning/change-list'
import type { IssueList } from '../planning/issue-list'
import { importLimits } from '../tables/import-limits'
import { findSeatsAgain, type SeatFoundAgain } from './find-seats-again'
import type { PlacedRow } from './join-seat-rows'
import { placeOf } from './seat-row'

interface SeatsPlan {
  readonly network: Network
  readonly changes: ChangeList
  readonly issues: IssueList
  readonly idFor: (key: string) => string
  readonly today: string
  /** Whether the file lists whole partnerships, or some of their seats. */
  readonly listing: 'whole' | 'part'
}

/** Puts each seat in the plan: new, or found again and filled from the file. */
export function planSeats(seats: readonly PlacedRow[], plan: SeatsPlan): void {
  const found = findSeatsAgain(seats, plan.network)
  for (const row of seats) {
    const again = found.get(row)
    const id = again?.seat.id ?? plan.idFor(`seats:${row.key}`)
    const cleared = row.isRoleStated ? ['roleTitle'] : []
    plan.changes.put('seats', id, seatFields(row, again), cleared)
    if (row.endedOn !== undefined && endDay(row.endedOn) <= plan.today) {
      plan.issues.count({ code: 'end-date-passed', level: 'note', ...placeOf(row) })
    }
  }
  if (plan.listing === 'whole') tellOfSeatsNotInFile(seats, found, plan)
}

function seatFields(row: PlacedRow, again: SeatFoundAgain | undefined) {
  const before = again?.seat
  const isNew = before === undefined
  const role = isNew || row.isRoleStated ? roleFields(row) : {}
  const dates =
    again?.areDatesKept === true ? {} : { startedOn: row.startedOn, endedOn: row.endedOn }
  return {
    partnershipId: row.partnershipId,
    personId: row.personId,
    nameNotRecorded: row.holder.is === 'not-named' ? true : undefined,
    organisationId: row.organisationId,
    speaksFor: row.speaksFor,
    ...role,
    ...dates,
    voting: row.voting ?? row.role.voting,
    basis: row.role.basis,
    hoursPerMonth: row.hoursPerMonth,
    note: noteOf(row, before),
    source: row.source,
  }
}

function roleFields({ role }: PlacedRow) {
  return {
    role: role.role,
    roleTitle: role.roleTitle?.slice(0, importLimits.nameCharacters).trim(),
  }
}

/** The note of the file takes the place of the map's; texts that could not be read are added once. */
function noteOf(row: PlacedRow, before: Seat | undefined): string | undefined {
  const note = row.note ?? before?.note ?? ''
  const missing = row.unread.filter((text) => !note.includes(text))
  const whole = [note, ...missing].filter((text) => text !== '').join('\n')
  return whole === '' ? undefined : whole.slice(0, importLimits.cellCharacters).trim()
}

/** Seats held today, on partnerships the file lists, that the file does not list. */
function tellOfSeatsNotInFile(
  seats: readonly PlacedRow[],
  found: ReadonlyMap<PlacedRow, SeatFoundAgain>,
  { network, issues, today }: SeatsPlan,
): void {
  const partnerships = new Set(seats.map(({ partnershipId }) => partnershipId))
  const listed = new Set([...found.values()].map(({ seat }) => seat))
  for (const seat of network.seats.values()) {
    const { id, personId, partnershipId, endedOn } = seat
    const isOver = endedOn !== undefined && endDay(endedOn) <= today
    if (isOver || listed.has(seat) || !partnerships.has(partnershipId) || personId === null)
      continue
    const value = network.people.get(personId)?.name ?? ''
    issues.add({ code: 'not-in-file', level: 'note', value, recordId: id })
  }
}
