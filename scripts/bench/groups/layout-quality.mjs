import { findFcoseScores } from '../fcose-scores.mjs'
import { toRow } from '../to-row.mjs'

const peer = 'fcose default'

/** Places are equal in every engine, so Node can judge the picture for all of them. */
export async function run(context) {
  const { createBenchNetwork, findRadii } = await context.load('scripts/bench/network.ts')
  const { placeNetwork } = await context.load('src/graph/layout/place-network.ts')
  const quality = await context.load('scripts/bench/layout-quality.ts')
  const rows = []
  for (const size of ['town', 'borough']) {
    const network = createBenchNetwork(size)
    const radius = findRadii(network)
    const own = quality.measureLayoutQuality({
      ...network,
      radius,
      ...placeNetwork({ ...network, radius, seed: 1 }),
    })
    const scores = await findFcoseScores(context, size, { network, radius, ...quality })
    rows.push(
      toRow({
        name: 'layout-quality-stress',
        size,
        value: own.stress,
        unit: 'stress',
        peer,
        peerValue: scores.stress,
        target: 'ratio <= 1.4',
      }),
      toRow({
        name: 'layout-quality-near',
        size,
        value: own.near,
        unit: 'share of ten nearest',
        peer,
        peerValue: scores.near,
        target: 'ratio >= 1.3',
      }),
      toRow({
        name: 'layout-quality-overlap',
        size,
        value: own.overlapping,
        unit: 'overlapping items',
        peer,
        peerValue: scores.overlapping,
        target: 'value <= 0',
      }),
    )
  }
  return rows
}
