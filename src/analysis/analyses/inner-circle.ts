import type { InnerCircle } from '../answers-on-structure'
import type { Asked } from '../asked'
import { findGroupSizes } from '../group-sizes'
import { findInnerCore } from '../inner-core'
import { at } from '../typed-column'

const fewestShown = 4

/** A16: the most tightly shared group, shown where it is some of the people and not most of them. */
export function answerInnerCircle({ columns, seats }: Asked): InnerCircle {
  const { people, partnerships } = columns
  const incidence = seats.people()
  const core = findInnerCore(incidence)
  const everybody = findGroupSizes(incidence.partnershipsOf).length
  return {
    level: core.level,
    people: core.people.map((rank) => people.idOf(at(people.rows(), rank))),
    partnerships: core.partnerships.map((rank) => partnerships.idOf(at(partnerships.rows(), rank))),
    shown: core.people.length >= fewestShown && 2 * core.people.length <= everybody,
  }
}
