import type { MapCompleteness } from './answers-on-partnerships'
import type { Asked } from './asked'
import { findGoBetween } from './go-between'
import { createIncidence, type Incidence } from './incidence'
import { sizeOfGroup } from './row-groups'
import { findTopThree } from './top-three'
import { at, realAt } from './typed-column'

type Stability = MapCompleteness['stability']

/** Above so many held seats the go-betweens are not worked out once for each. */
const mostSeatsTried = 1_000

/** Removes each held seat in turn and counts how often the three highest are others. */
export function findStability(asked: Asked): Stability {
  const { held } = asked.seats
  return {
    seats: held.length,
    hats: findHatsStability(asked),
    goBetween: held.length > mostSeatsTried ? null : findGoBetweenStability(asked),
  }
}

/** Only a seat of one of the three can change who they are: others only get further behind. */
function findHatsStability({ columns, seats }: Asked): Stability['hats'] {
  const byPerson = seats.heldByPerson()
  const scored = [...columns.people.rows()].map((row) => ({
    id: columns.people.idOf(row),
    score: sizeOfGroup(byPerson, row),
  }))
  const top = findTopThree(scored)
  // Whoever could move up is among the first of the rest.
  const others = scored.filter(({ id }) => !top.includes(id))
  const close = [...top, ...findTopThree(others)]
  const contenders = scored.filter(({ id }) => close.includes(id))
  let changed = 0
  for (const { id, score } of contenders.filter((one) => top.includes(one.id))) {
    const without = contenders.map((one) => (one.id === id ? { id, score: score - 1 } : one))
    if (isOther(findTopThree(without), top)) changed += score
  }
  return { top, changed }
}

function findGoBetweenStability({ columns, seats }: Asked): NonNullable<Stability['goBetween']> {
  const { seat, people, partnerships } = columns
  const topOf = (incidence: Incidence) => {
    const scores = findGoBetween(incidence)
    return findTopThree(
      Array.from(people.rows(), (row, rank) => ({
        id: people.idOf(row),
        score: realAt(scores, rank),
      })),
    )
  }
  const person = { rowOfSeat: seat.person, rows: people.rows(), ranks: people.ranks() }
  const partnership = {
    rowOfSeat: seat.partnership,
    rows: partnerships.rows(),
    ranks: partnerships.ranks(),
  }
  // Nobody on one partnership alone lies between two, so their seats change nothing.
  const { partnershipsOf } = seats.people()
  const between = seats.held.filter(
    (row) => sizeOfGroup(partnershipsOf, at(person.ranks, at(seat.person, row))) > 1,
  )
  const top = topOf(createIncidence(between, person, partnership))
  let changed = 0
  for (const left of between) {
    const without = between.filter((row) => row !== left)
    if (isOther(topOf(createIncidence(without, person, partnership)), top)) changed += 1
  }
  return { top, changed }
}

function isOther(first: readonly string[], second: readonly string[]): boolean {
  return first.join(' ') !== second.join(' ')
}
