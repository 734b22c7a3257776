import type { SectorGroup } from '../../domain/sector-group'
import type { Votes } from '../answers-on-structure'
import type { Asked } from '../asked'
import { groupOfSeat } from '../columns'
import { groupOf } from '../row-groups'
import { seatFlag } from '../seat-columns'
import { byteAt } from '../typed-column'
import { toVotingPower } from '../voting-power'

/** A19: how often each sector would be decisive if its votes went together. */
export function answerVotes({ columns, seats }: Asked): Votes {
  const { partnerships, seat } = columns
  return {
    partnerships: [...seats.activePartnerships()].flatMap((row) => {
      const record = partnerships.recordOf(row)
      const votes = new Map<SectorGroup, number>()
      for (const place of groupOf(seats.filledByPartnership(), row)) {
        if ((byteAt(seat.flags, place) & seatFlag.votes) === 0) continue
        const group = groupOfSeat(columns, place)
        votes.set(group, (votes.get(group) ?? 0) + 1)
      }
      if (record === undefined || votes.size === 0) return []
      const blocs = [...votes].sort(([a], [b]) => (a < b ? -1 : 1))
      const all = blocs.reduce((sum, [, own]) => sum + own, 0)
      const quota = record.quota ?? Math.floor(all / 2) + 1
      const powers = toVotingPower(
        blocs.map(([, own]) => own),
        quota,
      )
      return [
        {
          partnershipId: record.id,
          quota,
          shown: record.decidesBy === 'vote' && !votes.has('unknown'),
          blocs: blocs.map(([group, own], index) => {
            const { banzhaf = null, penrose = 0, shapley = 0 } = powers[index] ?? {}
            return { group, votes: own, banzhaf, penrose, shapley }
          }),
        },
      ]
    }),
  }
}
