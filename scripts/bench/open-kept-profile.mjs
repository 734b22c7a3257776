import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, noBrowser } from '../find-browser.mjs'

/**
 * A browser of its own that keeps its data on the disk, as people's browsers do. The usual contexts
 * are private windows: their databases lie in memory, where a strict write costs nothing.
 */
export async function openKeptProfile() {
  const executablePath = await findBrowser()
  if (executablePath === null) throw new Error(noBrowser)
  const { chromium } = await import('playwright-core')
  const folder = mkdtempSync(join(tmpdir(), 'joined-up-bench-'))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const profile = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: ['--disable-gpu', ...sandbox],
    locale: 'en-GB',
  })
  return {
    profile,
    /** A bench page in this profile. */
    async openPage(context, path) {
      const served = await context.openPage(path)
      const page = await profile.newPage()
      await page.goto(served.url())
      await served.close()
      return page
    },
    async close() {
      await profile.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
