import { openKeptProfile } from '../open-kept-profile.mjs'
import { toGrowthRow } from '../to-growth-row.mjs'
import { toRow } from '../to-row.mjs'

const peer = 'row per record, toArray'

/** From the database to records that have been checked, beside records that have only been read. */
export async function run(context) {
  const kept = await openKeptProfile()
  const page = await kept.openPage(context, 'scripts/bench/pages/open-map-page.ts')
  const rows = []
  const growth = []
  for (const size of ['town', 'borough', 'county']) {
    const amount = await page.evaluate((name) => globalThis.openMapBench.store(name), size)
    let isRight = true
    const timed = (open) => async () => {
      const { milliseconds, count } = await open()
      isRight &&= count === amount
      return milliseconds
    }
    const { value, peerValue } = await context.measure({
      subject: timed(() => page.evaluate(() => globalThis.openMapBench.open())),
      peer: timed(() => page.evaluate(() => globalThis.openMapBench.openRows())),
    })
    const target = size === 'county' ? 'ratio <= 0.5' : null
    const row = { name: 'open-map', size, value, unit: 'ms', peer, peerValue, target, isRight }
    rows.push(toRow(row))
    growth.push({ amount, milliseconds: value })
  }
  await kept.close()
  return [...rows, toGrowthRow('open-map', growth, 'value <= 1.25')]
}
