import { isVoluntaryOrCommunity } from '../../domain/sector-group'
import type { OrganisationsBySeats } from '../answers-on-partnerships'
import type { Asked } from '../asked'
import { createDistinctCounter } from '../distinct-counter'
import { isAtLeast } from '../rounded-comparison'
import { groupOf } from '../row-groups'
import { shareOf } from '../share-of'
import { at } from '../typed-column'
import { findVcsPartnerships } from '../vcs-partnerships'

const shownFrom = { top3Share: 0.5, organisations: 6 }

/** A6: every voluntary and community organisation with its filled seats; those with none too. */
export function answerOrganisationsBySeats(asked: Asked): OrganisationsBySeats {
  const { columns, seats } = asked
  const { withSeat } = findVcsPartnerships(columns, seats)
  const organisations = findOrganisations(asked, withSeat.size)
  const total = organisations.reduce((sum, organisation) => sum + organisation.seats, 0)
  const top3 = organisations
    .map((organisation) => organisation.seats)
    .sort((a, b) => b - a)
    .slice(0, 3)
    .reduce((sum, seatCount) => sum + seatCount, 0)
  const top3Share = shareOf(top3, total)
  return {
    seats: total,
    partnerships: withSeat.size,
    organisations,
    top3Share,
    noSeat: organisations.filter((one) => one.seats === 0).map((one) => one.organisationId),
    partnershipsWithout: [...seats.activePartnerships()]
      .filter((row) => !withSeat.has(row))
      .map(columns.partnerships.idOf),
    shown:
      organisations.length >= shownFrom.organisations &&
      isAtLeast(top3Share ?? 0, shownFrom.top3Share),
  }
}

function findOrganisations({ columns, seats }: Asked, tableCount: number) {
  const { organisations, organisationGroups, seat } = columns
  const partnerships = createDistinctCounter(columns.partnerships.rowCount())
  const people = createDistinctCounter(columns.people.rowCount())
  return [...organisations.rows()].flatMap((row) => {
    const record = organisations.recordOf(row)
    if (record === undefined || !isVoluntaryOrCommunity(organisationGroups[row] ?? 'unknown')) {
      return []
    }
    const filled = groupOf(seats.filledByOrganisation(), row)
    for (const place of filled) {
      partnerships.see(at(seat.partnership, place), row)
      people.see(at(seat.person, place), row)
    }
    const partnershipCount = partnerships.take()
    return [
      {
        organisationId: record.id,
        seats: filled.length,
        partnerships: partnershipCount,
        people: people.take(),
        presence: shareOf(partnershipCount, tableCount),
        representsNetwork: record.representsNetwork,
      },
    ]
  })
}
