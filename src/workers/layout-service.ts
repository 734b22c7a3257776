import { transfer } from 'comlink'
import type { EarlierPicture, LayoutInput, LayoutResult } from '../graph/layout/layout-input'
import { placeNetwork } from '../graph/layout/place-network'
import { placeNewItem } from '../graph/layout/place-new-item'

/** What the layout worker offers. Cancelling is ending the worker: the old places stand. */
export function createLayoutService() {
  return {
    /** `onProgress` hears of whole percents only: a message per round would cost more than a round. */
    place(input: LayoutInput, onProgress?: (done: number, total: number) => unknown): LayoutResult {
      let percent = 0
      const report = (done: number, total: number) => {
        const reached = Math.floor((100 * done) / total)
        if (reached === percent) return
        percent = reached
        onProgress?.(done, total)
      }
      const result = placeNetwork(input, { onProgress: report })
      return transfer(result, [result.x.buffer, result.y.buffer])
    },

    /**
     * Places the few items that have no place in the earlier picture, each beside what it joins.
     * Nothing else moves, and nothing is laid out again.
     */
    placeNew(input: LayoutInput & { readonly earlier: EarlierPicture }): LayoutResult {
      const { earlier, radius } = input
      const picture = { x: earlier.x.slice(), y: earlier.y.slice(), radius }
      const joined = listJoined(input)
      const isPlaced = (item: number) => !Number.isNaN(picture.x[item])
      const waiting = new Set([...picture.x.keys()].filter((item) => !isPlaced(item)))
      while (waiting.size > 0) {
        // What joins something that has a place goes first, so that a whole new branch hangs together.
        const [first] = waiting
        const isReady = (item: number) => joined.get(item)?.some(isPlaced) === true
        const item = [...waiting].find(isReady) ?? first
        if (item === undefined) break
        const joins = (joined.get(item) ?? []).map((other) => ({ item: other, weight: 1 }))
        const spot = placeNewItem(picture, radius[item] ?? 0, joins)
        picture.x[item] = spot.x
        picture.y[item] = spot.y
        waiting.delete(item)
      }
      const result = { x: picture.x, y: picture.y, scale: earlier.scale }
      return transfer(result, [result.x.buffer, result.y.buffer])
    },
  }
}

/** What each item without a place is joined to. */
function listJoined({ lineFrom, lineTo, earlier }: LayoutInput): ReadonlyMap<number, number[]> {
  const joined = new Map<number, number[]>()
  const add = (item: number, other: number) => {
    if (!Number.isNaN(earlier?.x[item])) return
    const own = joined.get(item)
    if (own === undefined) joined.set(item, [other])
    else own.push(other)
  }
  for (const [line, from] of lineFrom.entries()) {
    const to = lineTo[line] ?? from
    add(from, to)
    add(to, from)
  }
  return joined
}

export type LayoutService = ReturnType<typeof createLayoutService>
