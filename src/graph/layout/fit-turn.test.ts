import { expect, test } from 'vitest'
import { applyTurn, fitTurn, fitTurnOnly } from './fit-turn'
import type { Points } from './layout-input'

const shape: Points = { x: Float64Array.of(3, -1, -2), y: Float64Array.of(1, 2, -3) }

const close = (points: Points, target: Points) => {
  for (const item of [0, 1, 2]) {
    expect(points.x[item]).toBeCloseTo(target.x[item] ?? Number.NaN, 9)
    expect(points.y[item]).toBeCloseTo(target.y[item] ?? Number.NaN, 9)
  }
}

test('a turned picture is turned back', () => {
  const turned = applyTurn({ cosine: 0.6, sine: 0.8, mirror: 1 }, shape)
  close(applyTurn(fitTurn(turned, shape), turned), shape)
  close(applyTurn(fitTurnOnly(turned, shape), turned), shape)
})

test('a mirrored picture is mirrored back, unless it must not be', () => {
  const mirrored = applyTurn({ cosine: 0.6, sine: -0.8, mirror: -1 }, shape)
  close(applyTurn(fitTurn(mirrored, shape), mirrored), shape)
  expect(fitTurnOnly(mirrored, shape).mirror).toBe(1)
})

test('a picture of one spot stays as it is', () => {
  const spot = { x: new Float64Array(3), y: new Float64Array(3) }
  expect(fitTurn(spot, shape)).toEqual({ cosine: 1, sine: 0, mirror: 1 })
  expect(fitTurnOnly(spot, shape)).toEqual({ cosine: 1, sine: 0, mirror: 1 })
})
