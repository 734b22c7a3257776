import { createSeededRandom } from '../../lib/seeded-random'
import { applyForceRounds } from './force-rounds'
import { itemGap, type Points } from './layout-input'
import { placeByPivots } from './pivot-mds'
import { scaleToFit } from './scale-to-fit'
import { separateItems } from './separate-items'
import { settleOverlaps } from './settle-overlaps'
import type { TieLists } from './tie-lists'

/** Up to this many items there is nothing for pivots to tell apart. */
const smallest = 4

/** How many rounds a part of so many items takes from a cold start. */
export function countColdRounds(itemCount: number): number {
  if (itemCount <= 2) return 0
  return itemCount > 4000 ? 90 : 120
}

/** Places one part of the network that hangs together. `scale` is how far it was enlarged. */
export function placeComponent(
  ties: TieLists,
  reach: Float64Array,
  seed: number,
  onRound: () => void,
): { readonly points: Points; readonly scale: number } {
  const itemCount = reach.length
  if (itemCount <= 2) return { points: placeSideBySide(reach), scale: 1 }
  const random = createSeededRandom(seed)
  const points = itemCount > smallest ? placeByPivots(ties, random) : scatter(itemCount, random)
  applyForceRounds(points, { ties, rounds: countColdRounds(itemCount), onRound })
  const scale = scaleToFit(points, reach)
  separateItems({ points, reach })
  settleOverlaps({ points, reach })
  return { points, scale }
}

function placeSideBySide(reach: Float64Array): Points {
  const x = new Float64Array(reach.length)
  if (reach.length === 2) x[1] = (reach[0] as number) + (reach[1] as number) + 3 * itemGap
  return { x, y: new Float64Array(reach.length) }
}

function scatter(itemCount: number, random: () => number): Points {
  const size = Math.sqrt(itemCount)
  const x = new Float64Array(itemCount)
  const y = new Float64Array(itemCount)
  for (let item = 0; item < itemCount; item++) {
    x[item] = (random() - 0.5) * size
    y[item] = (random() - 0.5) * size
  }
  return { x, y }
}
