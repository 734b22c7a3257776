import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList } from './result-list'

/** People on both sides of a grant, a scrutiny or a commission: worth checking, by name. */
export function toWorthCheckingList(
  { A22 }: Pick<Answers, 'A22'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const rows = A22.items
    .toSorted(
      (one, other) =>
        byName(one.firstId, other.firstId) ||
        byName(one.personId, other.personId) ||
        byName(one.secondId, other.secondId),
    )
    .map(
      ({ kind, personId, firstId, secondId, annualAmount }): ListRow => ({
        key: `${kind} ${personId} ${firstId} ${secondId}`,
        records: [personId, firstId, secondId],
        isDrawn: true,
        decides: { question: 'worth-checking', aboutIds: [personId, firstId, secondId] },
        cells: [
          { kind: 'record', id: personId },
          { kind: 'words', codes: [`both-${kind}`] },
          { kind: 'record', id: firstId },
          { kind: 'record', id: secondId },
          annualAmount === null ? { kind: 'none' } : { kind: 'money', value: annualAmount },
        ],
        says: [
          {
            code: 'worth-checking',
            values: {
              person: { record: personId },
              first: { record: firstId },
              second: { record: secondId },
            },
          },
        ],
      }),
    )
  return { columns: ['person', 'what', 'sits-on', 'tied-to', 'amount'], rows, summary: [] }
}
