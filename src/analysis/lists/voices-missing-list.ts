import type { Answers } from '../answer'
import { toGapRow } from './gaps-list'
import { orderByName } from './order-by-name'
import { type GapCode, type ListContext, notRecorded, type ResultList } from './result-list'

/** Who has no seat or no vote on record, and which partnerships have nobody of theirs. */
export function toVoicesMissingList(
  { A35 }: Pick<Answers, 'A35'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const each = (gap: GapCode, ids: readonly string[]) =>
    ids.toSorted(byName).map((id) => toGapRow(gap, { kind: 'record', id }, [id]))
  return {
    columns: ['where', 'what-is-missing', 'since', 'next-step'],
    rows: [
      ...each(
        'no-seat',
        A35.withoutSeat.map(({ organisationId }) => organisationId),
      ),
      ...each('no-vote', A35.withoutVote),
      ...each('no-vote-on-themes', A35.withoutVoteOnThemes),
      ...each('no-vcs', A35.partnershipsWithoutVcs),
      ...each('no-ward-member', A35.withoutWardMember),
      ...A35.councils.flatMap(({ partnershipId, organisationIds }) =>
        organisationIds
          .toSorted(byName)
          .map((id) =>
            toGapRow('no-council-seat', { kind: 'pair', first: partnershipId, second: id }, [
              partnershipId,
              id,
            ]),
          ),
      ),
      ...A35.emptySeats
        .toSorted((first, second) => byName(first.partnershipId, second.partnershipId))
        .map(({ seatId, partnershipId, since }) => ({
          ...toGapRow(
            'empty-seat',
            { kind: 'record', id: partnershipId },
            [partnershipId],
            since === null ? notRecorded : { kind: 'date', value: since },
          ),
          key: `empty-seat ${seatId}`,
        })),
    ],
    summary: [],
  }
}
