import { expose, proxy, type Remote, releaseProxy, wrap } from 'comlink'
import { expect, test } from 'vitest'
import { aLayoutInput } from '../../tests/builders/layout-input'
import { placeNetwork } from '../graph/layout/place-network'
import { createLayoutService, type LayoutService } from './layout-service'

const input = aLayoutInput(
  40,
  Array.from({ length: 40 }, (_, item) => [item, (item + 1) % 40]),
)

/** The service behind a real message port, as in its worker. */
async function withRemote(use: (remote: Remote<LayoutService>) => Promise<void>) {
  const { port1, port2 } = new MessageChannel()
  expose(createLayoutService(), port1)
  const remote = wrap<LayoutService>(port2)
  await use(remote)
  remote[releaseProxy]()
  port1.close()
}

test('the worker gives the places the layout gives', async () => {
  await withRemote(async (remote) => {
    expect(await remote.place(input)).toEqual(placeNetwork(input))
  })
})

test('progress arrives over the port, growing up to the total, once per percent at most', async () => {
  await withRemote(async (remote) => {
    const heard: (readonly [number, number])[] = []
    // Progress comes by a port of its own, so the last of it may arrive after the places.
    await new Promise<void>((resolve) => {
      const onProgress = (done: number, total: number) => {
        heard.push([done, total])
        if (done === total) resolve()
      }
      void remote.place(input, proxy(onProgress))
    })
    expect(heard.at(-1)).toEqual([120, 120])
    expect(heard.length).toBeLessThanOrEqual(100)
    expect(heard.map(([done]) => done)).toEqual(
      heard.map(([done]) => done).sort((one, other) => one - other),
    )
  })
})

test('a few new items go beside what they join, in chains too, and nothing else moves', async () => {
  await withRemote(async (remote) => {
    const { x, y, scale } = placeNetwork(input)
    const earlier = {
      x: x.map((value, item) => (item === 0 || item === 1 ? Number.NaN : value)),
      y: y.map((value, item) => (item === 0 || item === 1 ? Number.NaN : value)),
      scale,
    }
    // 0 joins only 1 and 39, 1 joins 0 and 2: the one that hangs on something placed goes first.
    const lineFrom = input.lineFrom.filter((from) => from !== 39)
    const lineTo = input.lineTo.filter((_, line) => input.lineFrom[line] !== 39)
    const placed = await remote.placeNew({ ...input, lineFrom, lineTo, earlier })
    for (let item = 2; item < input.itemCount; item++) {
      expect([placed.x[item], placed.y[item]]).toEqual([x[item], y[item]])
    }
    const distance = (one: number, two: number) =>
      Math.hypot(
        (placed.x[one] ?? 0) - (placed.x[two] ?? 0),
        (placed.y[one] ?? 0) - (placed.y[two] ?? 0),
      )
    expect(distance(1, 2)).toBeLessThan(50)
    expect(distance(0, 1)).toBeLessThan(50)
    expect(distance(0, 1)).toBeGreaterThan(0)
  })
})

test('the places are handed over, not copied', async () => {
  const service = createLayoutService()
  const { port1, port2 } = new MessageChannel()
  let kept: Float32Array | undefined
  expose(
    {
      place: () => {
        const result = service.place(input)
        kept = result.x
        return result
      },
    },
    port1,
  )
  await wrap<LayoutService>(port2).place(input)
  expect(kept?.byteLength).toBe(0)
  port1.close()
})
