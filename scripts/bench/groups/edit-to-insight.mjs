import { median } from '../median.mjs'
import { giveFile, openApp } from '../open-app.mjs'
import { longestTaskDuring } from '../record-long-tasks.mjs'
import { toGrowthRow } from '../to-growth-row.mjs'
import { toRow } from '../to-row.mjs'

const peer = 'the fast set alone'

/** One seat is ended: script until the cards that are worked out on the page are current. */
export async function run(context) {
  const page = await context.openPage('scripts/bench/pages/edit-page.ts')
  const { createBenchNetwork } = await context.load('scripts/bench/network.ts')
  const rows = []
  const growth = []
  for (const size of ['town', 'borough', 'county']) {
    await page.evaluate((name) => globalThis.editBench.open(name), size)
    const { row, value } = await measureSize(context, page, size)
    const { itemCount, lineFrom } = createBenchNetwork(size)
    rows.push(row)
    growth.push({ amount: itemCount + lineFrom.length, milliseconds: value })
  }
  rows.push(toGrowthRow('edit-to-insight', growth, 'value <= 1.1'))
  for (const size of ['borough', 'county']) rows.push(await measureLongTask(context, size))
  return rows
}

async function measureSize(context, page, size) {
  let last
  let isRight = true
  const { value, peerValue } = await context.measure({
    subject: async () => {
      last = await page.evaluate(() => globalThis.editBench.timeInsight())
      isRight &&= last.isRight
      return last.milliseconds
    },
    // Of the same network, so that both have the same to work out.
    peer: async () => last.aloneMilliseconds,
  })
  const target = size === 'county' ? 'ratio <= 2' : null
  const row = { name: 'edit-to-insight', size, value, unit: 'ms', peer, peerValue, target, isRight }
  return { row: toRow(row), value }
}

/** The same through the screen: cards, list, details and map follow the edit. */
async function measureLongTask(context, size) {
  const { createBenchMap } = await context.load('scripts/bench/bench-map.ts')
  const { networkOf } = await context.load('src/domain/network.ts')
  const { writeMapFile } = await context.load('src/io/map-file/write-map-file.ts')
  const { info, entries } = createBenchMap(size)
  const file = writeMapFile(networkOf(info, entries), { exportId: 'bench', parents: [] })
  const { page, close } = await openApp(context)
  await giveFile(page, 'bench.joinedup.json', file)
  await page.locator('canvas').first().waitFor()
  await page.locator('#list tbody th button').first().click()
  const tasks = []
  for (let run = 0; run < 5; run++) {
    await page.locator('#details table button[aria-label^="End "]').first().click()
    await page.getByRole('dialog').waitFor()
    await page.waitForTimeout(500)
    tasks.push(await longestTaskDuring(page, () => endSeat(page)))
  }
  await close()
  const value = median(tasks)
  const target = 'value <= 50'
  return toRow({ name: 'edit-long-task', size, value, unit: 'ms', target })
}

async function endSeat(page) {
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await page.getByText(/^Saved on this device/).waitFor()
  await page.waitForTimeout(1_000)
}
