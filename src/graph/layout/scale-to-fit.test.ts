import { expect, test } from 'vitest'
import { scaleToFit } from './scale-to-fit'

/** A square of 10 by 10 items, 1 apart. */
const board = () => ({
  x: Float64Array.from({ length: 100 }, (_, item) => item % 10),
  y: Float64Array.from({ length: 100 }, (_, item) => Math.floor(item / 10)),
})

test('the nearest pairs get the room that their radii and the gap ask', () => {
  const pairs = {
    x: Float64Array.from(
      { length: 100 },
      (_, item) => (Math.floor(item / 2) % 10) + (item % 2) * 0.4,
    ),
    y: Float64Array.from({ length: 100 }, (_, item) => Math.floor(item / 20)),
  }
  expect(scaleToFit(pairs, new Float64Array(100).fill(7))).toBeCloseTo(22 / 0.4, 9)
  expect([pairs.x[18], pairs.y[99]]).toEqual([9, 4].map((place) => expect.closeTo(place * 55, 9)))
})

test('a board of items gets 1.8 times the area they need', () => {
  const scale = scaleToFit(board(), new Float64Array(100).fill(7))
  expect((scale * 9) ** 2).toBeCloseTo(1.8 * 100 * 22 * 22, 6)
})

test('a few large items do not blow up the picture of many small ones', () => {
  const reach = Float64Array.from({ length: 100 }, (_, item) => (item % 25 === 0 ? 70 : 7))
  expect(scaleToFit(board(), reach)).toBeLessThan(60)
})

test('items that have drawn together into two knots are not drawn apart without end', () => {
  const knots = {
    x: Float64Array.from({ length: 100 }, (_, item) => (item % 2) * 100 + item * 1e-6),
    y: Float64Array.from({ length: 100 }, (_, item) => (item % 2) * 100),
  }
  const needed = 100 * 22 * 22
  const scale = scaleToFit(knots, new Float64Array(100).fill(7))
  expect((scale * 100) ** 2).toBeCloseTo(12 * needed, -3)
})

test('items in a line are given room as a line', () => {
  const line = { x: Float64Array.of(0, 1, 2), y: new Float64Array(3) }
  const scale = scaleToFit(line, new Float64Array(3).fill(7))
  expect(scale).toBeGreaterThanOrEqual(22)
  expect(scale).toBeLessThan(130)
})

test('items all on one spot cannot be scaled apart: the picture keeps its size', () => {
  const spot = { x: new Float64Array(3), y: new Float64Array(3) }
  expect(scaleToFit(spot, new Float64Array(3).fill(7))).toBe(1)
})
