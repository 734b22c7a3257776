import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LabelledItem, placeLabels } from './place-labels'

const room = { left: 0, top: 0, right: 700, bottom: 500 }

const anItem = (id: string, x: number, y: number): LabelledItem => ({
  id,
  x,
  y,
  radius: 20,
  width: 100,
  height: 20,
  badges: [],
})

const placeAll = (items: readonly LabelledItem[], more: object = {}) =>
  placeLabels({
    items,
    isObstacle: () => true,
    looked: [],
    important: [],
    others: items.map(({ id }) => id),
    most: 25,
    lines: [],
    window: room,
    ...more,
  })

const place = (...request: Parameters<typeof placeAll>) => placeAll(...request).spots

/** Where a label lies on the screen. */
const boxOf = (item: LabelledItem | undefined, labels: ReturnType<typeof place>) => {
  const spot = labels.get(item?.id ?? '')
  if (item === undefined || spot === undefined) return undefined
  const { x, y } = item
  return { left: spot.left + x, right: spot.right + x, top: spot.top + y, bottom: spot.bottom + y }
}

const crowd = Array.from({ length: 9 }, (_, index) =>
  anItem(`i${index}`, 300 + (index % 3) * 45, 200 + Math.floor(index / 3) * 45),
)

test('a label stands below its shape where there is room', () => {
  expect(place([anItem('a', 300, 200)]).get('a')).toMatchObject({ across: 0, top: 23 })
})

test('a label goes where fewest lines run through it', () => {
  const items = [anItem('a', 300, 200), anItem('b', 300, 450)]
  expect(place(items, { lines: [{ from: 'a', to: 'b' }] }).get('a')?.bottom).toBe(-23)
})

test('a label with more than one line through it gives way, unless it is part of the answer', () => {
  const rim = Array.from({ length: 24 }, (_, index) => ({
    ...anItem(`r${index}`, 350 + 240 * Math.cos(index), 250 + 240 * Math.sin(index)),
    radius: 2,
  }))
  const items = [anItem('hub', 350, 250), ...rim]
  const lines = rim.map(({ id }) => ({ from: 'hub', to: id }))
  expect(place(items, { lines }).has('hub')).toBe(false)
  expect(place(items, { lines, important: ['hub'] }).has('hub')).toBe(true)
})

test('a label never hides a shape or another label, and one without room gives way', () => {
  const labels = place(crowd)
  expect(labels.has('i0')).toBe(true)
  expect(labels.has('i4')).toBe(false)
})

test('the answer is placed first, so that others give way to it', () => {
  const items = [anItem('a', 300, 200), anItem('b', 300, 250), anItem('c', 300, 300)]
  const narrow = { ...room, left: 245, right: 355 }
  const only = (important: readonly string[]) => [
    ...place(items, { important, window: narrow, most: 1 }).keys(),
  ]
  expect(only([])).toEqual(['a'])
  expect(only(['c'])).toEqual(['c'])
})

test('the answer looks further for room than others do, but lies on no shape and no other name', () => {
  const wall = Array.from({ length: 5 }, (_, index) => ({
    ...anItem(`w${index}`, 300 + index * 25, 240),
    radius: 4,
  }))
  const window = { left: 285, right: 415, top: 180, bottom: 400 }
  const walled = [anItem('a', 350, 204), ...wall]
  expect(place(walled, { others: ['a'], window }).has('a')).toBe(false)
  expect(place(walled, { important: ['a'], others: [], window }).has('a')).toBe(true)
  expect(place(crowd, { important: ['i4'] }).has('i4')).toBe(false)
  const together = [anItem('a', 50, 25), anItem('b', 50, 25)]
  const narrow = { left: 0, top: 0, right: 100, bottom: 70 }
  expect(place(together, { important: ['a', 'b'], window: narrow }).size).toBe(1)
})

test('the figure of another gives way to a name of the answer that has no room else', () => {
  const figure = { left: -60, right: 60, top: -60, bottom: 60 }
  const items = [anItem('a', 300, 200), { ...anItem('b', 300, 280), badges: [figure] }]
  const window = { left: 240, top: 178, right: 360, bottom: 400 }
  const beside = { others: ['a'], window }
  expect(placeAll(items, beside)).toEqual({ spots: new Map(), covered: new Set() })
  const { spots, covered } = placeAll(items, { ...beside, important: ['a'] })
  expect([...spots.keys()]).toEqual(['a'])
  expect([...covered]).toEqual(['b'])
  expect(placeAll(items, { ...beside, important: ['a', 'b'] }).spots.has('a')).toBe(false)
})

