import { toRow } from '../to-row.mjs'

/** One person with three seats more: how far the others move when the map is tidied. */
export async function run(context) {
  const { createBenchNetwork, findRadii } = await context.load('scripts/bench/network.ts')
  const { placeNetwork } = await context.load('src/graph/layout/place-network.ts')
  const { placeNewItem } = await context.load('src/graph/layout/place-new-item.ts')
  return ['town', 'borough'].flatMap((size) => {
    const network = createBenchNetwork(size)
    const radius = findRadii(network)
    const before = placeNetwork({ ...network, radius, seed: 1 })
    const joins = [1, 5, 20].map((place) => network.people + place)
    const weighted = joins.map((item) => ({ item, weight: 1 }))
    const spot = placeNewItem({ ...before, radius }, 7, weighted)
    const input = withPerson(network, radius, joins)
    const earlier = {
      x: append(before.x, spot.x),
      y: append(before.y, spot.y),
      scale: before.scale,
    }
    const warm = measureMoves(before, placeNetwork({ ...input, earlier }))
    const cold = measureMoves(before, placeNetwork(input))
    const toWarmRow = (name, part, target) =>
      toRow({
        name,
        size,
        value: warm(part),
        unit: '% of the diagonal',
        peer: 'cold start',
        peerValue: cold(part),
        target,
      })
    return [
      toWarmRow('layout-warm-median', 0.5, 'value <= 3'),
      toWarmRow('layout-warm-p95', 0.95, 'value <= 10'),
    ]
  })
}

function append(values, ...more) {
  return Float32Array.from([...values, ...more])
}

function withPerson(network, radius, joins) {
  const person = network.itemCount
  return {
    itemCount: person + 1,
    lineFrom: Int32Array.from([...network.lineFrom, ...joins.map(() => person)]),
    lineTo: Int32Array.from([...network.lineTo, ...joins]),
    radius: Float64Array.from([...radius, 7]),
    isPartnership: Uint8Array.from([...network.isPartnership, 0]),
    seed: 1,
  }
}

/** How far the items moved, as a part of all of them and in hundredths of the diagonal. */
function measureMoves(before, after) {
  const diagonal = Math.hypot(spanOf(before.x), spanOf(before.y))
  const moves = Array.from(before.x, (x, item) =>
    Math.hypot(x - after.x[item], before.y[item] - after.y[item]),
  ).sort((one, other) => one - other)
  return (part) => (100 * moves[Math.floor(part * moves.length)]) / diagonal
}

function spanOf(values) {
  return Math.max(...values) - Math.min(...values)
}
