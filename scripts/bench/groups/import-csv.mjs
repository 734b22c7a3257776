import { countStored, importThroughPages } from '../import-through-pages.mjs'
import { median } from '../median.mjs'
import { openApp } from '../open-app.mjs'
import { openKeptProfile } from '../open-kept-profile.mjs'
import { longestTaskDuring } from '../record-long-tasks.mjs'
import { toRow } from '../to-row.mjs'

const peer = 'PapaParse, objects, Dexie bulkPut of rows'
const kinds = ['people', 'partnerships', 'seats']

/** From a file to "Saved" through the real screens, beside storing the same records row by row. */
export async function run(context) {
  const { createSeatsCsv } = await context.load('scripts/bench/seats-csv.ts')
  const kept = await openKeptProfile()
  const peerPage = await kept.openPage(context, 'scripts/bench/pages/row-import-page.mjs')
  const small = createSeatsCsv('county', 10_000)
  const large = createSeatsCsv('limit', 60_000)
  const one = { text: small, tasks: [], isRight: true }
  const smallTimes = await context.measure({
    subject: () => importOnce(context, one),
    peer: () => importRows(peerPage, one),
  })
  // Long enough that one run tells enough, and five would take minutes.
  const other = { text: large, tasks: [], isRight: true }
  const value = await importOnce(context, other)
  const peerValue = await importRows(peerPage, other)
  // The most rows a file may have: the time may grow no faster than twice that of 60,000.
  const most = { text: createSeatsCsv('limit', 100_000), tasks: [], isRight: true }
  const mostValue = await importOnce(context, most)
  await kept.close()
  // The first run of the small file only warms up, as it does for the times.
  const longest = median(one.tasks.slice(1))
  return [
    toCsvRow('10,000 rows', smallTimes, one.isRight),
    toCsvRow('60,000 rows', { value, peerValue }, other.isRight, 'ratio <= 0.5'),
    toRow({
      name: 'import-csv',
      size: '100,000 rows',
      value: mostValue,
      unit: 'ms',
      peer: 'the same with 60,000 rows',
      peerValue: value,
      target: 'ratio <= 2',
      isRight: most.counts.seats > 0,
    }),
    toTaskRow('10,000 rows', longest, 'value <= 50'),
    toTaskRow('60,000 rows', median(other.tasks)),
  ]
}

async function importOnce(context, file) {
  const { page, close } = await openApp(context)
  let milliseconds
  const longest = await longestTaskDuring(page, async () => {
    milliseconds = await importThroughPages(page, file.text)
    // The map, the list and the index of names follow the import, and must not block either.
    await page.locator('canvas').first().waitFor()
    await page.waitForTimeout(1_000)
  })
  file.tasks.push(longest)
  file.counts = await countStored(page)
  await close()
  return milliseconds
}

async function importRows(page, file) {
  const { milliseconds, counts } = await page.evaluate(
    (text) => globalThis.rowImport(text),
    file.text,
  )
  file.isRight &&= kinds.every((kind) => counts[kind] === file.counts[kind])
  return milliseconds
}

function toCsvRow(size, { value, peerValue }, isRight, target = null) {
  return toRow({ name: 'import-csv', size, value, unit: 'ms', peer, peerValue, target, isRight })
}

function toTaskRow(size, value, target = null) {
  return toRow({ name: 'import-long-task', size, value, unit: 'ms', target })
}
