import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList } from './result-list'

/** Pairs of partnerships whose only shared person is named. By name: nobody is ranked. */
export function toConnectorsList(
  { A12 }: Pick<Answers, 'A12'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const threads = A12.singleThreads.flatMap(({ personId, pairs }) =>
    pairs.map((pair) => ({
      personId,
      pairs: pairs.length,
      ends: pair.toSorted(byName) as [string, string],
    })),
  )
  const rows = threads
    .toSorted(
      (one, other) => byName(one.ends[0], other.ends[0]) || byName(one.ends[1], other.ends[1]),
    )
    .map(
      ({ personId, pairs, ends: [first, second] }): ListRow => ({
        key: `${first} ${second}`,
        records: [first, second, personId],
        isDrawn: true,
        cells: [
          { kind: 'record', id: first },
          { kind: 'record', id: second },
          { kind: 'record', id: personId },
        ],
        says: [{ code: 'connectors', values: { person: { record: personId }, pairs } }],
      }),
    )
  return { columns: ['first', 'second', 'only-shared-person'], rows, summary: [] }
}
