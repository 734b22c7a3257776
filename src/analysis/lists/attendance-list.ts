import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList, Sentence } from './result-list'

/** Meetings attended of meetings held in the last twelve months, by seat; by name, not by rate. */
export function toAttendanceList(
  { A31 }: Pick<Answers, 'A31'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const rows = A31.seats
    .toSorted(
      (first, second) =>
        byName(first.partnershipId, second.partnershipId) ||
        byName(first.personId ?? '', second.personId ?? ''),
    )
    .map(
      ({ seatId, personId, partnershipId, meetings, attended, below }): ListRow => ({
        key: seatId,
        records: [partnershipId, ...(personId === null ? [] : [personId])],
        isDrawn: below,
        cells: [
          { kind: 'record', id: partnershipId },
          personId === null ? { kind: 'none' } : { kind: 'record', id: personId },
          { kind: 'share', have: attended, of: meetings },
        ],
        says: [],
      }),
    )
  const { have, of, share } = A31.substitutes
  const substitutes: readonly Sentence[] =
    share === null ? [] : [{ code: 'substitutes', values: { have, of, share } }]
  return {
    columns: ['partnership', 'person', 'attended'],
    rows,
    summary: [
      ...A31.groups.map(
        ({ group, meetings, attended, rate }): Sentence => ({
          code: 'attendance-group',
          values: { group: { group }, meetings, attended, share: rate },
        }),
      ),
      ...substitutes,
    ],
  }
}
