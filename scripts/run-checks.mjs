import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countTests } from './count-tests.mjs'
import { ensureInstalled, root } from './ensure-installed.mjs'
import { findBrowser, noBrowser } from './find-browser.mjs'

const withBrowser = process.argv.includes('--with-browser')
const fullRun = process.argv.includes('--full') ? { FULL_RUN: '1' } : {}
const bin = (path) => join(root, 'node_modules', path)

const checks = [
  ['Formatting and lint', bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'],
  ['Types of the app', bin('typescript/bin/tsc'), '--noEmit'],
  ['Types of the tests', bin('typescript/bin/tsc'), '--noEmit', '-p', 'tests'],
  ['Layers', bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'tests'],
  ['Unused code', bin('knip/bin/knip.js')],
]

report(await runAll())

async function runAll() {
  const problem = ensureInstalled()
  if (problem !== undefined) return [notRun('Set-up', problem)]
  const results = checks.map(([name, ...command]) => runCheck(name, command))
  results.push(runTests('Unit and flow tests', ['--project', 'pure', '--project', 'page']))
  results.push(build())
  if (withBrowser) results.push(await runBrowserTests())
  return results
}

function runCheck(name, command, env = {}) {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...fullRun, ...env },
  })
  return { name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
}

function runTests(name, projects, env = {}) {
  const file = join(root, 'node_modules', '.cache', 'test-results.json')
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const check = runCheck(name, [bin('vitest/vitest.mjs'), 'run', ...projects, ...reporters], env)
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  return { name, ...countTests(results, check.failed === 0) }
}

/** The last build goes first: after a failed one, the browser tests would look at yesterday's. */
function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  return runCheck('Build', [bin('vite/bin/vite.js'), 'build'])
}

async function runBrowserTests() {
  const browser = await findBrowser()
  if (browser === null) return notRun('Browser tests', noBrowser)
  return runTests('Browser tests', ['--project', 'browser'], { CHROME_PATH: browser })
}

/** What could not be run counts as failed: green never means "not looked at". */
function notRun(name, sentence) {
  console.error(sentence)
  return { name, passed: 0, failed: 1, skipped: 0 }
}

/** The last line is the contract: "N passed, N failed". */
function report(all) {
  const sum = (key) => all.reduce((total, result) => total + result[key], 0)
  console.log('')
  for (const { name, passed, failed, skipped } of all) {
    const mark = failed === 0 ? 'ok    ' : 'FAILED'
    console.log(`${mark} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  }
  process.exitCode = sum('failed') === 0 ? 0 : 1
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
}
