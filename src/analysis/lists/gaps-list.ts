import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import {
  type Cell,
  type GapCode,
  type ListContext,
  type ListRow,
  notRecorded,
  type ResultList,
} from './result-list'

/** One thing this map has no record of, where, since when, and what to do next. */
export function toGapRow(
  gap: GapCode,
  where: Cell,
  records: readonly string[],
  since: Cell = { kind: 'none' },
): ListRow {
  return {
    key: `${gap} ${records.join(' ')} ${where.kind === 'place' ? `${where.theme} ${where.area}` : ''}`,
    records,
    isDrawn: records.length > 0,
    cells: [
      where,
      { kind: 'words', codes: [`gap-${gap}`] },
      since,
      { kind: 'words', codes: [`next-${gap}`] },
    ],
    says: [
      {
        code: `gap-${gap}`,
        values: where.kind === 'record' ? { where: { record: where.id } } : {},
      },
    ],
  }
}

/**
 * Empty seats, organisations without a seat, themes and areas without a strategy, and strategies
 * that nothing connects; ties by name.
 */
export function toGapsList(
  { A10, A11, A35 }: Pick<Answers, 'A10' | 'A11' | 'A35'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const emptySeats = A35.emptySeats
    .toSorted((first, second) => byName(first.partnershipId, second.partnershipId))
    .map(({ seatId, partnershipId, since }) => ({
      ...toGapRow(
        'empty-seat',
        { kind: 'record', id: partnershipId },
        [partnershipId],
        since === null ? notRecorded : { kind: 'date', value: since },
      ),
      key: `empty-seat ${seatId}`,
      decides: { question: 'gap' as const, aboutIds: [seatId] },
    }))
  const withoutSeat = A35.withoutSeat
    .map(({ organisationId }) => organisationId)
    .toSorted(byName)
    .map((id) => ({
      ...toGapRow('no-seat', { kind: 'record', id }, [id]),
      decides: { question: 'gap' as const, aboutIds: [id] },
    }))
  const cells = A10.cells
    .filter(({ flags }) => flags.includes('no-strategy'))
    .map(({ themeId, areaId }) => ({
      ...toGapRow('no-strategy', { kind: 'place', theme: themeId, area: areaId }, []),
      decides: { question: 'gap' as const, aboutIds: [themeId, areaId] },
    }))
  const notJoined = A11.pairs
    .filter(({ status }) => status === 'none')
    .map(({ a, b }) => [a, b].toSorted(byName) as [string, string])
    .toSorted(([one], [other]) => byName(one, other))
    .map(([first, second]) => ({
      ...toGapRow('not-joined', { kind: 'pair', first, second }, [first, second]),
      decides: { question: 'not-joined-up' as const, aboutIds: [first, second] },
    }))
  return {
    columns: ['where', 'what-is-missing', 'since', 'next-step'],
    rows: [...emptySeats, ...withoutSeat, ...cells, ...notJoined],
    summary: [],
  }
}
