import { expect, test } from 'vitest'
import { createSeededRandom } from '../../lib/seeded-random'
import { placeByPivots } from './pivot-mds'
import { createTieLists } from './tie-lists'

const grid = (side: number) => {
  const from: number[] = []
  const to: number[] = []
  for (let item = 0; item < side * side; item++) {
    if ((item + 1) % side !== 0) {
      from.push(item)
      to.push(item + 1)
    }
    if (item + side < side * side) {
      from.push(item)
      to.push(item + side)
    }
  }
  return createTieLists(side * side, Int32Array.from(from), Int32Array.from(to))
}

test('a chessboard of ties comes out as a board: the further by steps, the further on the picture', () => {
  const side = 12
  const { x, y } = placeByPivots(grid(side), createSeededRandom(1))
  const distance = (one: number, other: number) =>
    Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0))
  const corner = [0, side - 1, side * side - side, side * side - 1] as const
  expect(distance(corner[0], corner[3])).toBeGreaterThan(distance(corner[0], corner[1]))
  expect(distance(corner[0], corner[1])).toBeGreaterThan(3 * distance(0, 1))
  expect(distance(corner[1], corner[2])).toBeGreaterThan(distance(corner[1], corner[3]))
})

test('no two items fall on one spot, although many have the same ties', () => {
  const star = createTieLists(
    30,
    new Int32Array(29),
    Int32Array.from({ length: 29 }, (_, i) => i + 1),
  )
  const { x, y } = placeByPivots(star, createSeededRandom(1))
  expect(new Set(Array.from(x, (value, item) => `${value} ${y[item]}`)).size).toBe(30)
})
