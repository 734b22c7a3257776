import type { Network } from '../../domain/network'
import { compareNames } from '../../lib/compare-names'
import type { InsightAnswers } from './insight-answers'

/** One thing this map has no record of, with the records it is about. */
export type GapRow =
  | {
      readonly gap: 'empty-seat'
      readonly id: string
      readonly where: string
      readonly partnershipId: string
      readonly since: string | null
    }
  | {
      readonly gap: 'no-strategy'
      readonly id: string
      readonly theme: string
      readonly area: string
    }
  | {
      readonly gap: 'no-vcs'
      readonly id: string
      readonly where: string
      readonly partnershipId: string
    }

/** Empty seats, then partnerships without a voice, then themes and areas; ties by name. */
export function toGapRows(answers: InsightAnswers, network: Network): readonly GapRow[] {
  const byWhere = (first: { where: string }, second: { where: string }) =>
    compareNames(first.where, second.where)
  const nameOf = (partnershipId: string) => network.partnerships.get(partnershipId)?.name ?? ''
  const emptySeats = answers.A35.emptySeats.map(({ seatId, partnershipId, since }) => ({
    gap: 'empty-seat' as const,
    id: seatId,
    where: nameOf(partnershipId),
    partnershipId,
    since,
  }))
  const withoutVcs = answers.A35.partnershipsWithoutVcs.map((partnershipId) => ({
    gap: 'no-vcs' as const,
    id: partnershipId,
    where: nameOf(partnershipId),
    partnershipId,
  }))
  const cells = answers.A10.cells
    .filter(({ flags }) => flags.includes('no-strategy'))
    .map(({ themeId, areaId }) => ({
      gap: 'no-strategy' as const,
      id: `${themeId} ${areaId}`,
      theme: network.themes.get(themeId)?.name ?? '',
      area: network.areas.get(areaId)?.name ?? '',
    }))
  return [...emptySeats.sort(byWhere), ...withoutVcs.sort(byWhere), ...cells]
}
