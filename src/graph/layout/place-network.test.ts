import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBenchNetwork, findRadii } from '../../../scripts/bench/network'
import {
  aLayoutInput,
  distanceBetween,
  findOverlaps,
  type Line,
  layoutInputs,
} from '../../../tests/builders/layout-input'
import { hashPositions } from '../../../tests/builders/positions-hash'
import { createSeededRandom } from '../../lib/seeded-random'
import type { LayoutInput, LayoutResult } from './layout-input'
import { placeNetwork } from './place-network'

const townNetwork = createBenchNetwork('town')
const town: LayoutInput = { ...townNetwork, radius: findRadii(townNetwork), seed: 1 }

const isFinitePicture = ({ x, y }: LayoutResult) =>
  [...x, ...y].every((value) => Number.isFinite(value))

const linesOf = ({ lineFrom, lineTo }: LayoutInput): readonly Line[] =>
  [...lineFrom].map((from, line) => [from, lineTo[line] ?? 0])

const withLines = (input: LayoutInput, lines: readonly Line[]): LayoutInput => ({
  ...input,
  lineFrom: Int32Array.from(lines, ([from]) => from),
  lineTo: Int32Array.from(lines, ([, to]) => to),
})

const diagonalOf = ({ x, y }: LayoutResult) =>
  Math.hypot(Math.max(...x) - Math.min(...x), Math.max(...y) - Math.min(...y))

test('the town is placed where it always has been, byte for byte', () => {
  expect(hashPositions(placeNetwork(town))).toBe('b1a97fc3')
})

