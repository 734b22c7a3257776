import { workbookOf } from '../builders/workbook-of'
import { type OpenedPage, openBuiltApp } from './open-page'
import { type User, userOf } from './user-of'

export interface Screen {
  readonly name: string
  readonly app: OpenedPage
}

interface Visit {
  readonly app: OpenedPage
  readonly user: User
  look(name: string): Promise<void>
}

type Look = (screen: Screen) => Promise<void>

/** Goes to every screen of the app as a person would, and looks at each. */
export async function visitScreens(app: OpenedPage, look: Look): Promise<void> {
  const visit: Visit = {
    app,
    user: userOf(app.page),
    look: (name) => look({ name, app }),
  }
  await visitHome(visit)
  await visitImport(visit)
  await visitExplore(visit)
  await visitDialogs(visit)
  await visitData(visit)
  await visitSettings(visit)
}

/** The screens of a phone or a desktop, by the width of the window. */
function isPhone({ page }: OpenedPage): boolean {
  return (page.viewportSize()?.width ?? 0) < 720
}

async function visitHome({ app: { page }, user, look }: Visit) {
  await page.getByRole('heading', { level: 1, name: 'Joined Up' }).waitFor()
  await look('Home')
  await user.press('Start with my name')
  await user.press('Add another')
  await user.press('See my map')
  await page.getByText('Type your name first.').waitFor()
  await look('Start with my name')
  await user.press('Joined Up', { role: 'link' })
}

async function visitImport({ app: { page }, user, look }: Visit) {
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await user.importFile({ name: 'seats.csv', mimeType: 'text/csv', buffer: Buffer.from(seats) })
  const pages = ['Match the columns', 'Check names', 'Check and import']
  for (const [index, name] of pages.entries()) {
    if (index > 0) await user.press('Continue')
    await heading(name)
    await look(name)
  }
  await user.press('Cancel import')
  await user.importFile({ name: 'seats.xlsx', mimeType: '', buffer: Buffer.from(twoSheets) })
  await heading('What is in this file')
  await look('What is in this file')
  await user.press('Cancel import')
  await user.importFile({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
  await page.getByRole('dialog', { name: 'This file cannot be imported' }).waitFor()
  await look('A refused file')
  await user.press('Close')
}

/** One name with an id and without, a role nobody knows, a row without a partnership. */
const seats = `Name,Person id,Role,Board,Email
Ada Khan,p1,chair,Health Board,ada@example.org
Ada Khan,,member,Housing Forum,
Ben Lee,p2,Youth voice,Health Board,
Cai Rees,p3,member,,
`

const sheetOf = (name: string) => ({ name, rows: seats.split('\n').map((row) => row.split(',')) })
const twoSheets = workbookOf([sheetOf('North'), sheetOf('South')])

async function visitExplore({ app, user, look }: Visit) {
  const { page } = app
  await user.press('Open the sample map')
  await page.getByRole('table', { name: 'People by hats' }).waitFor()
  await look('Hats')
  for (const [card, table] of [
    ['Overlaps', 'Overlapping partnerships'],
    ['Gaps', 'Gaps'],
    ['Hats', 'People by hats'],
  ] as const) {
    await chooseCard(app, user, card)
    await page.getByRole('table', { name: table, exact: true }).waitFor()
    if (card !== 'Hats') await look(card)
  }
  await user.press('On the map', { role: 'tab' })
  await page.getByRole('treegrid', { name: 'Items on the map' }).waitFor()
  await look('On the map')
  await user.press('Results', { role: 'tab' })
  await visitMap({ app, user, look })
  await showPanel(app, user, 'List')
  await user.press('Ngozi Ashdown')
  await showPanel(app, user, 'Details')
  await user.press('Why is this here?')
  await page.getByRole('heading', { name: 'Ngozi Ashdown' }).waitFor()
  await look('Details')
}

async function visitMap({ app, user, look }: Visit) {
  const { page } = app
  await showPanel(app, user, 'Map')
  await user.press('Legend')
  await page.getByRole('region', { name: 'Legend' }).waitFor()
  await page.getByText('Map ready').first().waitFor({ state: 'attached' })
  await look('Map')
  await user.press('Legend')
}

async function visitDialogs({ app: { page }, user, look }: Visit) {
  const dialogs: readonly (readonly [string, string, () => Promise<void>])[] = [
    [
      'End seat',
      'Cancel',
      () =>
        page
          .getByRole('button', { name: /^End seat on/u })
          .first()
          .click(),
    ],
    ['Add seat', 'Cancel', () => user.press('Add seat')],
    ['Keyboard shortcuts', 'Close', () => page.keyboard.press('?')],
  ]
  for (const [name, close, open] of dialogs) {
    await open()
    const dialog = page.getByRole('dialog', { name })
    await dialog.waitFor()
    await look(name)
    await user.press(close, { within: dialog })
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog', { name: 'Search or jump' })
  await search.waitFor()
  await page.keyboard.type('board')
  await search.getByRole('option').first().waitFor()
  await look('Search or jump')
  // The first takes back what was typed.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await search.waitFor({ state: 'hidden' })
}

async function visitData({ app: { page }, user, look }: Visit) {
  await user.press('Data', { role: 'link' })
  const grid = page.getByRole('grid', { name: 'People' })
  await grid.getByRole('gridcell', { name: 'Abigail Badcock', exact: true }).click()
  await look('People')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('')
  await page.keyboard.press('Enter')
  await page.getByText('This cannot be left empty.').waitFor()
  await look('A refused value')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await page.getByRole('toolbar', { name: 'Selected rows' }).waitFor()
  await look('Selected rows')
  await user.press('Edit selected')
  await look('Edit selected')
  await user.press('Cancel')
  await user.press('Clear selection')
  await user.press('New person')
  await page.getByRole('textbox', { name: 'Name' }).waitFor()
  await look('New person')
  await page.keyboard.press('Escape')
  await user.press('Discard the new row')
  await user.press('Filters')
  await look('Filters')
  await user.press('Columns')
  await look('Columns')
  await user.press('Done')
}

async function visitSettings({ app: { page }, user, look }: Visit) {
  await user.press('Settings', { role: 'link' })
  await page.getByRole('heading', { level: 1, name: 'This map' }).waitFor()
  await look('This map')
  for (const name of ['Guide figures', 'Privacy', 'Copies and storage', 'Look and language']) {
    await user.press(name, { role: 'link' })
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await look(name)
  }
}

/** On a phone the cards are one list to choose from. */
async function chooseCard(app: OpenedPage, user: User, card: string) {
  if (!isPhone(app)) return await user.press(card)
  const insight = app.page.getByRole('combobox', { name: 'Insight' })
  const option = insight.getByRole('option', { name: new RegExp(`^${card} `, 'u') })
  await insight.selectOption((await option.textContent()) ?? '')
}

/** On a phone one part of Explore shows at a time. */
async function showPanel(app: OpenedPage, user: User, panel: string) {
  if (!isPhone(app)) return
  const panels = app.page.getByRole('tablist', { name: 'Panels' })
  await user.press(panel, { role: 'tab', within: panels })
}

/** Opens the app with the text of this size, as a person would set it. */
export async function openWithLargestText(
  options: Parameters<typeof openBuiltApp>[0],
): Promise<OpenedPage> {
  const app = await openBuiltApp({ ...options, at: '#/m/sample/settings/look' })
  const user = userOf(app.page)
  for (const size of ['125%', '150%', '175%', '200%']) {
    await user.press('Larger text')
    await app.page.getByText(size).waitFor()
  }
  await user.press('Joined Up', { role: 'link' })
  return app
}
