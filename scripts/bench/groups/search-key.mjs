import { toRow } from '../to-row.mjs'

const size = '10,000 people'

/** From a letter to the records that fit, for forty names typed letter by letter. */
export async function run(context) {
  const page = await context.openPage('scripts/bench/pages/search-page.ts')
  await page.evaluate(() => globalThis.searchBench.ready())
  let isRight = true
  const tails = []
  const { value, peerValue } = await context.measure({
    subject: async () => {
      const typed = await page.evaluate(() => globalThis.searchBench.type())
      isRight &&= typed.isRight
      tails.push(typed.p95)
      return typed.median
    },
    peer: async () => (await page.evaluate(() => globalThis.searchBench.scan())).median,
  })
  const peer = 'scan of folded names'
  const p95 = tails.toSorted((one, other) => one - other)[tails.length >> 1]
  const unit = 'ms, median key'
  return [
    toRow({
      name: 'search-key',
      size,
      value,
      unit,
      peer,
      peerValue,
      target: 'value <= 16',
      isRight,
    }),
    toRow({ name: 'search-key-p95', size, value: p95, unit: 'ms', target: 'value <= 50', isRight }),
  ]
}
