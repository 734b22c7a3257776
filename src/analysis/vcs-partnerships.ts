import { isVoluntaryOrCommunity } from '../domain/sector-group'
import { type Columns, groupOfSeat } from './columns'
import { seatFlag } from './seat-columns'
import type { SeatsAsAt } from './seats-as-at'
import { at, byteAt } from './typed-column'

/** Which partnerships, by row, have a filled voluntary or community seat, and one that votes. */
export interface VcsPartnerships {
  readonly withSeat: ReadonlySet<number>
  readonly withVote: ReadonlySet<number>
}

export function findVcsPartnerships(columns: Columns, { filled }: SeatsAsAt): VcsPartnerships {
  const { partnership, flags } = columns.seat
  const vcsSeats = filled.filter((row) => isVoluntaryOrCommunity(groupOfSeat(columns, row)))
  const voting = vcsSeats.filter((row) => (byteAt(flags, row) & seatFlag.votes) !== 0)
  return {
    withSeat: new Set(vcsSeats.map((row) => at(partnership, row))),
    withVote: new Set(voting.map((row) => at(partnership, row))),
  }
}
