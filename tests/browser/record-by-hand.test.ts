import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OpenedPage } from './open-page'
import { openSample } from './open-sample'

let app: OpenedPage
let page: Page

beforeEach(async () => {
  const opened = await openSample()
  app = opened.app
  page = app.page
})

afterEach(async () => {
  app.expectNoTrouble()
  await app.close()
})

async function jumpTo(text: string) {
  await page.keyboard.press('Control+k')
  const search = page.getByRole('searchbox', { name: 'Search' })
  await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type(text)
}

const readFocus = () => page.evaluate(() => document.activeElement?.textContent ?? '')

async function tabTo(name: string) {
  for (let presses = 0; presses < 150; presses += 1) {
    if ((await readFocus()) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} is not reached by keyboard`)
}

test('a sentence typed into the search box adds a seat: Enter, and Enter again', async () => {
  await jumpTo('Jo Bloggs is vice chair of Lantern Street Group for Tarrow Elders from May 2025')
  await page.getByRole('option', { name: /^Add: Jo Bloggs is vice chair/u }).waitFor()
  await page.keyboard.press('Enter')
  const check = page.getByRole('group', { name: 'Check what was understood' })
  await check.waitFor()
  expect(await check.getByRole('combobox', { name: 'Partnership' }).inputValue()).toBe(
    'Lantern Street Group',
  )
  await expect.poll(readFocus).toBe('Add seat')
  // One press of Enter reads the sentence; it must not add the seat as well.
  expect(await page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('title')).toBe(
    'There is nothing to undo',
  )
  await page.keyboard.press('Enter')
  await check.waitFor({ state: 'detached' })
  await page.getByText('Add a seat on Lantern Street Group').first().waitFor({ state: 'attached' })
})

test('key A asks for a sentence', async () => {
  await page.keyboard.press('a')
  const field = page.getByRole('textbox', { name: 'Quick add' })
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  // The next letters are of the sentence, not shortcuts.
  await page.keyboard.type('a12')
  expect(await field.inputValue()).toBe('a12')
})

test('a resignation: search, Enter, end the seat, Done', async () => {
  await jumpTo('Adam Tilley')
  await page
    .getByRole('option', { name: /^Adam Tilley/u })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  const end = page.getByRole('button', { name: /^End seat on/u }).first()
  await end.waitFor()
  await tabTo((await end.textContent()) ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'End seat' }).waitFor()
  await tabTo('Done')
  await page.keyboard.press('Enter')
  await page
    .getByText(/^End Adam Tilley.s seat on/u)
    .first()
    .waitFor({ state: 'attached' })
})
