import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { dumpStoredMaps } from './dump-stored-maps'
import { type OpenOptions, openBuiltApp } from './open-page'
import { removeFolder } from './remove-folder'
import { userOf } from './user-of'
import { leaveHalfOfVersion, listVersionFiles, turnByteOfVersion } from './version-files'

const seats = (rows: readonly string[]) => ({
  name: 'seats.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Name,Role,Board', ...rows, ''].join('\n')),
})

const start = seats(['Ada Khan,Chair,Health Board', 'Bo Lee,Member,Housing Forum'])
const more = seats(['Cy Poe,Member,Youth Panel', 'Di Fox,Chair,Coast Group'])
const yetMore = seats(['Ed Ray,Member,Youth Panel', 'Flo Ash,Member,Coast Group'])

async function goThroughPages(page: Page) {
  await pressUntilLast(page)
  await page.getByRole('button', { name: 'Import these rows' }).click()
  await page.getByRole('button', { name: 'Import these rows' }).waitFor({ state: 'detached' })
  await page.getByRole('region', { name: 'Notice' }).getByText('2 rows imported').waitFor()
}

async function pressUntilLast(page: Page) {
  const last = page.getByRole('button', { name: 'Import these rows' })
  const next = page.getByRole('button', { name: 'Continue' })
  await next.or(last).waitFor()
  while (await next.isVisible()) {
    await next.click()
    await next.or(last).waitFor()
  }
}

const saved = (page: Page) => page.getByText(/^Saved on this device/u).waitFor()

/** A map of two seats, kept in the browser, and two more imported into it. */
async function openImported(options: OpenOptions = {}) {
  const app = await openBuiltApp(options)
  const user = userOf(app.page)
  await user.importFile(start)
  await goThroughPages(app.page)
  await saved(app.page)
  const before = await dumpRecords(app.page)
  await user.importFileIntoMap(more)
  await goThroughPages(app.page)
  await saved(app.page)
  return { app, user, before }
}

/** All that is stored of records: not the journal, nor when and how often something was saved. */
async function dumpRecords(page: Page) {
  const dump = await dumpStoredMaps(page)
  const people = Object.entries(dump).filter(([store]) => !/ (?:journal|meta)$/u.test(store))
  return Object.fromEntries(people)
}

async function openVersions(page: Page) {
  await userOf(page).press('Map menu')
  await userOf(page).press('Earlier versions', { role: 'menuitem' })
  const dialog = page.getByRole('dialog', { name: 'Earlier versions' })
  await dialog.getByRole('table').waitFor()
  return dialog
}

test('T40 the version kept before an import brings the map back, and undo takes that back', async () => {
  const { app, before } = await openImported()
  const { page } = app
  const after = await dumpRecords(page)
  expect(after).not.toEqual(before)
  const dialog = await openVersions(page)
  const row = dialog.getByRole('row', { name: /Before an import/u })
  await row.getByRole('button', { name: /^Restore: / }).click()
  const notice = page.getByRole('region', { name: 'Notice' })
  await notice.getByText(/^Restore the version of /u).waitFor()
  await saved(page)
  await expect.poll(() => dumpRecords(page)).toEqual(before)
  await userOf(page).press('Undo this')
  await saved(page)
  await expect.poll(() => dumpRecords(page)).toEqual(after)
  const reasons = await (await openVersions(page)).getByRole('rowheader').allInnerTexts()
  expect(reasons.map((text) => text.split('\n').at(-1))).toEqual([
    'Before a version was restored',
    'Before an import',
  ])
  app.expectNoTrouble()
  await app.close()
})

test('a version opens as a map of its own', async () => {
  const { app } = await openImported()
  const { page } = app
  const dialog = await openVersions(page)
  await dialog.getByRole('button', { name: /^Restore as a copy: / }).click()
  await page
    .getByRole('banner')
    .getByText(/^seats \(.*\)$/u)
    .waitFor()
  await userOf(page).press('Hats')
  expect((await userOf(page).readTable('People by hats')).flat().join(' ')).toMatch(/Ada Khan/u)
  expect(await page.getByText('Cy Poe').count()).toBe(0)
  await page.getByRole('link', { name: 'Joined Up' }).click()
  await page.getByRole('table', { name: 'Your maps' }).waitFor()
  expect(await page.getByRole('table', { name: 'Your maps' }).getByRole('rowheader').count()).toBe(
    2,
  )
  app.expectNoTrouble()
  await app.close()
})

test('T11 one turned byte in a version is noticed, and nothing is changed', async () => {
  const { app } = await openImported()
  const { page } = app
  const after = await dumpRecords(page)
  await turnByteOfVersion(page)
  const dialog = await openVersions(page)
  const row = dialog.getByRole('row', { name: /Before an import/u })
  for (const way of [/^Restore: /u, /^Restore as a copy: /u]) {
    await row.getByRole('button', { name: way }).click()
    await dialog
      .getByRole('alert')
      .getByText(/^This version is damaged/u)
      .waitFor()
  }
  expect(await dumpRecords(page)).toEqual(after)
  app.expectNoTrouble()
  await app.close()
})

test('T17 what was half-written when the browser was ended counts for nothing and goes', async () => {
  const { app, user } = await openImported()
  const { page } = app
  await leaveHalfOfVersion(page)
  expect(await listVersionFiles(page)).toHaveLength(2)
  const dialog = await openVersions(page)
  expect(await dialog.getByRole('rowheader').count()).toBe(1)
  await user.press('Close', { within: dialog })
  await user.importFileIntoMap(yetMore)
  await goThroughPages(page)
  const names = await listVersionFiles(page)
  expect(names).toHaveLength(2)
  expect(names.filter((one) => one.endsWith('.part'))).toEqual([])
  app.expectNoTrouble()
  await app.close()
})

test('T07 T17 a tab that crashes while a version is kept leaves only whole ones', async () => {
  const profileFolder = await mkdtemp(join(tmpdir(), 'joined-up-versions-'))
  onTestFinished(() => removeFolder(profileFolder))
  const { app, user } = await openImported({
    profileFolder,
    expectedTrouble: [/^the tab crashed$/u],
  })
  const { page, context } = app
  const at = page.url()
  await user.importFileIntoMap(yetMore)
  await pressUntilLast(page)
  const devTools = await context.newCDPSession(page)
  await page.getByRole('button', { name: 'Import these rows' }).click()
  // The answer never comes: the tab is gone.
  devTools.send('Page.crash').catch(() => undefined)
  await page.waitForEvent('crash')
  await page.close()
  const again = await app.openTab(at.slice(app.address.length))
  await saved(again)
  const people = JSON.stringify(await dumpRecords(again))
  expect(people.includes('Ed Ray')).toBe(people.includes('Flo Ash'))
  const dialog = await openVersions(again)
  await dialog
    .getByRole('button', { name: /^Restore as a copy: / })
    .first()
    .click()
  await again
    .getByRole('banner')
    .getByText(/^seats \(.*\)$/u)
    .waitFor()
  app.expectNoTrouble()
  await app.close()
})

test('a deleted map leaves no version behind', async () => {
  const { app, user } = await openImported()
  const { page } = app
  expect(await listVersionFiles(page)).toHaveLength(1)
  await page.getByRole('link', { name: 'Joined Up' }).click()
  await user.press('Actions for seats')
  await user.press('Delete', { role: 'menuitem' })
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Delete/u })
    .click()
  await expect.poll(() => listVersionFiles(page)).toEqual([])
  app.expectNoTrouble()
  await app.close()
})
