import { isVoluntaryOrCommunity, type SectorGroup } from '../../domain/sector-group'
import type { SectorBalance } from '../answers-on-partnerships'
import type { Asked } from '../asked'
import { groupOfSeat } from '../columns'
import { groupOf, sizeOfGroup } from '../row-groups'
import { seatFlag } from '../seat-columns'
import { shareOf } from '../share-of'
import { findSharedPairs } from '../shared-pairs'
import { at, byteAt } from '../typed-column'

type Table = SectorBalance['partnerships'][number]

/** A20: filled seats and votes by sector group at every active partnership, and ties between groups. */
export function answerSectorBalance(asked: Asked): SectorBalance {
  return {
    partnerships: [...asked.seats.activePartnerships()].map((row) => toTable(asked, row)),
    ties: findTies(asked),
  }
}

function toTable({ columns, seats }: Asked, row: number): Table {
  const { flags } = columns.seat
  const filled = groupOf(seats.filledByPartnership(), row)
  const sizes = new Map<SectorGroup, { seats: number; votes: number }>()
  let electedMemberSeats = 0
  for (const seat of filled) {
    const group = groupOfSeat(columns, seat)
    const size = sizes.get(group) ?? { seats: 0, votes: 0 }
    sizes.set(group, size)
    size.seats += 1
    const flag = byteAt(flags, seat)
    if ((flag & seatFlag.votes) !== 0) size.votes += 1
    if ((flag & seatFlag.electedMember) !== 0) electedMemberSeats += 1
  }
  const groups = [...sizes]
    .map(([group, size]) => ({ group, ...size }))
    .sort((a, b) => (a.group < b.group ? -1 : 1))
  const vcs = groups.filter(({ group }) => isVoluntaryOrCommunity(group))
  const known = groups.filter(({ group }) => group !== 'unknown')
  return {
    partnershipId: columns.partnerships.idOf(row),
    seats: filled.length,
    groups,
    ...toDiversity(known.map((group) => group.seats)),
    vcsSeats: vcs.reduce((sum, group) => sum + group.seats, 0),
    vcsVotes: vcs.reduce((sum, group) => sum + group.votes, 0),
    electedMemberSeats,
  }
}

/** Blau 1 − Σp², effective number 1/Σp², unbiased Simpson 1 − Σn(n−1)/(N(N−1)). */
export function toDiversity(
  counts: readonly number[],
): Pick<Table, 'blau' | 'effective' | 'simpson'> {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const squares = counts.reduce((sum, count) => sum + count * count, 0)
  return {
    blau: shareOf(total * total - squares, total * total),
    effective: shareOf(total * total, squares),
    simpson: shareOf(total * total - squares, total * (total - 1)),
  }
}

/**
 * Pairs of organisations that share a partnership, both of known group: E–I = (external −
 * internal) / all. Expected is what group sizes alone would give if everybody were tied.
 */
function findTies({ columns, seats }: Asked): SectorBalance['ties'] {
  const { membersOf, partnershipsOf } = seats.organisations()
  const rows = columns.organisations.rows()
  const groupAt = (rank: number) => columns.organisationGroups[at(rows, rank)] ?? 'unknown'
  const sizes = new Map<SectorGroup, number>()
  for (let rank = 0; rank < rows.length; rank += 1) {
    const group = groupAt(rank)
    if (group === 'unknown' || sizeOfGroup(partnershipsOf, rank) === 0) continue
    sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  // The other way round: partnerships that organisations have in common.
  const pairs = findSharedPairs({
    membersOf: partnershipsOf,
    partnershipsOf: membersOf,
    partnershipCount: rows.length,
  })
  let internal = 0
  let external = 0
  for (let index = 0; index < pairs.count; index += 1) {
    const [a, b] = [groupAt(at(pairs.a, index)), groupAt(at(pairs.b, index))]
    if (a === 'unknown' || b === 'unknown') continue
    if (a === b) internal += 1
    else external += 1
  }
  const ties = internal + external
  const ei = shareOf(external - internal, ties)
  return { ties, external, internal, ei, expectedEi: expectedEi([...sizes.values()]) }
}

/** What E–I would be if every pair were tied. */
export function expectedEi(groupSizes: readonly number[]): number | null {
  const total = groupSizes.reduce((sum, size) => sum + size, 0)
  const all = total * (total - 1)
  const internal = groupSizes.reduce((sum, size) => sum + size * (size - 1), 0)
  return shareOf(all - 2 * internal, all)
}
