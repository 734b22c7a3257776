import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FitRequest, fitNeighbourhood } from './fit-neighbourhood'
import { type FittedItem, nudgeApart } from './nudge-apart'
import type { Place } from './place'

const room = { width: 726, height: 540 }

const anItem = (id: string, radius = 20): FittedItem => ({
  id,
  radius,
  halfWidth: radius,
  above: radius,
  below: radius,
})

interface Asked extends Partial<Omit<FitRequest, 'places' | 'itemsAt'>> {
  readonly items?: readonly FittedItem[]
}

const shrunk = (item: FittedItem, itemScale: number): FittedItem =>
  anItem(item.id, item.radius * itemScale)

function fitInto(places: Record<string, Place>, { items, ...more }: Asked = {}) {
  const all = items ?? Object.keys(places).map((id) => anItem(id))
  return fitNeighbourhood({
    itemsAt: ({ itemScale }) => all.map((item) => shrunk(item, itemScale)),
    ties: [],
    places: new Map(Object.entries(places)),
    ...room,
    ...more,
  })
}

function overlapsOf(items: readonly FittedItem[], places: ReadonlyMap<string, Place>) {
  return items.flatMap((first, index) =>
    items.slice(index + 1).filter((second) => {
      const one = places.get(first.id) ?? { x: 0, y: 0 }
      const two = places.get(second.id) ?? { x: 0, y: 0 }
      return Math.hypot(one.x - two.x, one.y - two.y) < 0.75 * (first.radius + second.radius)
    }),
  )
}

test('the arrangement fills the room, whatever its own size, and lies around the middle', () => {
  for (const size of [0.5, 1, 4_000]) {
    const { places } = fitInto({ a: { x: 0, y: 0 }, b: { x: size, y: size }, c: { x: size, y: 0 } })
    const heights = [...places.values()].map(({ y }) => y)
    const spread = Math.max(...heights) - Math.min(...heights)
    expect(spread).toBeGreaterThan(0.6 * room.height)
    expect(spread).toBeLessThan(room.height)
    expect(Math.max(...heights) + Math.min(...heights)).toBeCloseTo(0)
  }
})

test('the arrangement is stretched to fill the room, at most to two and a half times', () => {
  const flat = { a: { x: 0, y: 0 }, b: { x: 1_000, y: 0 }, c: { x: 0, y: 10 } }
  const { places } = fitInto(flat)
  const [a, b, c] = [places.get('a'), places.get('b'), places.get('c')]
  const across = (b?.x ?? 0) - (a?.x ?? 0)
  const down = (c?.y ?? 0) - (a?.y ?? 0)
  expect(across / down).toBeGreaterThan(10)
  const square = { a: { x: 0, y: 0 }, b: { x: 10, y: 0 }, c: { x: 0, y: 10 } }
  const wide = fitInto(square, { width: 900, height: 540 }).places
  expect(Math.abs((wide.get('b')?.x ?? 0) - (wide.get('a')?.x ?? 0))).toBeGreaterThan(700)
})

test('items close together are nudged apart, each by at most its own width', () => {
  const start = { a: { x: 0, y: 0 }, near: { x: 0.05, y: 0 }, far: { x: 10, y: 6 } }
  const { places, frame, itemScale } = fitInto(start)
  expect(itemScale).toBe(1)
  for (const [id, { x, y }] of Object.entries(start)) {
    const place = places.get(id) ?? { x: 0, y: 0 }
    expect(Math.hypot(place.x - frame.toX(x), place.y - frame.toY(y))).toBeLessThanOrEqual(40.01)
  }
  const one = places.get('a') ?? { x: 0, y: 0 }
  const two = places.get('near') ?? { x: 0, y: 0 }
  expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThanOrEqual(49.9)
})

/** Two heaps in opposite corners, as close as the whole map may draw them, and nothing between. */
const heaps = Object.fromEntries(
  Array.from({ length: 50 }, (_, index) => {
    const corner = index < 25 ? 0 : 30_000
    return [
      `i${index}`,
      { x: corner + (index % 5) * 22, y: corner + Math.floor((index % 25) / 5) * 22 },
    ]
  }),
)

test('where items crowd in a corner they get more of the room, and still have their full order', () => {
  const { places, unit, itemScale } = fitInto(heaps)
  expect(unit).toBeLessThanOrEqual(1.2)
  expect(itemScale).toBe(0.75)
  for (const column of [0, 1, 2, 3]) {
    const left = places.get(`i${10 + column}`)
    const right = places.get(`i${11 + column}`)
    expect(left?.x ?? 0).toBeLessThan(right?.x ?? 0)
  }
})

test('shapes become smaller before anything else gives', () => {
  const grid = (columns: number, rows: number) =>
    Object.fromEntries(
      Array.from({ length: columns * rows }, (_, index) => [
        `i${index}`,
        { x: index % columns, y: Math.floor(index / columns) },
      ]),
    )
  expect(fitInto(grid(4, 3))).toMatchObject({ itemScale: 1, unit: 1 })
  const tight = fitInto(grid(14, 6), {
    items: Object.keys(grid(14, 6)).map((id) => anItem(id, 24)),
  })
  expect(tight.itemScale).toBeLessThan(1)
  expect(tight.unit).toBe(1)
})

