import { roles } from '../domain/seat'
import type { Settings } from '../domain/settings'
import type { Columns } from './columns'
import { at, byteAt, realAt } from './typed-column'

/** Hours a month, kept apart by how they are known; seats without either are only counted. */
export interface Hours {
  readonly recorded: number
  readonly estimated: number
  readonly unknownSeats: number
}

/** Adds up the hours of the seats from one place of a list to before another, in that order. */
export type HoursOf = (seatRows: Int32Array, from: number, to: number) => Hours

/**
 * Hours of a seat: as recorded, else meetingsPerYear / 12 × meetingHours × (1 + prepRatio) ×
 * roleEffort, else unknown.
 */
export function createSeatHours(columns: Columns, settings: Settings): HoursOf {
  const { hours, partnership, role } = columns.seat
  const ofMember = memberHours(columns, settings.prepRatio)
  const effort = roles.map((name) => settings.roleEffort[name])
  return (seatRows, from, to) => {
    let recorded = 0
    let estimated = 0
    let unknownSeats = 0
    for (let place = from; place < to; place += 1) {
      const row = at(seatRows, place)
      const own = realAt(hours, row)
      const estimate =
        realAt(ofMember, at(partnership, row)) * (effort[byteAt(role, row)] as number)
      if (own >= 0) recorded += own
      else if (estimate >= 0) estimated += estimate
      else unknownSeats += 1
    }
    return { recorded, estimated, unknownSeats }
  }
}

/** By row of partnership; not a number where the partnership's meetings are not recorded. */
function memberHours({ partnerships }: Columns, prepRatio: number): Float64Array {
  const hours = new Float64Array(partnerships.rowCount()).fill(Number.NaN)
  for (const row of partnerships.rows()) {
    const { meetingsPerYear, meetingHours } = partnerships.recordOf(row) ?? {}
    if (meetingsPerYear === undefined || meetingHours === undefined) continue
    hours[row] = (meetingsPerYear / 12) * meetingHours * (1 + prepRatio)
  }
  return hours
}
