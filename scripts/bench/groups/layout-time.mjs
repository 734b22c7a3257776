import { toGrowthRow } from '../to-growth-row.mjs'
import { toRow } from '../to-row.mjs'

const comparisons = [
  { size: 'town', quality: 'default', target: 'ratio <= 0.25' },
  { size: 'borough', quality: 'default', target: 'ratio <= 0.05' },
  { size: 'county', quality: 'draft', target: 'ratio <= 0.4' },
]

/** Cold starts in workers of Chromium, which must place everything as Node does, byte for byte. */
export async function run(context) {
  const page = await context.openPage('scripts/bench/pages/layout-page.mjs')
  const own = await loadOwn(context)
  const rows = []
  const growth = []
  for (const { size, quality, target } of comparisons) {
    const expected = own.hashOf(size)
    let isRight = true
    const { value, peerValue } = await context.measure({
      subject: async () => {
        const placed = await page.evaluate((name) => globalThis.layoutBench.placeOwn(name), size)
        isRight &&= placed.hash === expected
        return placed.milliseconds
      },
      peer: () =>
        page.evaluate(
          ([name, how]) => globalThis.layoutBench.placeFcose(name, how),
          [size, quality],
        ),
    })
    const peer = `fcose ${quality} in a worker`
    rows.push(
      toRow({ name: 'layout-time', size, value, unit: 'ms', peer, peerValue, target, isRight }),
    )
    growth.push({ amount: own.amountOf(size), milliseconds: value })
  }
  return [...rows, toGrowthRow('layout-time', growth, 'value <= 1.4')]
}

async function loadOwn(context) {
  const { createBenchNetwork, findRadii } = await context.load('scripts/bench/network.ts')
  const { placeNetwork } = await context.load('src/graph/layout/place-network.ts')
  const { hashPositions } = await context.load('tests/builders/positions-hash.ts')
  return {
    hashOf(size) {
      const network = createBenchNetwork(size)
      return hashPositions(placeNetwork({ ...network, radius: findRadii(network), seed: 1 }))
    },
    amountOf(size) {
      const { itemCount, lineFrom } = createBenchNetwork(size)
      return itemCount + lineFrom.length
    },
  }
}
