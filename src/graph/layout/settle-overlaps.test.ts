import fc from 'fast-check'
import { expect, test } from 'vitest'
import { separateItems } from './separate-items'
import { settleOverlaps } from './settle-overlaps'

const circle = fc.record({
  x: fc.integer({ min: -40, max: 40 }),
  y: fc.integer({ min: -40, max: 40 }),
  radius: fc.integer({ min: 0, max: 30 }),
  fixed: fc.constantFrom(0, 0, 0, 1),
})

const crowds = fc.array(circle, { minLength: 1, maxLength: 40 }).map((circles) => ({
  points: {
    x: Float64Array.from(circles, ({ x }) => x),
    y: Float64Array.from(circles, ({ y }) => y),
  },
  reach: Float64Array.from(circles, ({ radius }) => radius),
  isFixed: Uint8Array.from(circles, ({ fixed }) => fixed),
}))

type Crowd = ReturnType<typeof copy>

const copy = (crowd: {
  points: { x: Float64Array; y: Float64Array }
  reach: Float64Array
  isFixed: Uint8Array
}) => ({ ...crowd, points: { x: crowd.points.x.slice(), y: crowd.points.y.slice() } })

const lackBetween = ({ points: { x, y }, reach }: Crowd, one: number, other: number) =>
  (reach[one] ?? 0) +
  (reach[other] ?? 0) -
  Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0))

const pairsOf = (crowd: Crowd) =>
  [...crowd.reach.keys()].flatMap((one) =>
    [...crowd.reach.keys()].slice(one + 1).map((other) => [one, other] as const),
  )

test('afterwards no two items overlap, save two that may both not move', () => {
  fc.assert(
    fc.property(crowds, (before) => {
      const crowd = copy(before)
      settleOverlaps(crowd)
      for (const [one, other] of pairsOf(crowd)) {
        if (crowd.isFixed[one] === 1 && crowd.isFixed[other] === 1) continue
        expect(lackBetween(crowd, one, other)).toBeLessThan(0)
      }
    }),
  )
})

test('items that may not move and items clear of all others stay exactly where they are', () => {
  fc.assert(
    fc.property(crowds, (before) => {
      const crowd = copy(before)
      settleOverlaps(crowd)
      for (const item of crowd.reach.keys()) {
        const pairs = pairsOf(before).filter((pair) => pair.includes(item))
        const isClear = pairs.every(([one, other]) => lackBetween(before, one, other) < -1)
        if (before.isFixed[item] !== 1 && !isClear) continue
        expect(crowd.points.x[item]).toBe(before.points.x[item])
        expect(crowd.points.y[item]).toBe(before.points.y[item])
      }
    }),
  )
})

test('an item stays whose only overlap is with one that leaves anyway', () => {
  const crowd = {
    points: { x: Float64Array.of(0, -25, 12), y: new Float64Array(3) },
    reach: Float64Array.of(10, 20, 5),
  }
  settleOverlaps(crowd)
  expect([...crowd.points.x].slice(1)).toEqual([-25, 12])
  expect(crowd.points.x[0]).not.toBe(0)
})

test('separating leaves a loose pair just apart, the smaller moved further, a fixed one not at all', () => {
  const pair = (fixed: readonly number[]) => ({
    points: { x: Float64Array.of(0, 10), y: Float64Array.of(0, 0) },
    reach: Float64Array.of(20, 5),
    isFixed: Uint8Array.from(fixed),
  })
  const loose = pair([0, 0])
  separateItems(loose)
  expect(lackBetween(loose, 0, 1)).toBeLessThanOrEqual(-4)
  expect(-(loose.points.x[0] ?? 0)).toBeLessThan((loose.points.x[1] ?? 0) - 10)
  for (const fixed of [0, 1]) {
    const held = pair([fixed === 0 ? 1 : 0, fixed])
    separateItems(held)
    expect(held.points.x[fixed]).toBe(fixed * 10)
    expect(lackBetween(held, 0, 1)).toBeLessThanOrEqual(-4)
  }
})

test('separating parts items on one spot, and two fixed ones stay', () => {
  const spot = (isFixed: Uint8Array) => ({
    points: { x: new Float64Array(2), y: new Float64Array(2) },
    reach: Float64Array.of(5, 5),
    isFixed,
  })
  const loose = spot(new Uint8Array(2))
  separateItems(loose)
  expect(lackBetween(loose, 0, 1)).toBeLessThan(0)
  const held = spot(Uint8Array.of(1, 1))
  separateItems(held)
  expect([...held.points.x, ...held.points.y]).toEqual([0, 0, 0, 0])
})
