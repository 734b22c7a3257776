import type { Answers } from '../answer'
import { toHoursCell } from './hats-list'
import { orderByName } from './order-by-name'
import {
  type ListContext,
  type ListRow,
  notRecorded,
  type ResultList,
  toFraction,
} from './result-list'

/** Time by person: those past the time they gave first, then the most hours, ties by name. */
export function toWorkloadList(
  { A3, A4 }: Pick<Answers, 'A3' | 'A4'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const over = new Set(
    A4.people
      .filter(({ flags }) => flags.some(({ rule }) => rule === 'over-capacity'))
      .map(({ personId }) => personId),
  )
  const rank = (personId: string) => (over.has(personId) ? 1 : 0)
  const people = A3.people.toSorted(
    (first, second) =>
      rank(second.personId) - rank(first.personId) ||
      second.hours - first.hours ||
      byName(first.personId, second.personId),
  )
  const rows = people.map((time): ListRow => {
    const { personId: id, capacity, estimatedShare, unknownSeats } = time
    return {
      key: id,
      records: [id],
      isDrawn: over.has(id),
      cells: [
        { kind: 'record', id },
        toHoursCell(time),
        capacity === null ? notRecorded : { kind: 'hours', value: capacity },
        toFraction(estimatedShare),
        { kind: 'number', value: unknownSeats, opens: [id] },
      ],
      says: [
        {
          code: 'hours-of-person',
          values: {
            person: { record: id },
            hours: time.hours,
            low: time.low,
            high: time.high,
            share: estimatedShare ?? 0,
            capacity: capacity ?? 'none',
            unknown: unknownSeats,
          },
        },
      ],
    }
  })
  return {
    columns: ['person', 'hours', 'time-they-gave', 'estimated', 'unknown-seats'],
    rows,
    summary: [
      {
        code: 'hours-known',
        values: { total: A3.total, estimated: A3.totalEstimated, unknown: A3.unknownSeats },
      },
    ],
  }
}
