import { shareOf } from './share-of'

export interface VotingPower {
  /** Sets of the others that lose without this one and win with it. */
  readonly swings: number
  /** Swings out of everybody's; null where nobody ever swings. */
  readonly banzhaf: number | null
  /** Swings out of all sets of the others. */
  readonly penrose: number
  /** The share of orders in which this one turns losing into winning. */
  readonly shapley: number
}

/**
 * How often each of these would be decisive (Penrose 1946, Banzhaf 1965, Shapley and Shubik 1954).
 * Sets are counted by size and votes, not listed: `votes` are whole numbers, `quota` any.
 */
export function toVotingPower(votes: readonly number[], quota: number): readonly VotingPower[] {
  const counted = votes.map((own, index) => countSwings(votes.toSpliced(index, 1), own, quota))
  const all = counted.reduce((sum, { swings }) => sum + swings, 0)
  return counted.map(({ swings, shapley }) => ({
    swings,
    banzhaf: shareOf(swings, all),
    penrose: swings / 2 ** (votes.length - 1),
    shapley,
  }))
}

function countSwings(others: readonly number[], own: number, quota: number) {
  let swings = 0
  let shapley = 0
  for (const [size, byVotes] of countSets(others).entries()) {
    const decisive = byVotes.reduce(
      (sum, count, sumOfVotes) =>
        sumOfVotes < quota && sumOfVotes + own >= quota ? sum + count : sum,
      0,
    )
    swings += decisive
    shapley += decisive * shareOfOrders(size, others.length + 1)
  }
  return { swings, shapley }
}

/** By size, then by votes: how many sets there are. */
function countSets(votes: readonly number[]): readonly (readonly number[])[] {
  const total = votes.reduce((sum, own) => sum + own, 0)
  const counts = Array.from({ length: votes.length + 1 }, () =>
    new Array<number>(total + 1).fill(0),
  )
  const at = (size: number, sum: number) => counts[size]?.[sum] ?? 0
  const add = (size: number, sum: number, more: number) => {
    const row = counts[size]
    if (row !== undefined && sum <= total) row[sum] = at(size, sum) + more
  }
  add(0, 0, 1)
  for (const own of votes) {
    // Largest first, so that nobody is in a set twice.
    for (let size = votes.length - 1; size >= 0; size -= 1) {
      for (let sum = total - own; sum >= 0; sum -= 1) add(size + 1, sum + own, at(size, sum))
    }
  }
  return counts
}

/** size! (all − size − 1)! / all!, without numbers too large to be exact. */
function shareOfOrders(size: number, all: number): number {
  let share = 1 / all
  for (let step = 1; step <= size; step += 1) share *= step / (all - step)
  return share
}
