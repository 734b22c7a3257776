import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../ensure-installed.mjs'
import { findBrowser, noBrowser } from '../find-browser.mjs'
import { buildPage, loadBuilt } from './build-for-bench.mjs'
import { measure } from './measure.mjs'
import { serveFolder } from './serve-folder.mjs'

/**
 * What a group is given. Everything is started when first asked for; the browser and the pages are
 * the group's own and end with it.
 *
 * - `measure({ subject, peer })`: medians, runs in turn; see `measure.mjs`.
 * - `load(path)`: a source file of this project, built as for users and imported into Node.
 * - `openPage(path)`: a script (and its workers) built and loaded in the browser; a Playwright page.
 * - `browser(args)`: the group's Chromium.
 * - `serveBuild()`: the address of the built app.
 * - `versionOf(package)`: what is installed.
 */
export function createContext(app) {
  const closing = []
  let browser
  let isTimed = false
  let isSpread = false

  const launch = async (args = ['--disable-gpu']) => {
    browser ??= await launchBrowser(args)
    return browser
  }

  return {
    async measure(runs) {
      const measured = await measure(runs)
      isTimed = true
      isSpread ||= measured.isNoisy
      return measured
    },
    load: loadBuilt,
    browser: launch,
    async openPage(path) {
      const served = await serveFolder(await buildPage(path))
      closing.push(served)
      const page = await (await launch()).newPage()
      await page.goto(served.address)
      return page
    },
    serveBuild: () => app.serve(),
    versionOf: (name) =>
      JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version,
    isTimed: () => isTimed,
    isSpread: () => isSpread,
    browserVersion: () => browser?.version(),
    async close() {
      await browser?.close()
      for (const served of closing) served.close()
    },
  }
}

/** The built app, built and served once for all groups. */
export function createServedApp() {
  let server
  return {
    async serve() {
      if (server === undefined) {
        const { build, preview } = await import('vite')
        await build({ root, logLevel: 'warn' })
        server = await preview({ root, logLevel: 'warn', preview: { port: 0, open: false } })
      }
      return server.resolvedUrls?.local[0]
    },
    close: async () => await server?.close(),
  }
}

async function launchBrowser(args) {
  const executablePath = await findBrowser()
  if (executablePath === null) throw new Error(noBrowser)
  const { chromium } = await import('playwright-core')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return await chromium.launch({ executablePath, args: [...args, ...sandbox] })
}
