import { expect, test } from 'vitest'
import { logOfOnePlus } from './log-table'

test('the logarithm is right to seven digits from nothing to the widest picture', () => {
  for (const distance of [0, 1e-6, 0.3, 0.999, 1, 1.5, 7, 15, 16, 1000, 12_345.678, 1e6]) {
    expect(logOfOnePlus(distance)).toBeCloseTo(Math.log1p(distance), 6)
  }
})

test('it never falls as the distance grows', () => {
  let last = -1
  for (let distance = 0; distance < 40; distance += 0.01) {
    const value = logOfOnePlus(distance)
    expect(value).toBeGreaterThan(last)
    last = value
  }
})
