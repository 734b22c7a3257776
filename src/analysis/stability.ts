import type { MapCompleteness } from './answers-on-partnerships'
import type { Asked } from './asked'
import { createGoBetweenStability, findMemberships } from './go-between-stability'
import { sizeOfGroup } from './row-groups'
import { findTopThree } from './top-three'
import { at } from './typed-column'

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
  const { people, partnerships, seat } = columns
  const incidence = seats.people()
  const idOf = (rank: number) => people.idOf(at(people.rows(), rank))
  const { top, isChangedWithout } = createGoBetweenStability(incidence, (scores) =>
    findTopThree(Array.from(scores, (score, rank) => ({ id: idOf(rank), score }))).map((id) =>
      at(people.ranks(), people.rowOf(id)),
    ),
  )
  // Whoever has two seats on one partnership still sits there when one of them ends.
  const seatsOn = new Map<string, number>()
  const keyOf = (person: number, table: number) => `${person} ${table}`
  for (const row of seats.held) {
    const key = keyOf(
      at(people.ranks(), at(seat.person, row)),
      at(partnerships.ranks(), at(seat.partnership, row)),
    )
    seatsOn.set(key, (seatsOn.get(key) ?? 0) + 1)
  }
  const changing = findMemberships(incidence).filter(
    (one) => seatsOn.get(keyOf(one.person, one.table)) === 1 && isChangedWithout(one),
  )
  return { top: top.map(idOf), changed: changing.length }
}

function isOther(first: readonly string[], second: readonly string[]): boolean {
  return first.join(' ') !== second.join(' ')
}
