import { AxeBuilder } from '@axe-core/playwright'
import { afterEach, expect, test } from 'vitest'
import { networkOf } from '../../src/domain/network'
import { writeMapFile } from '../../src/io/map-file/write-map-file'
import { anInfo, aPerson, entryOf } from '../builders/records'
import { type OpenedPage, openBuiltApp } from './open-page'
import { userOf } from './user-of'

let app: OpenedPage

afterEach(async () => {
  app.expectNoTrouble()
  await app.close()
})

const nameOf = (index: number) => `Person ${`${index}`.padStart(5, '0')}`

/** 10,000 people who sit on nothing: what is looked at is the table. */
function manyPeople(): Buffer {
  const people = Array.from({ length: 10_000 }, (_, index) =>
    entryOf('people', aPerson({ id: `p${index}`, name: nameOf(index) })),
  )
  const lineage = { exportId: 'many-people', parents: [] }
  return Buffer.from(writeMapFile(networkOf(anInfo({ id: 'many' }), people), lineage))
}

async function openManyPeople() {
  app = await openBuiltApp({ viewport: { width: 1366, height: 768 } })
  const { page } = app
  const user = userOf(page)
  await user.importFile({ name: 'many.joinedup.json', mimeType: '', buffer: manyPeople() })
  await page.getByRole('link', { name: 'Data', exact: true }).click()
  const grid = page.getByRole('grid', { name: 'People' })
  await grid.getByText(nameOf(0), { exact: true }).waitFor()
  return { page, grid }
}

test('of 10,000 people only those near the window are on the page, and typing draws only its row', async () => {
  const { page, grid } = await openManyPeople()
  expect(await grid.getAttribute('aria-rowcount')).toBe('10001')
  const rows = () => grid.getByRole('row').count()
  expect(await rows()).toBeLessThan(60)
  await grid.getByText(nameOf(0), { exact: true }).click()
  await page.keyboard.press('Control+End')
  await grid.getByText(nameOf(9_999), { exact: true }).waitFor()
  expect(await rows()).toBeLessThan(60)
  await page.keyboard.press('Control+Home')
  for (let at = 0; at < 20; at += 1) await page.keyboard.press('PageDown')
  expect(await rows()).toBeLessThan(60)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toMatch(
    /^2\d\d:0$/u,
  )
  await page.keyboard.press('Home')
  await page.keyboard.press('F2')
  await page.evaluate(watchRows)
  await page.keyboard.type('The person of the harbour side')
  await page.keyboard.press('Enter')
  await grid.getByText('The person of the harbour side').waitFor()
  const touched = await page.evaluate(() => (globalThis as unknown as PageWithRows).touchedRows)
  const [edited = '', next = '', ...others] = [...touched].toSorted()
  expect([Number(next) - Number(edited), others]).toEqual([1, []])
})

interface PageWithRows {
  readonly touchedRows: readonly string[]
}

/** Runs in the page: which rows are drawn again from now on. */
function watchRows() {
  const touchedRows: string[] = []
  Object.assign(globalThis, { touchedRows })
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const row = element?.closest('[data-row]')?.getAttribute('data-row')
      if (row && !touchedRows.includes(row)) touchedRows.push(row)
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}

test.each([
  { width: 1366, height: 768, hasTouch: false },
  { width: 390, height: 844, hasTouch: true },
])('a table is worked by press alone at $width × $height', async ({ hasTouch, ...viewport }) => {
  app = await openBuiltApp({ viewport, hasTouch, at: '#/m/sample/data/partnerships' })
  const { page } = app
  const user = userOf(page)
  const grid = page.getByRole('grid', { name: 'Partnerships' })
  const first = grid.getByRole('gridcell', { name: 'Ageing Well Alliance', exact: true })
  await first.dblclick()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ageing Well Forum')
  await page.getByRole('heading', { level: 1, name: 'Partnerships' }).click()
  await grid.getByRole('gridcell', { name: 'Ageing Well Forum', exact: true }).waitFor()
  await page.getByRole('checkbox', { name: 'Select Ageing Well Forum' }).check()
  await user.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Delete this record?' })
  await dialog.getByText(/^Seats: \d+$/u).waitFor()
  await user.press('Delete', { within: dialog })
  await dialog.waitFor({ state: 'hidden' })
  await user.press('Undo this')
  await grid.getByRole('gridcell', { name: 'Ageing Well Forum', exact: true }).waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)])).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})
