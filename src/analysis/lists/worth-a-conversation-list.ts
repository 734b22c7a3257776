import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList } from './result-list'

/** Pairs that cover the same ground, with the evidence for and against. Ties by name. */
export function toWorthAConversationList(
  { A9 }: Pick<Answers, 'A9'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const rows = A9.pairs
    .map((pair) => ({ pair, ends: [pair.a, pair.b].toSorted(byName) as [string, string] }))
    .toSorted(
      (one, other) => byName(one.ends[0], other.ends[0]) || byName(one.ends[1], other.ends[1]),
    )
    .map(({ pair, ends: [first, second] }): ListRow => {
      const isTurned = first !== pair.a
      return {
        key: `${pair.a} ${pair.b}`,
        records: [first, second],
        isDrawn: true,
        decides: { question: 'worth-a-conversation', aboutIds: [pair.a, pair.b] },
        cells: [
          { kind: 'record', id: first },
          { kind: 'record', id: second },
          { kind: 'words', codes: pair.evidence.map((evidence) => `alike-${evidence}` as const) },
          { kind: 'number', value: isTurned ? pair.onlyInB : pair.onlyInA, opens: [first] },
          { kind: 'number', value: isTurned ? pair.onlyInA : pair.onlyInB, opens: [second] },
          { kind: 'records', ids: pair.byLaw },
        ],
        says: [
          {
            code: 'worth-a-conversation',
            values: {
              first: { record: first },
              second: { record: second },
              onlyFirst: isTurned ? pair.onlyInB : pair.onlyInA,
              onlySecond: isTurned ? pair.onlyInA : pair.onlyInB,
              byLaw: pair.byLaw.length,
              names: { records: pair.byLaw },
            },
          },
        ],
      }
    })
  return {
    columns: ['first', 'second', 'in-common', 'only-first', 'only-second', 'by-law'],
    rows,
    summary: [],
  }
}
