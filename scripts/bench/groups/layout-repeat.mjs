import { toRow } from '../to-row.mjs'

/** Records loaded in another order, numbered by id again: not one byte may differ. */
export async function run(context) {
  const { createBenchNetwork, findRadii } = await context.load('scripts/bench/network.ts')
  const { placeNetwork } = await context.load('src/graph/layout/place-network.ts')
  const { createSeededRandom } = await context.load('src/lib/seeded-random.ts')
  const network = createBenchNetwork('borough')
  const radius = findRadii(network)
  const items = Array.from(radius, (own, item) => ({
    id: String(item).padStart(6, '0'),
    radius: own,
    isPartnership: network.isPartnership[item],
  }))
  const lines = Array.from(network.lineFrom, (from, line) => ({
    from: items[from].id,
    to: items[network.lineTo[line]].id,
  }))
  const place = (someItems, someLines) => placeNetwork(toInput(someItems, someLines))
  const random = createSeededRandom(3)
  const expected = place(items, lines)
  const repeated = place(shuffle(items, random), shuffle(lines, random))
  const value = countDifferent(expected.x, repeated.x) + countDifferent(expected.y, repeated.y)
  const target = 'value <= 0'
  return [
    toRow({ name: 'layout-repeat', size: 'borough', value, unit: 'bytes that differ', target }),
  ]
}

function toInput(items, lines) {
  const sorted = [...items].sort((one, other) => (one.id < other.id ? -1 : 1))
  const placeOf = new Map(sorted.map(({ id }, place) => [id, place]))
  return {
    itemCount: sorted.length,
    lineFrom: Int32Array.from(lines, ({ from }) => placeOf.get(from)),
    lineTo: Int32Array.from(lines, ({ to }) => placeOf.get(to)),
    radius: Float64Array.from(sorted, ({ radius }) => radius),
    isPartnership: Uint8Array.from(sorted, ({ isPartnership }) => isPartnership),
    seed: 1,
  }
}

function shuffle(values, random) {
  return values
    .map((value) => ({ value, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value)
}

function countDifferent(one, other) {
  const bytes = new Uint8Array(other.buffer)
  return new Uint8Array(one.buffer).filter((byte, place) => byte !== bytes[place]).length
}
