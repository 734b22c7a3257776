import Dexie from 'dexie'
import { fileKinds } from '../../../src/domain/records'
import { createMap } from '../../../src/storage/create-map'
import { openNetworkRepository } from '../../../src/storage/network-repository'
import { createBenchMap } from '../bench-map'
import type { BenchSize } from '../network'

let mapId = ''
let rows: Dexie

Object.assign(globalThis, {
  openMapBench: {
    /** The same records twice: as the app keeps them, and one row each. */
    async store(size: BenchSize) {
      const { info, entries } = createBenchMap(size)
      mapId = info.id
      await createMap({ info, entries, at: '2026-01-01T00:00:00.000Z' })
      rows = new Dexie(`rows ${size}`)
      rows.version(1).stores(Object.fromEntries(fileKinds.map((kind) => [kind, 'id'])))
      for (const kind of fileKinds) {
        const records = entries.filter((entry) => entry.kind === kind).map(({ record }) => record)
        await rows.table(kind).bulkPut(records)
      }
      return entries.length
    },

    async open() {
      const before = performance.now()
      const repository = await openNetworkRepository(mapId)
      const { network } = await repository.load()
      const milliseconds = performance.now() - before
      repository.close()
      const count = fileKinds.reduce((sum, kind) => sum + network[kind].size, 0)
      return { milliseconds, count }
    },

    async openRows() {
      rows.close()
      const before = performance.now()
      await rows.open()
      let count = 0
      for (const kind of fileKinds) count += (await rows.table(kind).toArray()).length
      return { milliseconds: performance.now() - before, count }
    },
  },
})
