import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList, Sentence } from './result-list'

/** Who is at each table, counted by sector. */
export function toSectorBalanceList(
  { A20 }: Pick<Answers, 'A20'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const sorted = A20.partnerships.toSorted((first, second) =>
    byName(first.partnershipId, second.partnershipId),
  )
  const rows = sorted.map(
    ({ partnershipId: id, seats, groups, vcsSeats, electedMemberSeats }): ListRow => {
      const sentence: Sentence = {
        code: 'seats-by-sector',
        values: {
          seats,
          groups: {
            groups: groups
              .toSorted((first, second) => second.seats - first.seats)
              .map(({ group, seats: count }) => ({ group, count })),
          },
        },
      }
      return {
        key: id,
        records: [id],
        isDrawn: vcsSeats === 0 && seats > 0,
        cells: [
          { kind: 'record', id },
          { kind: 'sentences', says: seats === 0 ? [] : [sentence] },
          { kind: 'share', have: vcsSeats, of: seats, opens: [id] },
          { kind: 'share', have: electedMemberSeats, of: seats, opens: [id] },
        ],
        says: seats === 0 ? [] : [sentence],
      }
    },
  )
  return {
    columns: ['partnership', 'seats-by-sector', 'vcs-seats', 'council-seats'],
    rows,
    summary: [],
  }
}
