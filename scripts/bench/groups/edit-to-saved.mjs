import { openKeptProfile } from '../open-kept-profile.mjs'
import { toRow } from '../to-row.mjs'

const edits = 10

/** One edit of a large map until it is on the disk, beside one row put there. */
export async function run(context) {
  const kept = await openKeptProfile()
  const page = await kept.openPage(context, 'scripts/bench/pages/edit-page.ts')
  const barePage = await kept.openPage(context, 'scripts/bench/pages/bare-put-page.mjs')
  const size = 'county'
  await page.evaluate((name) => globalThis.editBench.open(name), size)
  let saved = 0
  let isRight = true
  const { value, peerValue } = await context.measure({
    subject: () =>
      meanOf(async () => {
        const edit = await page.evaluate(() => globalThis.editBench.timeSaved())
        saved += 1
        isRight &&= edit.isRight
        return edit.milliseconds
      }),
    peer: () => meanOf(() => barePage.evaluate(() => globalThis.barePut())),
  })
  isRight &&= (await page.evaluate(() => globalThis.editBench.countEnded())) === saved
  await kept.close()
  const peer = 'bare strict put of one row'
  const row = { name: 'edit-to-saved', size, value, unit: 'ms', peer, peerValue }
  return [toRow({ ...row, target: 'ratio <= 2', isRight })]
}

/** One write takes as long as the disk happens to take; ten say more. */
async function meanOf(once) {
  let sum = 0
  for (let run = 0; run < edits; run++) sum += await once()
  return sum / edits
}
