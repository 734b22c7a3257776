import type { ChangesBetweenDates, Triple } from '../answers-on-people'
import type { Asked } from '../asked'
import { giniOf } from '../concentration'
import { findGroupSizes } from '../group-sizes'
import { groupOf, sizeOfGroup } from '../row-groups'
import type { SeatsAsAt } from '../seats-as-at'
import { shareOf } from '../share-of'
import { at, byteAt } from '../typed-column'

/** A30: who joined and left between `compareWith` and `asAt`, counted by (person, partnership, organisation). */
export function answerChangesBetweenDates(asked: Asked): ChangesBetweenDates {
  const { columns, question } = asked
  const after = asked.seats
  const before = asked.seatsBefore()
  const moves = findMoves(asked, before, after)
  const common = moves.after - moves.joined.length
  return {
    before: question.compareWith,
    after: question.asAt,
    seatsBefore: before.held.length,
    seatsAfter: after.held.length,
    joined: moves.joined,
    left: moves.left,
    jaccard: shareOf(common, moves.before + moves.joined.length),
    churn: shareOf(moves.joined.length + moves.left.length, moves.before + moves.after),
    partnershipsStarted: [...after.activePartnerships()]
      .filter((row) => byteAt(before.isActive, row) === 0)
      .map(columns.partnerships.idOf),
    partnershipsEnded: [...before.activePartnerships()]
      .filter((row) => byteAt(after.isActive, row) === 0)
      .map(columns.partnerships.idOf),
    giniBefore: giniOf(findGroupSizes(before.heldByPerson())),
    giniAfter: giniOf(findGroupSizes(after.heldByPerson())),
    change: findChange(asked, before, after),
  }
}

function findChange({ columns }: Asked, before: SeatsAsAt, after: SeatsAsAt) {
  return [...columns.people.rows()].flatMap((row) => {
    const change = sizeOfGroup(after.heldByPerson(), row) - sizeOfGroup(before.heldByPerson(), row)
    return change === 0 ? [] : [{ personId: columns.people.idOf(row), change }]
  })
}

function findMoves(asked: Asked, before: SeatsAsAt, after: SeatsAsAt) {
  const joined: Triple[] = []
  const left: Triple[] = []
  const total = { before: 0, after: 0 }
  const readPlaces = createPlaceReader(asked)
  for (const person of asked.columns.people.rows()) {
    const had = readPlaces.of(groupOf(before.heldByPerson(), person))
    const has = readPlaces.of(groupOf(after.heldByPerson(), person))
    total.before += had.length
    total.after += has.length
    for (const place of has)
      if (!had.includes(place)) joined.push(readPlaces.toTriple(person, place))
    for (const place of had) if (!has.includes(place)) left.push(readPlaces.toTriple(person, place))
  }
  return { joined, left, ...total }
}

/** A place is one number for partnership and organisation that sorts by their ids, none first. */
function createPlaceReader({ columns }: Asked) {
  const { partnerships, organisations, people, seat } = columns
  const partnershipRanks = partnerships.ranks()
  const organisationRanks = organisations.ranks()
  const organisationRows = organisations.rows()
  const step = organisationRows.length + 1
  const placeOf = (row: number) => {
    const organisation = at(seat.organisation, row)
    const rank = organisation < 0 ? 0 : at(organisationRanks, organisation) + 1
    return at(partnershipRanks, at(seat.partnership, row)) * step + rank
  }
  return {
    of: (rows: Int32Array): readonly number[] =>
      [...new Set(Array.from(rows, placeOf))].sort((a, b) => a - b),
    toTriple(person: number, place: number): Triple {
      const rank = place % step
      const partnership = at(partnerships.rows(), Math.floor(place / step))
      return {
        personId: people.idOf(person),
        partnershipId: partnerships.idOf(partnership),
        organisationId: rank === 0 ? null : organisations.idOf(at(organisationRows, rank - 1)),
      }
    },
  }
}
