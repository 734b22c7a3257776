import { expect, test } from 'vitest'
import { applyForceRounds } from './force-rounds'
import { findNaturalScale } from './natural-scale'
import { createTieLists } from './tie-lists'

/** Two groups of six, all tied within a group, with one line between the groups. */
const groups = () => {
  const from: number[] = [0]
  const to: number[] = [6]
  for (const first of [0, 6]) {
    for (let one = first; one < first + 6; one++) {
      for (let other = first; other < one; other++) {
        from.push(one)
        to.push(other)
      }
    }
  }
  return createTieLists(12, Int32Array.from(from), Int32Array.from(to))
}

const scattered = () => ({
  x: Float64Array.from({ length: 12 }, (_, item) => ((item * 7) % 12) - 5.5),
  y: Float64Array.from({ length: 12 }, (_, item) => ((item * 5) % 12) - 5.5),
})

test('groups that belong together come apart from one another', () => {
  const points = scattered()
  applyForceRounds(points, { ties: groups(), rounds: 120 })
  const distance = (one: number, other: number) =>
    Math.hypot(
      (points.x[one] ?? 0) - (points.x[other] ?? 0),
      (points.y[one] ?? 0) - (points.y[other] ?? 0),
    )
  const pairs = Array.from(
    { length: 144 },
    (_, pair) => [Math.floor(pair / 12), pair % 12] as const,
  )
  const isWithin = ([one, other]: readonly [number, number]) => one < 6 === other < 6
  const lengths = (within: readonly (readonly [number, number])[]) =>
    within.map(([one, other]) => distance(one, other))
  const widestGroup = Math.max(...lengths(pairs.filter(isWithin)))
  expect(
    Math.min(...lengths(pairs.filter((pair) => !isWithin(pair) && pair[0] % 6 > 0))),
  ).toBeGreaterThan(widestGroup / 2)
})

test('a fixed item keeps its place and the others move', () => {
  const points = scattered()
  const isFixed = Uint8Array.from({ length: 12 }, (_, item) => (item === 3 ? 1 : 0))
  applyForceRounds(points, { ties: groups(), rounds: 5, isFixed })
  const before = scattered()
  expect([points.x[3], points.y[3]]).toEqual([before.x[3], before.y[3]])
  expect(points.x[4]).not.toBe(before.x[4])
})

test('a picture the forces have settled has natural scale 1, and twice as large scale 2', () => {
  const points = scattered()
  applyForceRounds(points, { ties: groups(), rounds: 400 })
  const scale = findNaturalScale(groups(), points)
  expect(Math.abs(scale - 1)).toBeLessThan(0.1)
  const twice = { x: points.x.map((value) => 2 * value), y: points.y.map((value) => 2 * value) }
  expect(findNaturalScale(groups(), twice)).toBeCloseTo(2 * scale, 5)
})

test('items all on one spot have no natural scale: 1 stands for it', () => {
  const spot = { x: new Float64Array(12), y: new Float64Array(12) }
  expect(findNaturalScale(groups(), spot)).toBe(1)
})