test('everything stays in the room while it can, its labels and badges too', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ ...anItem(id), halfWidth: 80, below: 50 }))
  const places = { a: { x: 0, y: 0 }, b: { x: 9, y: 0 }, c: { x: 0, y: 9 }, d: { x: 9, y: 9 } }
  const fitted = fitNeighbourhood({
    itemsAt: () => items,
    ties: [],
    places: new Map(Object.entries(places)),
    ...room,
  })
  for (const { x, y } of fitted.places.values()) {
    expect(Math.abs(x) + 80).toBeLessThanOrEqual(room.width / 2)
    expect(y + 50).toBeLessThanOrEqual(room.height / 2)
  }
})

test('no item is nudged further than its own width, however little room there is', () => {
  const items = Array.from({ length: 30 }, (_, index) => anItem(`i${index}`))
  const wanted = items.map((_, index) => ({ x: index % 6, y: Math.floor(index / 6) }))
  const { places, isClear } = nudgeApart({
    items,
    wanted,
    isFixed: items.map(() => false),
    bounds: { x: 300, y: 300 },
  })
  for (const [index, { x, y }] of places.entries()) {
    const start = wanted[index] ?? { x: 0, y: 0 }
    expect(Math.hypot(x - start.x, y - start.y)).toBeLessThanOrEqual(40.01)
  }
  expect(isClear).toBe(false)
})

test('labels of neighbours find room where a nudge is enough', () => {
  const items = ['upper', 'lower'].map((id) => ({ ...anItem(id), halfWidth: 50, below: 44 }))
  const { places, meetings } = nudgeApart({
    items,
    wanted: [
      { x: 0, y: 0 },
      { x: 5, y: 52 },
    ],
    isFixed: [false, false],
    bounds: { x: 300, y: 300 },
  })
  // The lower shape begins below the label of the upper one.
  expect((places[1]?.y ?? 0) - (places[0]?.y ?? 0)).toBeGreaterThanOrEqual(44 + 20)
  expect(meetings).toBe(0)
})

test('an item without a place goes beside what it joins', () => {
  const places = { hub: { x: 90, y: 90 }, other: { x: 0, y: 0 } }
  const items = ['hub', 'other', 'new'].map((id) => anItem(id))
  const ties = [{ from: 'new', to: 'hub' }]
  const { places: fitted } = fitInto(places, { items, ties })
  const distanceTo = (id: string) => {
    const [one, two] = [fitted.get(id), fitted.get('new')]
    return Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0))
  }
  expect(distanceTo('hub')).toBeLessThan(120)
  expect(distanceTo('other')).toBeGreaterThan(distanceTo('hub'))
})

test('without any places at all items still find room', () => {
  const items = Array.from({ length: 12 }, (_, index) => anItem(`i${index}`))
  const { places } = fitInto({}, { items })
  expect(places.size).toBe(12)
  expect(overlapsOf(items, places)).toEqual([])
})

test('what is kept does not move by a hair when something comes in beside it', () => {
  const before = fitInto({ a: { x: 0, y: 0 }, b: { x: 8, y: 8 } })
  const items = ['a', 'b', 'c'].map((id) => anItem(id))
  const places = { a: { x: 0, y: 0 }, b: { x: 8, y: 8 }, c: { x: 0.1, y: 0 } }
  const after = fitInto(places, { items, kept: before })
  expect(after.places.get('a')).toEqual(before.places.get('a'))
  expect(after.places.get('b')).toEqual(before.places.get('b'))
  expect(overlapsOf(items, after.places)).toEqual([])
})

test('the picture grows beyond the room where nudging is not enough', () => {
  const places = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `i${index}`,
      { x: (index % 20) * 10, y: Math.floor(index / 20) * 10 },
    ]),
  )
  const { places: fitted } = fitInto(places)
  const across = [...fitted.values()].map(({ x }) => x)
  expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(room.width)
})

test('whatever the arrangement, no two shapes overlap and every item has a place', () => {
  const coordinate = fc.double({ min: -5_000, max: 5_000, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          place: fc.option(fc.record({ x: coordinate, y: coordinate })),
          squeezed: fc.boolean(),
          radius: fc.integer({ min: 12, max: 36 }),
        }),
        { maxLength: 40 },
      ),
      fc.boolean(),
      (drawn, isKept) => {
        const items = drawn.map(({ radius }, index) => anItem(`i${index}`, radius))
        const places = Object.fromEntries(
          drawn.flatMap(({ place, squeezed }, index) => {
            if (place === null) return []
            return [[`i${index}`, squeezed ? { x: place.x / 1e6, y: place.y / 1e6 } : place]]
          }),
        )
        const ties = items.slice(1).map(({ id }) => ({ from: id, to: 'i0' }))
        const kept = fitInto(places, { items: items.slice(0, items.length / 2), ties })
        const fitted = fitInto(places, { items, ties, ...(isKept ? { kept } : {}) })
        expect(fitted.places.size).toBe(items.length)
        expect(overlapsOf(items, fitted.places)).toEqual([])
        for (const { x, y } of fitted.places.values()) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
        }
      },
    ),
    { numRuns: 150 },
  )
})
