import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenedPage, openBuiltApp } from './open-page'
import { type User, userOf } from './user-of'

const folder = 'tests/fixtures/reference-networks/'

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

const findPage = (name: string) => app.page.getByRole('heading', { level: 1, name }).waitFor()

test('a GEXF file becomes a map that answers who sits on most, in two presses', async () => {
  await user.importFile(`${folder}davis.gexf`)
  await findPage('Check and import')
  await user.press('Import these rows')
  await app.page.getByRole('table', { name: 'People by hats' }).waitFor()
  const rows = await user.readTable('People by hats')
  expect(rows.slice(0, 3).map(([, seats]) => seats)).toEqual(['8', '8', '8'])
  expect(user.clicks()).toBe(2)
})

test('pairs of families are asked about, and become organisations with links', async () => {
  await user.importFile(`${folder}florentine-marriage.edges.csv`)
  await findPage('What is in this file')
  await app.page.getByRole('button', { name: 'Continue', disabled: true }).waitFor()
  await user.press('Read it as organisations and the links between them', { role: 'checkbox' })
  await user.press('Continue')
  await findPage('Check and import')
  const changes = await user.readTable('What will change')
  expect(changes.map(([kind, added]) => [kind, added])).toEqual([
    ['Organisations', '15'],
    ['Links', '20'],
  ])
  await user.press('Import these rows')
  await app.page.getByText('20 rows imported').first().waitFor()
})
