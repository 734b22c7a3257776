import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createContext, createServedApp } from './create-context.mjs'
import { groups } from './groups.mjs'
import { printTable } from './print-table.mjs'
import { toRow } from './to-row.mjs'

const resultsFile = fileURLToPath(new URL('./results.json', import.meta.url))
const cores = availableParallelism()

/** Runs the groups whose names begin with one of `wanted`, or all; true if every target is met. */
export async function runBench(wanted) {
  const chosen = groups.filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  )
  if (chosen.length === 0) {
    console.error(`No such group. There are: ${groups.map(({ name }) => name).join(', ')}.`)
    return false
  }
  const app = createServedApp()
  const machine = { before: currentLoad(), browser: 'no browser' }
  const rows = []
  for (const group of chosen) rows.push(...(await runGroup(group, app, machine)))
  await app.close()
  rows.push(toMachineRow(machine))
  printTable(rows)
  saveRows(rows, chosen.length === groups.length)
  return rows.every(({ pass }) => pass)
}

/** A noisy group runs once more, and the second time counts, pass or fail. */
async function runGroup(group, app, machine) {
  console.log(`— ${group.name}`)
  const first = await tryGroup(group, app, machine)
  if (!first.isNoisy) return first.rows
  console.log(`  noisy, once more: ${group.name}`)
  const second = await tryGroup(group, app, machine)
  return second.rows.map((row) => ({ ...row, unit: `${row.unit}, noisy` }))
}

async function tryGroup({ name, load }, app, machine) {
  const context = createContext(app)
  try {
    const { run } = await load()
    const rows = await run(context)
    machine.browser = context.browserVersion() ?? machine.browser
    // Other work disturbs times; what a group counts or compares is the same on a busy machine.
    const isBusy = context.isTimed() && currentLoad() > 1.5 * cores
    return { rows, isNoisy: context.isSpread() || isBusy }
  } catch (error) {
    // A group that cannot run has not met its targets; the others still run.
    console.error(error)
    const target = 'value >= 1'
    return { rows: [toRow({ name, value: 0, unit: 'did not run', target })], isNoisy: false }
  } finally {
    await context.close()
  }
}

function currentLoad() {
  return loadavg()[0]
}

function toMachineRow({ before, browser }) {
  const load = `load ${before.toFixed(1)} before, ${currentLoad().toFixed(1)} after`
  return toRow({ name: 'machine', value: cores, unit: `cores, Chromium ${browser}, ${load}` })
}

/** After a run of some groups, the rows of the others stay as they were. */
function saveRows(rows, isWhole) {
  const names = new Set(rows.map(({ name }) => name))
  const kept = isWhole ? [] : readRows().filter(({ name }) => !names.has(name))
  writeFileSync(resultsFile, `${JSON.stringify([...kept, ...rows], null, 2)}\n`)
}

function readRows() {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}
