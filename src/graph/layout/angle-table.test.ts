import { expect, test } from 'vitest'
import { cosineOfTurn, sineOfTurn } from './angle-table'

test('sine and cosine are right to six digits all the way round, and beyond in both directions', () => {
  for (let turn = -2; turn < 3; turn += 0.0137) {
    expect(sineOfTurn(turn)).toBeCloseTo(Math.sin(2 * Math.PI * turn), 6)
    expect(cosineOfTurn(turn)).toBeCloseTo(Math.cos(2 * Math.PI * turn), 6)
  }
})

test('the quarters of the circle are right to the last digit but one', () => {
  const quarters = [0, 0.25, 0.5, 0.75].map(sineOfTurn)
  for (const [place, sine] of [0, 1, 0, -1].entries()) expect(quarters[place]).toBeCloseTo(sine, 14)
})
