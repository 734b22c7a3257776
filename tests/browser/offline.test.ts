import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBuiltApp } from './open-page'
import { removeFolder } from './remove-folder'
import { serveBuiltApp } from './serve-built-app'
import { userOf } from './user-of'

const places = [
  ['', 'Joined Up'],
  ['#/start', 'Start with my name'],
  ['#/m/sample/explore', 'Wexcombe'],
  ['#/m/sample/settings/look', 'Look and language'],
  ['#/nowhere', 'Page not found'],
  ['#/recover', 'Everything this browser holds'],
] as const

const file = {
  name: 'seats.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Name,Role,Board\nAda Khan,Chair,Health Board\n'),
}

test('T36 every place opens from a cold start with the server gone, and a file still comes in and goes out', async () => {
  const profileFolder = await mkdtemp(join(tmpdir(), 'joined-up-offline-'))
  onTestFinished(() => removeFolder(profileFolder))
  const server = await serveBuiltApp()
  const { address } = server
  const first = await openBuiltApp({ profileFolder, address, at: '#/m/sample/explore' })
  await first.page.getByRole('button', { name: 'Hats', exact: true }).waitFor()
  await first.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  first.expectNoTrouble()
  await first.close()
  await server.close()
  await expect(fetch(address)).rejects.toThrow()

  // The browser looks for a newer version by itself, and says that it cannot.
  const expectedTrouble = [/sw[.]js|ERR_CONNECTION_REFUSED/u]
  const app = await openBuiltApp({ profileFolder, address, expectedTrouble })
  for (const [place, heading] of places) {
    const page = await app.openTab(place)
    await page.getByRole('heading', { level: 1, name: new RegExp(heading, 'u') }).waitFor()
    await page.close()
  }
  const { page } = app
  await userOf(page).importFile(file)
  const last = page.getByRole('button', { name: 'Import these rows' })
  const next = page.getByRole('button', { name: 'Continue' })
  await next.or(last).waitFor()
  while (await next.isVisible()) {
    await next.click()
    await next.or(last).waitFor()
  }
  await last.click()
  await page.getByText('1 row imported').first().waitFor()
  const download = page.waitForEvent('download')
  await userOf(page).press('Map menu')
  await userOf(page).press('Save a copy to a file', { role: 'menuitem' })
  expect((await download).suggestedFilename()).toBe('seats.joinedup.json')
  app.expectNoTrouble()
  await app.close()
})

test('the app can be installed: its manifest is linked, and its worker is in charge after a reload', async () => {
  const app = await openBuiltApp()
  const { page } = app
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Joined Up' }).waitFor()
  const facts = await page.evaluate(() => ({
    manifest: document.querySelector('link[rel="manifest"]')?.getAttribute('href'),
    worker: navigator.serviceWorker.controller?.scriptURL.split('/').at(-1),
  }))
  expect(facts).toEqual({ manifest: './manifest.webmanifest', worker: 'sw.js' })
  app.expectNoTrouble()
  await app.close()
})
