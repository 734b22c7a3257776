import { createSeededRandom } from '../../../src/lib/seeded-random'
import { runFcose } from '../run-fcose.mjs'

self.onmessage = ({ data: { network, radius, quality, seed } }) => {
  const { x, y } = runFcose({ network, radius, quality, random: createSeededRandom(seed) })
  self.postMessage({ x: Float32Array.from(x), y: Float32Array.from(y) })
}
