import { expect, test } from 'vitest'
import { findViewport } from './find-viewport'

const room = { width: 700, height: 500 }

test('a small picture is seen at 100% in the middle of the room', () => {
  const { zoom, pan } = findViewport([{ x: 40, y: -10, radius: 20 }], room)
  expect(zoom).toBe(1)
  expect({ x: 40 + pan.x, y: -10 + pan.y }).toEqual({ x: 350, y: 250 })
})

test('a large one is seen from as far off as it takes, whichever way it is large', () => {
  for (const far of [
    { x: 3_000, y: 0 },
    { x: 0, y: 3_000 },
  ]) {
    const items = [{ x: 0, y: 0 }, far].map((place) => ({ ...place, radius: 30 }))
    const { zoom, pan } = findViewport(items, room)
    for (const { x, y, radius } of items) {
      expect(x * zoom + pan.x - radius * zoom).toBeGreaterThanOrEqual(0)
      expect(x * zoom + pan.x + radius * zoom).toBeLessThanOrEqual(room.width)
      expect(y * zoom + pan.y - radius * zoom).toBeGreaterThanOrEqual(0)
      expect(y * zoom + pan.y + radius * zoom).toBeLessThanOrEqual(room.height)
    }
  }
})

test('an empty map looks at its middle', () => {
  expect(findViewport([], room)).toEqual({ zoom: 1, pan: { x: 350, y: 250 } })
})