test('the order, direction and repetition of lines never matter', () => {
  const scrambled = fc.tuple(layoutInputs, fc.func(fc.integer()), fc.func(fc.boolean()))
  fc.assert(
    fc.property(scrambled, ([input, orderOf, isTurned]) => {
      const lines = linesOf(input)
      const shuffled = [...lines, ...lines.slice(0, 5)]
        .map((line, place) => ({ line, order: orderOf(line, place) }))
        .sort((one, other) => one.order - other.order)
        .map(({ line: [from, to] }): Line => (isTurned(from, to) ? [to, from] : [from, to]))
      const selfLine: Line = [input.itemCount - 1, input.itemCount - 1]
      const expected = placeNetwork(input)
      expect(placeNetwork(withLines(input, [...shuffled, selfLine]))).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('another seed gives another picture of the same network', () => {
  expect(placeNetwork({ ...town, seed: 2 })).not.toEqual(placeNetwork(town))
})

test('no two items overlap, and every item has a place, whatever the network', () => {
  fc.assert(
    fc.property(layoutInputs, (input) => {
      const result = placeNetwork(input)
      expect(isFinitePicture(result)).toBe(true)
      expect(findOverlaps(input, result)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('no two items of the town overlap, in either setting', () => {
  for (const setting of ['usual', 'single-seats'] as const) {
    const network = createBenchNetwork('town', setting)
    const input = { ...network, radius: findRadii(network), seed: 1 }
    expect(findOverlaps(input, placeNetwork(input))).toEqual([])
  }
})

test('places are whole tenths, small enough to save and equal when read again', () => {
  const { x, y } = placeNetwork(town)
  expect([...x, ...y].every((value) => Math.fround(Math.round(value * 10) / 10) === value)).toBe(
    true,
  )
})

test('a network of no items is an empty picture', () => {
  const { x, y, scale } = placeNetwork(aLayoutInput(0, []))
  expect([x.length, y.length, scale]).toEqual([0, 0, 1])
})

test('one item, and two tied ones, have places apart', () => {
  expect(isFinitePicture(placeNetwork(aLayoutInput(1, [])))).toBe(true)
  const pair = placeNetwork(aLayoutInput(2, [[0, 1]]))
  expect(distanceBetween(pair, 0, 1)).toBe(38)
})

test('items without ties stand side by side without overlapping', () => {
  const input = aLayoutInput(30, [])
  const result = placeNetwork(input)
  expect(findOverlaps(input, result)).toEqual([])
  expect(diagonalOf(result)).toBeLessThan(600)
})

test('people with one seat lie around the partnership they sit on', () => {
  // A chain of three partnerships, 0 to 2, held together by people 3 and 4, and 30 people on 0.
  const lines: Line[] = [
    [3, 0],
    [3, 1],
    [4, 1],
    [4, 2],
    ...Array.from({ length: 30 }, (_, person): Line => [person + 5, 0]),
  ]
  const isPartnership = Uint8Array.from({ length: 35 }, (_, item) => (item < 3 ? 1 : 0))
  const input = aLayoutInput(35, lines, { isPartnership })
  const result = placeNetwork(input)
  for (let person = 5; person < 35; person++) {
    expect(distanceBetween(result, person, 0)).toBeLessThan(60)
    expect(distanceBetween(result, person, 0)).toBeLessThan(distanceBetween(result, person, 1))
  }
  expect(findOverlaps(input, result)).toEqual([])
})

test('parts of the network that are not tied to one another lie in boxes apart', () => {
  const ring = (first: number, size: number) =>
    Array.from({ length: size }, (_, place): Line => [first + place, first + ((place + 1) % size)])
  const parts = [
    { first: 0, size: 40 },
    { first: 40, size: 12 },
    { first: 52, size: 5 },
    { first: 57, size: 2 },
    { first: 59, size: 1 },
  ]
  const input = aLayoutInput(
    60,
    parts.flatMap(({ first, size }) => ring(first, size)),
  )
  const { x, y } = placeNetwork(input)
  const boxes = parts.map(({ first, size }) => {
    const own = (values: Float32Array) => values.slice(first, first + size)
    return { x: own(x), y: own(y) }
  })
  for (const [place, one] of boxes.entries()) {
    for (const other of boxes.slice(place + 1)) {
      const isApart = (a: Float32Array, b: Float32Array) =>
        Math.min(...a) - Math.max(...b) >= 14 || Math.min(...b) - Math.max(...a) >= 14
      expect(isApart(one.x, other.x) || isApart(one.y, other.y)).toBe(true)
    }
  }
})

test('progress counts every round up to the total it named', () => {
  const heard: (readonly [number, number])[] = []
  placeNetwork(
    aLayoutInput(9, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
    ]),
    {
      onProgress: (done, total) => heard.push([done, total]),
    },
  )
  expect(heard).toEqual(Array.from({ length: 240 }, (_, round) => [round + 1, 240]))
})

const withPerson = (input: LayoutInput, earlier: LayoutResult, joins: readonly number[]) => {
  const person = input.itemCount
  const lines: Line[] = joins.map((partnership) => [person, partnership])
  return {
    ...withLines(input, [...linesOf(input), ...lines]),
    itemCount: person + 1,
    radius: Float64Array.of(...input.radius, 7),
    isPartnership: Uint8Array.of(...input.isPartnership, 0),
    earlier: {
      x: Float32Array.of(...earlier.x, Number.NaN),
      y: Float32Array.of(...earlier.y, Number.NaN),
      scale: earlier.scale,
    },
  }
}

test('tidying after one person with three seats came moves the others by 3% at most', () => {
  const before = placeNetwork(town)
  const input = withPerson(town, before, [301, 305, 320])
  const after = placeNetwork(input)
  const moves = Array.from(before.x, (x, item) =>
    Math.hypot(x - (after.x[item] ?? 0), (before.y[item] ?? 0) - (after.y[item] ?? 0)),
  ).sort((one, other) => one - other)
  const share = (part: number) => (moves[Math.floor(part * moves.length)] ?? 0) / diagonalOf(before)
  expect(share(0.5)).toBeLessThanOrEqual(0.03)
  expect(share(0.95)).toBeLessThanOrEqual(0.1)
  expect(share(0.5)).toBeGreaterThan(0)
  expect(findOverlaps(input, after)).toEqual([])
})

test('a turned and mirrored picture stays turned and mirrored when it is tidied', () => {
  const before = placeNetwork(town)
  const turned = { x: before.y.map((value) => -value), y: before.x.map((value) => -value) }
  const after = placeNetwork({ ...town, earlier: { ...turned, scale: before.scale } })
  const moves = Array.from(turned.x, (x, item) =>
    Math.hypot(x - (after.x[item] ?? 0), (turned.y[item] ?? 0) - (after.y[item] ?? 0)),
  ).sort((one, other) => one - other)
  expect((moves[moves.length >> 1] ?? 0) / diagonalOf(before)).toBeLessThanOrEqual(0.03)
})

test('pinned items do not move when the map is tidied, leaves among them, and nothing lies on them', () => {
  const places = fc.integer({ min: -3000, max: 3000 }).map((value) => value / 7)
  const pinnedPicture = layoutInputs.chain((input) => {
    const list = <Value>(value: fc.Arbitrary<Value>) =>
      fc.array(value, { minLength: input.itemCount, maxLength: input.itemCount })
    return fc.record({
      input: fc.constant(input),
      x: list(places),
      y: list(places),
      wish: list(fc.integer({ min: 0, max: 4 })),
    })
  })
  fc.assert(
    fc.property(pinnedPicture, ({ input, x, y, wish }) => {
      const earlier = { x: Float32Array.from(x), y: Float32Array.from(y), scale: 1.5 }
      const pinned = Uint8Array.from(wish, (value) => (value === 0 ? 1 : 0))
      const result = placeNetwork({ ...input, pinned, earlier })
      const isPinned = (item: number) => pinned[item] === 1
      const items = [...pinned.keys()].filter(isPinned)
      expect(items.map((item) => [result.x[item], result.y[item]])).toEqual(
        items.map((item) => [earlier.x[item], earlier.y[item]]),
      )
      const overlaps = findOverlaps(input, result)
      expect(overlaps.filter(([one, other]) => !(isPinned(one) && isPinned(other)))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

/** Partnership 0 with five people around it; any further items are tied to nothing. */
const star = (itemCount: number, more: Partial<LayoutInput>) =>
  aLayoutInput(
    itemCount,
    [1, 2, 3, 4, 5].map((person): Line => [person, 0]),
    more,
  )

test('a partnership squeezed in by pinned items takes its people along to the next free spot', () => {
  const input = star(8, { radius: Float64Array.of(7, 7, 7, 7, 7, 7, 100, 100) })
  const earlier = {
    x: Float32Array.of(0, 0, 0, 0, 0, 0, -110, 110),
    y: new Float32Array(8),
    scale: 1,
  }
  const pinned = Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 1)
  const result = placeNetwork({ ...input, earlier, pinned })
  for (const person of [1, 2, 3, 4, 5]) {
    expect(distanceBetween(result, person, 0)).toBeLessThan(20)
  }
  expect(findOverlaps(input, result)).toEqual([])
})

test('people around a pinned partnership keep off another pinned item beside it', () => {
  const input = star(7, {})
  const earlier = {
    x: Float32Array.of(0, 0, 0, 0, 0, 0, 16),
    y: Float32Array.of(0, 0, 0, 0, 0, 0, 3),
    scale: 1,
  }
  const result = placeNetwork({ ...input, earlier, pinned: Uint8Array.of(1, 0, 0, 0, 0, 0, 1) })
  expect(findOverlaps(input, result)).toEqual([])
})

test('two items dropped on each other both make room, with a gap between them', () => {
  const earlier = { x: Float32Array.of(0, 10), y: Float32Array.of(0, 0), scale: 1 }
  const { x, y } = placeNetwork({ ...aLayoutInput(2, []), earlier })
  expect((x[1] ?? 0) - (x[0] ?? 0)).toBeGreaterThanOrEqual(18)
  expect((x[1] ?? 0) + (x[0] ?? 0)).toBeCloseTo(10, 0)
  expect([...y]).toEqual([0, 0])
})

test('people keep their side of a partnership when a turned picture is tidied', () => {
  const input = star(6, {})
  const { x, y, scale } = placeNetwork(input)
  const earlier = { x: y.map((value) => -value), y: x, scale }
  const result = placeNetwork({ ...input, earlier })
  for (const person of [1, 2, 3, 4, 5]) {
    const across = (values: Float32Array) => (values[person] ?? 0) - (values[0] ?? 0)
    expect(across(result.x)).toBeCloseTo(across(earlier.x), 0)
    expect(across(result.y)).toBeCloseTo(across(earlier.y), 0)
  }
})

test('nothing overlaps where sizes differ so much that pushing apart does not come to an end', () => {
  const random = createSeededRandom(19)
  const itemCount = 500
  const item = () => Math.floor(random() * itemCount)
  const lines = Array.from({ length: 1500 }, (): Line => [item(), item()])
  const radius = Float64Array.from({ length: itemCount }, () => 1 + 300 * random() ** 6)
  const input = aLayoutInput(itemCount, lines, { radius })
  expect(findOverlaps(input, placeNetwork(input))).toEqual([])
})

test('without an earlier picture a pin means nothing', () => {
  const pinned = new Uint8Array(town.itemCount).fill(1)
  expect(placeNetwork({ ...town, pinned })).toEqual(placeNetwork(town))
})

test('an earlier picture without a single place is no picture: the map is placed afresh', () => {
  const nowhere = new Float32Array(town.itemCount).fill(Number.NaN)
  const earlier = { x: nowhere, y: nowhere, scale: 3 }
  expect(placeNetwork({ ...town, earlier })).toEqual(placeNetwork(town))
})

test('what is handed in is left as it was', () => {
  const earlier = placeNetwork(town)
  const copy = { x: earlier.x.slice(), y: earlier.y.slice(), scale: earlier.scale }
  placeNetwork({ ...town, earlier })
  expect(earlier).toEqual(copy)
})
