import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './ensure-installed.mjs'

export const noBrowser =
  'The browser tests need Chromium, Chrome or Edge. Install one, or set CHROME_PATH to it, then run npm test again.'

const tenMinutes = 600_000

/** The path of a Chromium the tests can drive, installing one if there is none; null if that fails. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') return works(named) ? named : null
  return (
    findOnPath() ??
    findInUsualPlaces() ??
    (await findDownloaded()) ??
    (await download()) ??
    installOnDebian() ??
    null
  )
}

/** A browser that lacks a system library is there but does not run; then the next one is tried. */
function works(path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { timeout: tenMinutes }).status === 0
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
  'chrome',
]

function findOnPath() {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return commands
    .flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
    .find(works)
}

function findInUsualPlaces() {
  const places = { darwin: macPlaces, win32: windowsPlaces, linux: linuxPlaces }[process.platform]
  return places?.().find(works)
}

function macPlaces() {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
  )
}

function windowsPlaces() {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
    (name) => process.env[name] ?? [],
  )
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ]
  return folders.flatMap((folder) => programs.map((program) => join(folder, ...program)))
}

function linuxPlaces() {
  return [
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ]
}

async function findDownloaded() {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return works(path) ? path : undefined
}

async function download() {
  console.log('No Chromium found. Downloading one for the tests.')
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  run(process.execPath, [cli, 'install', '--no-shell', 'chromium'])
  return await findDownloaded()
}

function installOnDebian() {
  const isDebianAsRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (!isDebianAsRoot) return undefined
  console.log('Installing the chromium package.')
  if (run('apt-get', ['update']) !== 0) return undefined
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
  return findOnPath() ?? findInUsualPlaces()
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout: tenMinutes, env }).status
}
