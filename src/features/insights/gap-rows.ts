import type { Network } from '../../domain/network'
import { compareNames } from '../../lib/compare-names'
import type { InsightAnswers } from './insight-answers'

/** One thing this map has no record of, with the record it is about where the map draws one. */
export type GapRow =
  | {
      readonly gap: 'empty-seat'
      readonly id: string
      readonly where: string
      readonly recordId: string
      readonly since: string | null
    }
  | {
      readonly gap: 'no-seat'
      readonly id: string
      readonly where: string
      readonly recordId: string
    }
  | {
      readonly gap: 'no-strategy'
      readonly id: string
      readonly theme: string
      readonly area: string
    }
  | {
      readonly gap: 'not-joined'
      readonly id: string
      readonly first: string
      readonly second: string
    }

/** Empty seats, organisations without a seat, themes and areas, pairs of strategies; ties by name. */
export function toGapRows(
  { A10, A11, A35 }: InsightAnswers,
  { partnerships, organisations, themes, areas, strategies }: Network,
): readonly GapRow[] {
  const byWhere = (first: { where: string }, second: { where: string }) =>
    compareNames(first.where, second.where)
  const emptySeats = A35.emptySeats.map(({ seatId, partnershipId, since }) => ({
    gap: 'empty-seat' as const,
    id: seatId,
    where: partnerships.get(partnershipId)?.name ?? '',
    recordId: partnershipId,
    since,
  }))
  const withoutSeat = A35.withoutSeat.map(({ organisationId }) => ({
    gap: 'no-seat' as const,
    id: organisationId,
    where: organisations.get(organisationId)?.name ?? '',
    recordId: organisationId,
  }))
  const cells = A10.cells
    .filter(({ flags }) => flags.includes('no-strategy'))
    .map(({ themeId, areaId }) => ({
      gap: 'no-strategy' as const,
      id: `${themeId} ${areaId}`,
      theme: themes.get(themeId)?.name ?? '',
      area: areas.get(areaId)?.name ?? '',
    }))
  const pairs = A11.pairs
    .filter(({ status }) => status === 'none')
    .map(({ a, b }) => ({
      gap: 'not-joined' as const,
      id: `${a} ${b}`,
      first: strategies.get(a)?.name ?? '',
      second: strategies.get(b)?.name ?? '',
    }))
  return [...emptySeats.sort(byWhere), ...withoutSeat.sort(byWhere), ...cells, ...pairs]
}
