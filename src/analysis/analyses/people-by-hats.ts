import type { PeopleByHats } from '../answers-on-people'
import type { Asked } from '../asked'
import { createDistinctCounter } from '../distinct-counter'
import { chairNumber } from '../seat-columns'
import { at, byteAt } from '../typed-column'

/** A1: for each person the held seats, and the distinct partnerships and organisations they are on and for. */
export function answerPeopleByHats({ columns, seats }: Asked): PeopleByHats {
  const { people, seat } = columns
  const { rows: held, offsets } = seats.heldByPerson()
  const partnerships = createDistinctCounter(columns.partnerships.rowCount())
  const organisations = createDistinctCounter(columns.organisations.rowCount())
  const rows: PeopleByHats['people'][number][] = []
  const without: string[] = []
  for (const person of people.rows()) {
    const [from, to] = [at(offsets, person), at(offsets, person + 1)]
    if (from === to) {
      if (people.recordOf(person) !== undefined) without.push(people.idOf(person))
      continue
    }
    let chairs = 0
    for (let place = from; place < to; place += 1) {
      const row = at(held, place)
      partnerships.see(at(seat.partnership, row), person)
      organisations.see(at(seat.organisation, row), person)
      if (byteAt(seat.role, row) === chairNumber) chairs += 1
    }
    rows.push({
      personId: people.idOf(person),
      seats: to - from,
      partnerships: partnerships.take(),
      organisations: organisations.take(),
      chairs,
    })
  }
  return { people: rows, without }
}
