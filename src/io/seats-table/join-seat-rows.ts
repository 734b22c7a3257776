import { doPeriodsMeet } from '../../domain/period'
import { combineRoles } from '../../domain/read-role'
import { groupBy } from '../../lib/group-by'
import type { RecordSlot } from '../matching/match-groups'
import type { SeatRow } from './seat-row'

/** A row with the records it speaks of. */
export interface PlacedRow extends SeatRow {
  readonly partnershipId: string
  readonly personId: string | null
  readonly organisationId?: string
}

type SlotOf = (group: SeatRow['partnership']) => RecordSlot | undefined

/** Puts the id of the record in the place of each name. */
export function placeRow(row: SeatRow, slotOf: SlotOf): PlacedRow {
  const idOf = (group: SeatRow['partnership']) => {
    const slot = slotOf(group)
    if (slot === undefined) throw new Error('Every group of a file has a slot')
    return slot.id
  }
  return {
    ...row,
    partnershipId: idOf(row.partnership),
    personId: row.holder.is === 'person' ? idOf(row.holder.person) : null,
    ...(row.organisation === undefined ? {} : { organisationId: idOf(row.organisation) }),
  }
}

/**
 * Joins the rows that speak of one seat: same person, partnership and organisation, in periods that
 * meet. Rows without a person are a seat each. The result does not hang on the order of rows.
 */
export function joinSeatRows(
  rows: readonly PlacedRow[],
  onJoined: (row: PlacedRow) => void,
): readonly PlacedRow[] {
  const alike = groupBy(rows, ({ key, personId, partnershipId, organisationId = '' }) =>
    personId === null ? key : `${personId}|${partnershipId}|${organisationId}`,
  )
  return [...alike.values()].flatMap((group) =>
    group.length === 1 ? group : joinAlike([...group].sort(comparePeriods), onJoined),
  )
}

/** Rows of one person, partnership and organisation, in the order of their periods. */
function joinAlike(rows: readonly PlacedRow[], onJoined: (row: PlacedRow) => void) {
  const seats: PlacedRow[] = []
  for (const row of rows) {
    const place = seats.findLastIndex((seat) => doPeriodsMeet(seat, row))
    const seat = seats[place]
    if (seat === undefined) {
      seats.push(row)
    } else {
      seats[place] = joinTwo(seat, row)
      onJoined(row)
    }
  }
  return seats
}

/** Dated rows first, earliest first, so that an undated row finds them. */
function comparePeriods(a: PlacedRow, b: PlacedRow): number {
  return sortKeyOf(a) < sortKeyOf(b) ? -1 : Number(sortKeyOf(a) > sortKeyOf(b)) || a.row - b.row
}

function sortKeyOf({ startedOn, endedOn }: PlacedRow): string {
  if (startedOn === undefined && endedOn === undefined) return '~'
  return `${startedOn ?? ''}/${endedOn ?? '~'}`
}

/** The earlier start, the later end, the stronger role; of the rest what is filled. */
function joinTwo(first: PlacedRow, second: PlacedRow): PlacedRow {
  const dates = {
    ...pick('startedOn', least(first.startedOn, second.startedOn)),
    ...pick('endedOn', greatest(first.endedOn, second.endedOn)),
  }
  const isBothStated = first.isRoleStated === second.isRoleStated
  const stated = first.isRoleStated ? first.role : second.role
  return {
    ...second,
    ...first,
    ...dates,
    role: isBothStated ? combineRoles(first.role, second.role) : stated,
    isRoleStated: first.isRoleStated || second.isRoleStated,
    unread: [...new Set([...first.unread, ...second.unread])],
  }
}

function pick<Field extends string>(field: Field, value: string | undefined) {
  return (value === undefined ? {} : { [field]: value }) as { [K in Field]?: string }
}

function least(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

function greatest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a > b ? a : b
}
