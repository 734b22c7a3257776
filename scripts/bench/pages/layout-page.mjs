import { wrap } from 'comlink'
import OwnWorker from '../../../src/workers/layout.worker?worker'
import { hashPositions } from '../../../tests/builders/positions-hash'
import { peerLimit } from '../measure.mjs'
import { createBenchNetwork, findRadii } from '../network'
import FcoseWorker from './fcose.worker.mjs?worker'

const seed = 1
const own = wrap(new OwnWorker())

/** Both sides are timed the same way: from handing the network to a worker to having the places. */
globalThis.layoutBench = {
  async placeOwn(size) {
    const network = createBenchNetwork(size)
    const input = { ...network, radius: findRadii(network), seed }
    const before = performance.now()
    const result = await own.place(input)
    return { milliseconds: performance.now() - before, hash: hashPositions(result) }
  },
  async placeFcose(size, quality) {
    const network = createBenchNetwork(size)
    const worker = new FcoseWorker()
    const before = performance.now()
    const placed = new Promise((resolve, reject) => {
      worker.onmessage = ({ data: { x, y } }) => {
        const milliseconds = performance.now() - before
        const isPlaced = x.length === network.itemCount && [...x, ...y].every(Number.isFinite)
        if (isPlaced) resolve(milliseconds)
        else reject(new Error('fcose left items without a place'))
      }
      // Without this a peer that fails at once would count as one that took the whole limit.
      worker.onerror = ({ message }) => reject(new Error(message))
      setTimeout(() => resolve(peerLimit), peerLimit)
    })
    worker.postMessage({ network, radius: findRadii(network), quality, seed })
    const milliseconds = await placed
    worker.terminate()
    return milliseconds
  },
}
