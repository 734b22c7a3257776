import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBenchNetwork, findRadii } from '../../../scripts/bench/network'
import { aLayoutInput, findOverlaps, layoutInputs } from '../../../tests/builders/layout-input'
import { placeNetwork } from './place-network'
import { placeNewItem } from './place-new-item'

const network = createBenchNetwork('town')
const radius = findRadii(network)
const town = placeNetwork({ ...network, radius, seed: 1 })

test('a new person goes near the middle of what they join, and nobody else moves', () => {
  const before = { x: town.x.slice(), y: town.y.slice() }
  const joined = [301, 310]
  const spot = placeNewItem(
    { ...town, radius },
    7,
    joined.map((item) => ({ item, weight: 1 })),
  )
  const [one = 0, other = 0] = joined
  const middle = {
    x: ((town.x[one] ?? 0) + (town.x[other] ?? 0)) / 2,
    y: ((town.y[one] ?? 0) + (town.y[other] ?? 0)) / 2,
  }
  expect(Math.hypot(spot.x - middle.x, spot.y - middle.y)).toBeLessThan(120)
  expect({ x: town.x, y: town.y }).toEqual(before)
})

test('weights draw the new item: all of it on one side means beside that item', () => {
  const picture = {
    x: Float32Array.of(0, 1000),
    y: Float32Array.of(0, 0),
    radius: Float64Array.of(7, 7),
  }
  const spot = placeNewItem(picture, 7, [
    { item: 0, weight: 1 },
    { item: 1, weight: 3 },
  ])
  expect(spot).toEqual({ x: 750, y: 0 })
})

test('the spot is free, whatever the picture and whatever is joined', () => {
  fc.assert(
    fc.property(
      layoutInputs,
      fc.infiniteStream(fc.nat()),
      fc.integer({ min: 1, max: 40 }),
      (input, stream, own) => {
        const result = placeNetwork(input)
        const joins = [...stream.take(own % 4)].map((value) => ({
          item: value % input.itemCount,
          weight: 1 + (value % 3),
        }))
        const spot = placeNewItem({ ...result, radius: input.radius }, own, joins)
        const all = aLayoutInput(input.itemCount + 1, [], {
          radius: Float64Array.of(...input.radius, own),
        })
        const x = Float32Array.of(...result.x, spot.x)
        const y = Float32Array.of(...result.y, spot.y)
        expect(findOverlaps(all, { x, y, scale: 1 })).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

test('an item tied to nothing placed goes below the picture', () => {
  const spot = placeNewItem({ ...town, radius }, 7, [])
  expect(spot.y).toBeGreaterThan(Math.max(...town.y))
  const unplaced = { x: Float32Array.of(5, Number.NaN), y: Float32Array.of(5, Number.NaN) }
  const below = placeNewItem({ ...unplaced, radius: Float64Array.of(7, 7) }, 7, [
    { item: 1, weight: 1 },
  ])
  expect(below.y).toBeGreaterThan(5)
})

test('the first item of an empty picture goes to its middle', () => {
  const empty = { x: new Float32Array(), y: new Float32Array(), radius: new Float64Array() }
  expect(placeNewItem(empty, 7, [])).toEqual({ x: 0, y: 0 })
})
