import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAxisScale } from './axis-scale'

const values = [0, 1, 2, 3, 100]

test('without evenness distances count: the middle of the range is the middle of the picture', () => {
  const scale = createAxisScale({ values, factor: 2, evenness: 0 })
  expect([0, 50, 100].map(scale)).toEqual([-100, 0, 100])
})

test('evenness makes room where values crowd, within the same ends', () => {
  const scale = createAxisScale({ values, factor: 2, evenness: 1 })
  expect(values.map(scale)).toEqual([-100, -50, 0, 50, 100])
  expect(scale(51.5)).toBeCloseTo(75)
})

test('what comes later lies beyond the end, and one value alone lies in the middle', () => {
  const scale = createAxisScale({ values, factor: 2, evenness: 0.5 })
  expect(scale(150)).toBeGreaterThan(scale(100))
  expect(scale(-50)).toBeLessThan(scale(0))
  expect(createAxisScale({ values, factor: 2, evenness: 1 })(-50)).toBe(-200)
  expect(createAxisScale({ values: [7], factor: 2, evenness: 1 })(7)).toBe(0)
  expect(createAxisScale({ values: [], factor: 1, evenness: 1 })(0)).toBe(0)
})

test('whatever the values, what comes first stays first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.tuple(fc.integer({ min: -1_100, max: 1_100 }), fc.integer({ min: -1_100, max: 1_100 })),
      (drawn, evenness, [one, two]) => {
        const scale = createAxisScale({ values: drawn, factor: 1, evenness })
        const [low, high] = one < two ? [one, two] : [two, one]
        expect(scale(low)).toBeLessThanOrEqual(scale(high) + 1e-9)
      },
    ),
  )
})
