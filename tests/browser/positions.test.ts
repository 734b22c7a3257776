import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createBenchNetwork, findRadii } from '../../scripts/bench/network'
import { placeNetwork } from '../../src/graph/layout/place-network'
import { hashPositions } from '../builders/positions-hash'
import { type OpenedPage, openBuiltApp } from './open-page'

let app: OpenedPage

beforeAll(async () => {
  app = await openBuiltApp()
})

afterAll(async () => {
  app.expectNoTrouble()
  await app.close()
})

const network = createBenchNetwork('town')
const town = { ...network, radius: findRadii(network), seed: 1 }

test('the browser’s layout worker places the town where every other machine does', async () => {
  const [script = ''] = readdirSync(`${inject('builtFolder')}/assets`).filter((name) =>
    name.startsWith('layout.worker'),
  )
  const { itemCount, lineFrom, lineTo, radius, isPartnership, seed } = town
  const placed = await app.page.evaluate(placeInWorker, {
    address: `assets/${script}`,
    itemCount,
    lineFrom: [...lineFrom],
    lineTo: [...lineTo],
    radius: [...radius],
    isPartnership: [...isPartnership],
    seed,
  })
  const positions = { x: Float32Array.from(placed.x), y: Float32Array.from(placed.y) }
  expect(positions.x).toHaveLength(itemCount)
  expect(hashPositions(positions)).toBe(hashPositions(placeNetwork(town)))
  expect(hashPositions(positions)).toBe('b1a97fc3')
})

interface PlainInput {
  readonly address: string
  readonly itemCount: number
  readonly lineFrom: readonly number[]
  readonly lineTo: readonly number[]
  readonly radius: readonly number[]
  readonly isPartnership: readonly number[]
  readonly seed: number
}

/** Runs in the page. Asks the worker by the messages that comlink would send it. */
function placeInWorker({ address, ...input }: PlainInput) {
  return new Promise<{ readonly x: readonly number[]; readonly y: readonly number[] }>(
    (resolve, reject) => {
      const worker = new Worker(address, { type: 'module' })
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.addEventListener('message', ({ data }) => {
        worker.terminate()
        if (data.type !== 'RAW') reject(new Error(JSON.stringify(data)))
        else resolve({ x: [...data.value.x], y: [...data.value.y] })
      })
      const value = {
        ...input,
        lineFrom: Int32Array.from(input.lineFrom),
        lineTo: Int32Array.from(input.lineTo),
        radius: Float64Array.from(input.radius),
        isPartnership: Uint8Array.from(input.isPartnership),
      }
      const argumentList = [{ type: 'RAW', value }]
      worker.postMessage({ id: 'ask', type: 'APPLY', path: ['place'], argumentList })
    },
  )
}
