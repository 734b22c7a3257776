import { groupRows, type RowGroups } from './row-groups'
import { at } from './typed-column'

/** Who sits on what, each pair once: people or organisations on one side, partnerships the other. */
export interface Incidence {
  /** By rank of member: ranks of partnerships, ascending. */
  readonly partnershipsOf: RowGroups
  /** By rank of partnership: ranks of members, ascending. */
  readonly membersOf: RowGroups
  readonly partnershipCount: number
}

interface Side {
  /** By seat: the row at this end, -1 for none. */
  readonly rowOfSeat: Int32Array
  /** Rows by id, and the place of each row among them. */
  readonly rows: Int32Array
  readonly ranks: Int32Array
}

/** Distinct (member, partnership) pairs over these seats. */
export function createIncidence(seats: Int32Array, member: Side, partnership: Side): Incidence {
  const memberCount = member.rows.length
  const partnershipCount = partnership.rows.length
  const bySeat = groupRows(seats, member.rowOfSeat, member.ranks.length)
  const memberOfPair = new Int32Array(bySeat.rows.length)
  const partnershipOfPair = new Int32Array(bySeat.rows.length)
  const lastMember = new Int32Array(partnershipCount).fill(-1)
  let pairs = 0
  for (let rank = 0; rank < memberCount; rank += 1) {
    const row = at(member.rows, rank)
    const last = at(bySeat.offsets, row + 1)
    for (let place = at(bySeat.offsets, row); place < last; place += 1) {
      const other = at(partnership.ranks, at(partnership.rowOfSeat, at(bySeat.rows, place)))
      if (at(lastMember, other) === rank) continue
      lastMember[other] = rank
      memberOfPair[pairs] = rank
      partnershipOfPair[pairs] = other
      pairs += 1
    }
  }
  // Pairs come by member; sorting them by partnership leaves members ascending, and so back.
  const byPartnership = groupRows(countingUp(pairs), partnershipOfPair, partnershipCount)
  const byMember = groupRows(byPartnership.rows, memberOfPair, memberCount)
  return {
    partnershipsOf: { ...byMember, rows: byMember.rows.map((pair) => at(partnershipOfPair, pair)) },
    membersOf: { ...byPartnership, rows: byPartnership.rows.map((pair) => at(memberOfPair, pair)) },
    partnershipCount,
  }
}

function countingUp(length: number): Int32Array {
  const numbers = new Int32Array(length)
  for (let index = 0; index < length; index += 1) numbers[index] = index
  return numbers
}
