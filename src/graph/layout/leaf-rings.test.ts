import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLeafSpots } from './leaf-rings'

test('leaves overlap neither one another nor their partner, and stay within the reach', () => {
  const size = fc.integer({ min: 1, max: 50 })
  const group = fc.record({ count: fc.integer({ min: 0, max: 40 }), radius: size })
  fc.assert(
    fc.property(size, group, group, (partner, people, partnerships) => {
      const { x, y, reach } = findLeafSpots(partner, [people, partnerships])
      const circles = Array.from(x, (ownX, place) => ({
        x: ownX,
        y: y[place] ?? 0,
        radius: place < people.count ? people.radius : partnerships.radius,
      }))
      for (const [place, one] of circles.entries()) {
        const fromMiddle = Math.hypot(one.x, one.y)
        expect(fromMiddle).toBeGreaterThan(one.radius + partner)
        expect(fromMiddle + one.radius).toBeLessThanOrEqual(reach)
        for (const other of circles.slice(place + 1)) {
          const distance = Math.hypot(one.x - other.x, one.y - other.y)
          expect(distance).toBeGreaterThan(one.radius + other.radius + 0.5)
        }
      }
    }),
  )
})

test('small leaves stay close although a large one is folded too', () => {
  const { x, y } = findLeafSpots(20, [
    { count: 10, radius: 5 },
    { count: 1, radius: 60 },
  ])
  expect(Math.hypot(x[0] ?? 0, y[0] ?? 0)).toBeLessThan(30)
})

test('a partner without leaves reaches no further than itself', () => {
  expect(findLeafSpots(20, []).reach).toBe(20)
})
