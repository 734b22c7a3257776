import { roles } from '../../domain/seat'
import type { WeightedSeats } from '../answers-on-people'
import type { Asked } from '../asked'
import { isAbove } from '../rounded-comparison'
import { at, byteAt } from '../typed-column'

/** A2: held seats weighed by role; over is past `weightLimit`, never at it. */
export function answerWeightedSeats({ columns, seats, question }: Asked): WeightedSeats {
  const { people, seat } = columns
  const { weightLimit, roleWeights } = question.settings
  const weights = roles.map((role) => roleWeights[role])
  const { rows: held, offsets } = seats.heldByPerson()
  const rows: WeightedSeats['people'][number][] = []
  for (const person of people.rows()) {
    const [from, to] = [at(offsets, person), at(offsets, person + 1)]
    if (from === to) continue
    let weighted = 0
    for (let place = from; place < to; place += 1) {
      weighted += weights[byteAt(seat.role, at(held, place))] as number
    }
    const over = isAbove(weighted, weightLimit)
    rows.push({ personId: people.idOf(person), seats: to - from, weighted, over })
  }
  return { limit: weightLimit, people: rows }
}
