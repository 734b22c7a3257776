// Uses nothing but Node itself: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Installs what package-lock.json asks for, if it is not there already. Gives back a sentence when
 * it cannot. Not `npm ci`: that refuses a lock file written on a machine of another kind, where
 * this one's binaries could not be had. `--no-save` keeps to the lock file and leaves it as it was.
 */
export function ensureInstalled() {
  if (!isNodeNewEnough()) {
    return `Joined Up needs Node 20.19 or later, or 22.12 or later. This is Node ${process.version}.`
  }
  if (isInstalled()) return undefined
  console.log('Installing what Joined Up needs. This happens once and takes about a minute.')
  const safe = ['--no-save', '--include=dev', '--ignore-scripts']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { status } = runNpm(['install', ...safe, ...quiet])
  if (status === 0 && isInstalled()) return undefined
  return 'The install did not finish. Check the connection, then run the same command again.'
}

function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/** npm writes node_modules/.package-lock.json last, so a broken install never counts as done. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages('node_modules/.package-lock.json')
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || present[path]?.version === version,
  )
}

function readPackages(path) {
  const file = root + path
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

function runNpm(args) {
  const options = { cwd: root, stdio: 'inherit' }
  const npm = process.env.npm_execpath
  return npm === undefined
    ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [npm, ...args], options)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = ensureInstalled()
  if (problem !== undefined) {
    console.error(problem)
    process.exitCode = 1
  }
}
