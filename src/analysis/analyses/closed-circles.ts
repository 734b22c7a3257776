import type { ClosedCircles } from '../answers-on-structure'
import type { Asked } from '../asked'
import { type Ties, toConstraint } from '../constraint'
import { sizeOfGroup } from '../row-groups'
import { findSharedPairs } from '../shared-pairs'
import { at } from '../typed-column'

/** A14: for each partnership, how far those it shares people with share them with one another. */
export function answerClosedCircles({ columns, seats }: Asked): ClosedCircles {
  const { partnerships } = columns
  const incidence = seats.people()
  const ties = findTies(findSharedPairs(incidence))
  return {
    partnerships: [...partnerships.rows()].flatMap((row, rank) =>
      sizeOfGroup(incidence.membersOf, rank) === 0
        ? []
        : [{ partnershipId: partnerships.idOf(row), constraint: toConstraint(ties, rank) }],
    ),
  }
}

function findTies({ count, a, b, shared }: ReturnType<typeof findSharedPairs>): Ties {
  const ties = new Map<number, Map<number, number>>()
  const tie = (from: number, to: number, weight: number) => {
    const own = ties.get(from) ?? new Map<number, number>()
    ties.set(from, own.set(to, weight))
  }
  for (let index = 0; index < count; index += 1) {
    tie(at(a, index), at(b, index), at(shared, index))
    tie(at(b, index), at(a, index), at(shared, index))
  }
  return ties
}
