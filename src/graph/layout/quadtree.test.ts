import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQuadtree } from './quadtree'

const spots = fc.array(
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })),
  { minLength: 1, maxLength: 80 },
)

const build = (places: readonly (readonly [number, number])[]) => {
  const tree = createQuadtree(places.length, 1.2)
  const mass = Float64Array.from(places, (_, item) => item + 1)
  tree.build(
    Float64Array.from(places, ([x]) => x),
    Float64Array.from(places, ([, y]) => y),
    mass,
  )
  return tree
}

const total = (count: number) => (count * (count + 1)) / 2

/** The cells that hold an item, going into every other cell. */
const walk = (tree: ReturnType<typeof build>) => {
  const held: { readonly item: number; readonly mass: number }[] = []
  for (let cell = 0; cell >= 0; ) {
    const item = tree.item[cell] ?? -1
    const mass = tree.mass[cell] ?? 0
    // An empty cell on the way would cost time in every round.
    expect(mass).toBeGreaterThan(0)
    if (item >= 0) held.push({ item, mass })
    cell = (item >= 0 ? tree.after[cell] : tree.inside[cell]) ?? -1
  }
  return held
}

test('walking into every cell meets all the mass, whatever lies on one spot', () => {
  fc.assert(
    fc.property(spots, (places) => {
      const masses = walk(build(places)).map(({ mass }) => mass)
      expect(masses.reduce((sum, mass) => sum + mass, 0)).toBe(total(places.length))
    }),
  )
})

test('the whole is one mass at the weighted middle of all items', () => {
  fc.assert(
    fc.property(spots, (places) => {
      const tree = build(places)
      const sum = places.reduce((so, [x], item) => so + x * (item + 1), 0)
      expect(tree.mass[0]).toBe(total(places.length))
      expect(tree.middleX[0]).toBeCloseTo(sum / total(places.length), 9)
      expect(tree.after[0]).toBe(-1)
    }),
  )
})

test('building again forgets the items of the last time', () => {
  const tree = createQuadtree(3, 1.2)
  const at = (...values: number[]) => Float64Array.from(values)
  tree.build(at(0, 5, 9), at(0, 5, 9), at(1, 1, 1))
  tree.build(at(2, 4), at(2, 4), at(1, 3))
  expect([tree.mass[0], tree.middleX[0], tree.middleY[0]]).toEqual([4, 3.5, 3.5])
})

test('items on spots of their own have cells of their own, however close in a wide picture', () => {
  const tree = build([
    [0, 0],
    [1, 1],
    [1, 2],
    [50_000, 50_000],
  ])
  const held = walk(tree).sort((one, other) => one.item - other.item)
  expect(held.map(({ mass }) => mass)).toEqual([1, 2, 3, 4])
})
