import type { ConnectionsThroughOnePerson } from '../answers-on-partnerships'
import type { Asked } from '../asked'
import { findGoBetween } from '../go-between'
import { isAtLeast } from '../rounded-comparison'
import { sizeOfGroup } from '../row-groups'
import { findSharedPairs } from '../shared-pairs'
import { at, realAt } from '../typed-column'

const mostChanged = 0.1
/** Enough to read, few enough to hand to the page in one go; the last person may go beyond. */
const mostPairsOnScreen = 2_000

type Threads = ConnectionsThroughOnePerson['singleThreads'][number]

/**
 * A12: pairs of partnerships that have nobody in common but one person, and how far people lie
 * between partnerships. The second is shown only where leaving out one seat hardly changes it.
 */
export function answerConnectionsThroughOnePerson(asked: Asked): ConnectionsThroughOnePerson {
  const threads = findThreads(asked)
  const { seats: runs, goBetween } = asked.answer('A32').stability
  const shown = goBetween !== null && isAtLeast(mostChanged * runs, goBetween.changed)
  return {
    threads: threads.reduce((sum, { pairs }) => sum + pairs.length, 0),
    singleThreads: asked.detail === 'complete' ? threads : keepMost(threads),
    // What is never shown is not worked out for the screen: at the limit it takes seconds.
    goBetween: shown || asked.detail === 'complete' ? scoreEverybody(asked) : [],
    shown,
  }
}

function findThreads({ columns, seats }: Asked): readonly Threads[] {
  const { people, partnerships } = columns
  const idAt = (rank: number) => partnerships.idOf(at(partnerships.rows(), rank))
  const found = findSharedPairs(seats.people())
  const pairsOf = new Map<number, (readonly [string, string])[]>()
  for (let index = 0; index < found.count; index += 1) {
    if (at(found.shared, index) !== 1) continue
    const person = at(found.lastShared, index)
    const pairs = pairsOf.get(person) ?? []
    pairsOf.set(person, pairs)
    pairs.push([idAt(at(found.a, index)), idAt(at(found.b, index))])
  }
  return [...pairsOf]
    .sort(([a], [b]) => a - b)
    .map(([rank, pairs]) => ({ personId: people.idOf(at(people.rows(), rank)), pairs }))
}

/** People with most threads first, until there are enough; then back in the order of ids. */
function keepMost(threads: readonly Threads[]): readonly Threads[] {
  const kept = new Set<Threads>()
  let pairs = 0
  for (const one of threads.toSorted((a, b) => b.pairs.length - a.pairs.length)) {
    if (pairs >= mostPairsOnScreen) break
    pairs += one.pairs.length
    kept.add(one)
  }
  return threads.filter((one) => kept.has(one))
}

function scoreEverybody({ columns, seats }: Asked): ConnectionsThroughOnePerson['goBetween'] {
  const { people } = columns
  const incidence = seats.people()
  const scores = findGoBetween(incidence)
  return [...people.rows()].flatMap((row, rank) =>
    sizeOfGroup(incidence.partnershipsOf, rank) === 0
      ? []
      : [{ personId: people.idOf(row), score: realAt(scores, rank) }],
  )
}
