import type { TimeGiven } from '../answers-on-people'
import type { Asked } from '../asked'
import { createDistinctCounter } from '../distinct-counter'
import { groupOf } from '../row-groups'
import { createSeatHours, type HoursOf } from '../seat-hours'
import { shareOf } from '../share-of'
import { at } from '../typed-column'

/** A3: hours a month by person (held seats), by organisation and in all (filled seats). */
export function answerTimeGiven(asked: Asked): TimeGiven {
  const { columns, seats, question } = asked
  const hoursOf = createSeatHours(columns, question.settings)
  const all = hoursOf(seats.filled, 0, seats.filled.length)
  const forNobody = seats.filled.filter((row) => at(columns.seat.organisation, row) < 0)
  const withoutOrganisation = hoursOf(forNobody, 0, forNobody.length)
  return {
    people: findPeople(asked, hoursOf),
    organisations: findOrganisations(asked, hoursOf),
    withoutOrganisation: withoutOrganisation.recorded + withoutOrganisation.estimated,
    total: all.recorded + all.estimated,
    totalEstimated: all.estimated,
    unknownSeats: all.unknownSeats,
  }
}

/** The range is the recorded hours and half to twice the estimated ones. */
function findPeople({ columns, seats }: Asked, hoursOf: HoursOf) {
  const { people } = columns
  // Places in one list, not a view of it for each: views cost more than the sums.
  const { rows: held, offsets } = seats.heldByPerson()
  const rows: TimeGiven['people'][number][] = []
  for (const person of people.rows()) {
    const [from, to] = [at(offsets, person), at(offsets, person + 1)]
    if (from === to) continue
    const { recorded, estimated, unknownSeats } = hoursOf(held, from, to)
    const hours = recorded + estimated
    const capacity = people.recordOf(person)?.capacityHoursPerMonth ?? null
    rows.push({
      personId: people.idOf(person),
      hours,
      recorded,
      estimated,
      estimatedShare: shareOf(estimated, hours),
      low: recorded + estimated / 2,
      high: recorded + 2 * estimated,
      unknownSeats,
      capacity,
      ratio: shareOf(hours, capacity ?? 0),
    })
  }
  return rows
}

function findOrganisations({ columns, seats }: Asked, hoursOf: HoursOf) {
  const { organisations, seat } = columns
  const byOrganisation = seats.filledByOrganisation()
  const people = createDistinctCounter(columns.people.rowCount())
  const rows: TimeGiven['organisations'][number][] = []
  for (const organisation of organisations.rows()) {
    const filled = groupOf(byOrganisation, organisation)
    if (filled.length === 0) continue
    const { recorded, estimated, unknownSeats } = hoursOf(filled, 0, filled.length)
    for (const row of filled) people.see(at(seat.person, row), organisation)
    rows.push({
      organisationId: organisations.idOf(organisation),
      people: people.take(),
      hours: recorded + estimated,
      estimated,
      unknownSeats,
    })
  }
  return rows
}
