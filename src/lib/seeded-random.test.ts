import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSeededRandom } from './seeded-random'

const take = (count: number, seed: number) => {
  const random = createSeededRandom(seed)
  return Array.from({ length: count }, () => random())
}

test('a seed always gives the numbers that mulberry32 is known to give', () => {
  // Reference values of the published algorithm for seed 1, as 32-bit integers.
  const expected = [2693262067, 11749833, 2265367787, 4213581821]
  expect(take(4, 1).map((value) => value * 2 ** 32)).toEqual(expected)
})

test('two seeds give different numbers', () => {
  expect(take(3, 1)).not.toEqual(take(3, 2))
})

test('every number is at least 0 and less than 1, whatever the seed', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (seed) =>
      take(50, seed).every((value) => value >= 0 && value < 1),
    ),
  )
})

test('the numbers spread evenly over ten bins', () => {
  const bins = new Array<number>(10).fill(0)
  for (const value of take(10_000, 7))
    bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1
  expect(Math.min(...bins)).toBeGreaterThan(850)
  expect(Math.max(...bins)).toBeLessThan(1150)
})
