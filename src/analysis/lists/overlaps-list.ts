import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import {
  type Cell,
  type ListContext,
  type ListRow,
  notRecorded,
  type ResultList,
} from './result-list'

/** Pairs worth listing: most shared people first, then the larger share, ties by name. */
export function toOverlapsList({ A7 }: Pick<Answers, 'A7'>, { network }: ListContext): ResultList {
  const byName = orderByName(network)
  const pairs = A7.pairs
    .filter(({ listed }) => listed)
    .map((pair) => ({ pair, ends: [pair.a, pair.b].toSorted(byName) as [string, string] }))
    .toSorted(
      (one, other) =>
        other.pair.shared - one.pair.shared ||
        other.pair.overlap - one.pair.overlap ||
        byName(one.ends[0], other.ends[0]) ||
        byName(one.ends[1], other.ends[1]),
    )
  const rows = pairs.map(({ pair, ends }): ListRow => {
    const { shared, sizeA, sizeB } = pair
    const [first, second] = ends
    const sizes = first === pair.a ? { sizeA, sizeB } : { sizeA: sizeB, sizeB: sizeA }
    return {
      key: `${pair.a} ${pair.b}`,
      records: [first, second],
      isDrawn: true,
      cells: [
        { kind: 'record', id: first },
        { kind: 'record', id: second },
        { kind: 'number', value: shared, opens: [first, second] },
        { kind: 'share', have: shared, of: Math.min(sizeA, sizeB), opens: [first, second] },
        toInCommon(pair.themeJaccard),
        toInCommon(pair.areaShare),
      ],
      says: [
        {
          code: 'overlap',
          values: { first: { record: first }, second: { record: second }, shared, ...sizes },
        },
      ],
    }
  })
  return {
    columns: [
      'first',
      'second',
      'shared',
      'share-of-smaller',
      'themes-in-common',
      'area-in-common',
    ],
    rows,
    summary: [],
  }
}

function toInCommon(value: number | null): Cell {
  return value === null ? notRecorded : { kind: 'in-common', value }
}
