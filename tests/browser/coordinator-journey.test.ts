import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenedPage, openBuiltApp } from './open-page'
import { type User, userOf } from './user-of'

const { workbook } = JSON.parse(readFileSync('sample-data/wexcombe-expected.json', 'utf8')) as {
  readonly workbook: {
    readonly seats: number
    readonly problems: readonly { readonly row: number }[]
    readonly possibleSame: Readonly<Record<string, readonly (readonly string[])[]>>
  }
}
const mostClicks = 8

let app: OpenedPage
let user: User

beforeEach(async () => {
  app = await openBuiltApp()
  user = userOf(app.page)
})

afterEach(async () => {
  app.expectNoTrouble()
  await app.close()
})

const heading = (name: string) => app.page.getByRole('heading', { level: 1, name }).waitFor()

async function importWorkbook() {
  await user.importFile('sample-data/wexcombe-seats.xlsx')
  await heading('Match the columns')
  await user.press('Continue')
  await heading('Check and import')
}

test('a messy spreadsheet becomes a handout on too many hats within eight clicks', async () => {
  const { page } = app
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await importWorkbook()
  const problems = await user.readTable('Import problems')
  const told = problems.map(([row = '']) => row).join(' ')
  for (const { row } of workbook.problems) expect(told).toContain(`${row}`)
  await user.press('Import these rows')
  const hats = page.getByRole('table', { name: 'People by hats' })
  await hats.waitFor()
  const [[first = ''] = []] = await user.readTable('People by hats')
  expect(first).toBe('Ngozi Ashdown')
  await user.press(first, { within: hats })
  await page
    .getByRole('region', { name: 'Details' })
    .getByRole('heading', { name: first })
    .waitFor()
  await user.press('Report', { role: 'link' })
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByRole('heading', { name: 'Who sits in many seats?' }).waitFor()
  await preview.getByRole('rowheader', { name: first }).waitFor()
  await user.press('Print')
  await page.locator('body[data-printed]').waitFor()
  expect(user.clicks()).toBeLessThanOrEqual(mostClicks)
})

test('the names that are there twice are joined, and a row that was left out is typed in', async () => {
  const { page } = app
  await importWorkbook()
  await user.press('Import these rows')
  await page.getByRole('table', { name: 'People by hats' }).waitFor()
  await user.press('Data', { role: 'link' })
  await user.press('Possible duplicates', { role: 'link' })
  const pairs = Object.values(workbook.possibleSame).flat()
  await page.getByText(`${pairs.length} pairs may be one and the same.`, { exact: false }).waitFor()
  for (let left = pairs.length; left > 0; left -= 1) {
    await page.getByRole('button', { name: /^Same/u }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Merge' })
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.getByText('No two records look alike', { exact: false }).waitFor()

  await user.press('Seats', { role: 'link' })
  await page
    .getByRole('textbox', { name: 'Quick add' })
    .fill(
      'Peter Kitchingman, Wexcombe Housing Forum, member, for Wexcombe Almshouse Charity, from April 2024',
    )
  await user.press('Add')
  const check = page.getByRole('group', { name: 'Check what was understood' })
  await check.waitFor()
  await user.press('Add seat', { within: check })
  await page
    .getByText('Add a seat on Wexcombe Housing Forum')
    .first()
    .waitFor({ state: 'attached' })
  await page.getByText(`${workbook.seats + 1} rows`).waitFor()
})
