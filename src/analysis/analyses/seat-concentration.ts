import type { SeatConcentration } from '../answers-on-people'
import type { Asked } from '../asked'
import { toConcentration } from '../concentration'
import { findGroupSizes } from '../group-sizes'
import { groupRows } from '../row-groups'
import { seatFlag } from '../seat-columns'
import { byteAt } from '../typed-column'

/** A5: seats per person and votes per person (held seats), seats per organisation (filled seats). */
export function answerSeatConcentration({ columns, seats }: Asked): SeatConcentration {
  const { flags, person } = columns.seat
  const voting = seats.held.filter((row) => (byteAt(flags, row) & seatFlag.votes) !== 0)
  const votes = groupRows(voting, person, columns.people.rowCount())
  return {
    people: toConcentration(findGroupSizes(seats.heldByPerson())),
    organisations: toConcentration(findGroupSizes(seats.filledByOrganisation())),
    votes: toConcentration(findGroupSizes(votes)),
  }
}
