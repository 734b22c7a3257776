import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGridIndex } from './grid-index'

test('every point within the distance is found, and each only once', () => {
  const value = fc.integer({ min: -300, max: 300 })
  const points = fc.array(fc.tuple(value, value), { maxLength: 60 })
  const cellSize = fc.constantFrom(1, 20, 500)
  const distance = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(points, value, value, distance, cellSize, (places, nearX, nearY, reach, cell) => {
      const x = Float64Array.from(places, ([px]) => px)
      const y = Float64Array.from(places, ([, py]) => py)
      const found = new Int32Array(places.length)
      const count = createGridIndex(x, y, cell).findNear(nearX, nearY, reach, found)
      const near = [...found.subarray(0, count)]
      const within = [...places.keys()].filter((point) => {
        const [px, py] = places[point] ?? [0, 0]
        return Math.max(Math.abs(px - nearX), Math.abs(py - nearY)) <= reach
      })
      expect(new Set(near).size).toBe(near.length)
      expect(near).toEqual(expect.arrayContaining(within))
    }),
  )
})

test('points far from the spot are passed over', () => {
  const x = Float64Array.from({ length: 100 }, (_, point) => point * 10)
  const grid = createGridIndex(x, new Float64Array(100), 10)
  expect(grid.findNear(500, 0, 15, new Int32Array(100))).toBeLessThan(8)
})