test('what has faded is no obstacle, though a label had better not lie on it', () => {
  const items = [anItem('a', 300, 200), anItem('faded', 300, 235)]
  const isObstacle = (id: string) => id !== 'faded'
  const around = (more: object) => place(items, { isObstacle, others: ['a'], ...more }).get('a')
  expect(around({})?.bottom).toBe(-23)
  expect(around({ window: { left: 240, top: 180, right: 360, bottom: 300 } })?.top).toBe(23)
})

test('nobody else gets a label than those asked for', () => {
  const items = [anItem('a', 100, 200), anItem('b', 500, 200)]
  expect([...place(items, { others: ['b'] }).keys()]).toEqual(['b'])
})

test('at most 25 show besides those looked at, which always do', () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    ...anItem(`i${index}`, 60 + (index % 6) * 115, 30 + Math.floor(index / 6) * 48),
    radius: 5,
    height: 10,
  }))
  expect(place(items).size).toBe(25)
  const labels = place(items, { looked: ['i58', 'i59'] })
  expect(labels.size).toBe(25)
  expect(labels.has('i58') && labels.has('i59')).toBe(true)
})

test('never more than 60 show, however far in', () => {
  const items = Array.from({ length: 100 }, (_, index) => ({
    ...anItem(`i${index}`, 35 + (index % 10) * 68, 20 + Math.floor(index / 10) * 48),
    radius: 4,
    width: 40,
    height: 10,
  }))
  expect(place(items, { most: 500 }).size).toBe(60)
  expect(place(items, { important: items.map(({ id }) => id) }).size).toBe(60)
})

test('somebody looked at keeps a label even where there is no room', () => {
  expect(place(crowd, { looked: ['i4'] }).has('i4')).toBe(true)
})

test('no label leaves the window, and nothing off the screen has one', () => {
  expect(place([anItem('a', 300, 490)]).get('a')?.bottom).toBe(-23)
  const off = anItem('a', -300, 200)
  expect(place([off]).size).toBe(0)
  expect(place([off], { looked: ['a'] }).size).toBe(0)
})

test('a label keeps clear of the badges of its own shape', () => {
  const fold = { left: 8, right: 40, top: 5, bottom: 25 }
  const item = { ...anItem('a', 300, 200), badges: [fold] }
  const only = { left: 300, top: 190, right: 700, bottom: 240 }
  expect(place([item], { window: only }).get('a')?.left).toBeGreaterThanOrEqual(40)
})

test('whatever lies where: no two labels meet, and none hides the shape of another', () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: 700 }),
    y: fc.integer({ min: 0, max: 500 }),
    fold: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
      const items = spots.map(({ x, y, fold }, index) => ({
        ...anItem(`i${index}`, x, y),
        badges: fold ? [{ left: 10, right: 40, top: 6, bottom: 24 }] : [],
      }))
      const lines = items.slice(1).map(({ id }) => ({ from: id, to: 'i0' }))
      const important = items.flatMap(({ id }, index) => (index % 5 === 0 ? [id] : []))
      const labels = place(items, { lines, important })
      const boxes = items.flatMap((item) => {
        const box = boxOf(item, labels)
        return box === undefined ? [] : [{ id: item.id, ...box }]
      })
      const shapes = items.map(({ id, x, y }) => ({
        id,
        box: { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 },
      }))
      const badges = items.flatMap(({ x, y, badges: own }) =>
        own.map((box) => ({
          left: x + box.left,
          right: x + box.right,
          top: y + box.top,
          bottom: y + box.bottom,
        })),
      )
      expect(
        boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => doMeet(box, other))),
      ).toEqual([])
      expect(boxes.flatMap((box) => badges.filter((badge) => doMeet(box, badge)))).toEqual([])
      expect(
        boxes.flatMap((one) => shapes.filter(({ id, box }) => id !== one.id && doMeet(one, box))),
      ).toEqual([])
    }),
    { numRuns: 150 },
  )
})

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function doMeet(first: Box, second: Box): boolean {
  const isBeside = first.right <= second.left || second.right <= first.left
  return !(isBeside || first.bottom <= second.top || second.bottom <= first.top)
}
