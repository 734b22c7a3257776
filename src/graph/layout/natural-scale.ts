import { pullToMiddle } from './force-rounds'
import type { Points } from './layout-input'
import { logOfOnePlus } from './log-table'
import { countTies, type TieLists } from './tie-lists'

/**
 * The factor by which a picture about 0, 0 is larger than the forces would make it: at the right
 * size, what pulls inwards (lines and lean to the middle) balances what pushes outwards. The sum of
 * force times distance is the same at any size for the push, and falls with the scale for the rest.
 */
export function findNaturalScale(ties: TieLists, points: Points): number {
  const push = sumPush(ties)
  const lengths = listLengths(ties, points)
  const spread = sumSpread(ties, points)
  if (spread === 0) return 1
  const pull = (scale: number) => {
    let sum = spread / (scale * scale)
    for (const length of lengths) sum += (logOfOnePlus(length / scale) * length) / scale
    return sum
  }
  let low = 1e-3
  let high = 1e6
  for (let step = 0; step < 50; step++) {
    const middle = Math.sqrt(low * high)
    if (pull(middle) > push) low = middle
    else high = middle
  }
  return Math.sqrt(low * high)
}

function sumPush(ties: TieLists): number {
  let sum = 0
  let squares = 0
  for (let item = 0; item < ties.start.length - 1; item++) {
    const mass = 1 + countTies(ties, item)
    sum += mass
    squares += mass * mass
  }
  return (sum * sum - squares) / 2
}

function sumSpread(ties: TieLists, { x, y }: Points): number {
  let sum = 0
  for (let item = 0; item < x.length; item++) {
    const mass = 1 + countTies(ties, item)
    const ownX = x[item] as number
    const ownY = y[item] as number
    sum += mass * (ownX * ownX + ownY * ownY)
  }
  return pullToMiddle * sum
}

function listLengths(ties: TieLists, { x, y }: Points): readonly number[] {
  const lengths: number[] = []
  for (let item = 0; item < x.length; item++) {
    const end = ties.start[item + 1] as number
    for (let tie = ties.start[item] as number; tie < end; tie++) {
      const other = ties.others[tie] as number
      if (other < item) continue
      const acrossX = (x[item] as number) - (x[other] as number)
      const acrossY = (y[item] as number) - (y[other] as number)
      lengths.push(Math.sqrt(acrossX * acrossX + acrossY * acrossY))
    }
  }
  return lengths
}
