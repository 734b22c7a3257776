import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import { type ListContext, type ListRow, type ResultList, toFraction } from './result-list'

/** Hours a month by the organisation spoken for: the most hours first, ties by name. */
export function toTimeByOrganisationList(
  { A3 }: Pick<Answers, 'A3'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const rows = A3.organisations
    .toSorted(
      (first, second) =>
        second.hours - first.hours || byName(first.organisationId, second.organisationId),
    )
    .map(
      ({ organisationId: id, people, hours, estimated, unknownSeats }): ListRow => ({
        key: id,
        records: [id],
        isDrawn: true,
        cells: [
          { kind: 'record', id },
          { kind: 'number', value: people, opens: [id] },
          { kind: 'hours', value: hours, ...(unknownSeats > 0 ? { atLeast: true } : {}) },
          toFraction(hours === 0 ? null : estimated / hours),
          { kind: 'number', value: unknownSeats, opens: [id] },
        ],
        says: [],
      }),
    )
  return {
    columns: ['organisation', 'people', 'hours', 'estimated', 'unknown-seats'],
    rows,
    summary: [
      {
        code: 'hours-known',
        values: { total: A3.total, estimated: A3.totalEstimated, unknown: A3.unknownSeats },
      },
    ],
  }
}
