import { transfer } from 'comlink'
import { findGoBetween, type Stretch } from '../analysis/go-between'
import type { Incidence } from '../analysis/incidence'

/** What a worker of the go-between pool offers: it is told who sits where once, then scores parts. */
export function createGoBetweenService() {
  let incidence: Incidence | null = null
  return {
    take(given: Incidence): void {
      incidence = given
    },
    /** By rank of person: what is gathered from these partnerships. */
    score(stretch: Stretch): Float64Array {
      if (incidence === null) throw new Error('Who sits where comes first')
      const scores = findGoBetween(incidence, stretch)
      return transfer(scores, [scores.buffer])
    },
  }
}

export type GoBetweenService = ReturnType<typeof createGoBetweenService>
