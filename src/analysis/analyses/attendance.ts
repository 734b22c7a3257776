import type { SectorGroup } from '../../domain/sector-group'
import type { Attendance } from '../answers-on-people'
import type { Asked } from '../asked'
import { findAttendance } from '../attendance-record'
import { groupOfSeat } from '../columns'
import { isAtLeast } from '../rounded-comparison'
import { toShare } from '../share-of'

const limit = 0.75
const minimum = 4

/** A31: meetings attended by filled seat and by sector group, where both figures are recorded. */
export function answerAttendance({ columns, seats }: Asked): Attendance {
  const rows: Attendance['seats'][number][] = []
  const groups = new Map<SectorGroup, { seats: number; meetings: number; attended: number }>()
  for (const row of seats.filled) {
    const seat = columns.seats.recordOf(row)
    const record = findAttendance(seat)
    if (seat === undefined || record === null) continue
    const { meetings, attended } = record
    const rate = attended / meetings
    const enough = meetings >= minimum
    const { id, personId, partnershipId } = seat
    const below = enough && !isAtLeast(rate, limit)
    rows.push({ seatId: id, personId, partnershipId, meetings, attended, rate, enough, below })
    const name = groupOfSeat(columns, row)
    const group = groups.get(name) ?? { seats: 0, meetings: 0, attended: 0 }
    groups.set(name, group)
    group.seats += 1
    group.meetings += meetings
    group.attended += attended
  }
  return {
    limit,
    minimum,
    seats: rows,
    groups: [...groups]
      .map(([group, sums]) => ({ group, ...sums, rate: sums.attended / sums.meetings }))
      .sort((a, b) => (a.group < b.group ? -1 : 1)),
    substitutes: findSubstitutes({ columns, seats }),
  }
}

function findSubstitutes({ columns, seats }: Pick<Asked, 'columns' | 'seats'>) {
  let sent = 0
  let held = 0
  for (const row of seats.filled) {
    const { meetingsHeld, substituteSent } = columns.seats.recordOf(row) ?? {}
    if (meetingsHeld === undefined || substituteSent === undefined) continue
    sent += substituteSent
    held += meetingsHeld
  }
  return toShare(sent, held)
}
