import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenedPage, openBuiltApp } from './open-page'
import { type User, userOf } from './user-of'

let app: OpenedPage
let user: User

beforeEach(async () => {
  app = await openBuiltApp()
  user = userOf(app.page)
  await user.press('Start with my name')
  await app.page.getByRole('heading', { level: 1, name: 'Start with my name' }).waitFor()
})

afterEach(async () => {
  app.expectNoTrouble()
  await app.close()
})

async function typeSeat(number: number, partnership: string, role: string, organisation: string) {
  const seat = app.page.getByRole('group', { name: `Seat ${number}` })
  await seat.getByLabel('Partnership').fill(partnership)
  await seat.getByRole('combobox', { name: 'Your role' }).selectOption(role)
  await seat.getByLabel('On behalf of').fill(organisation)
}

const seats = [
  ['Health Board', 'Chair', 'Age Well'],
  ['Housing Forum', 'Member', 'Age Well'],
  ['Transport Panel', 'Observer', ''],
] as const

async function expectMap() {
  const { page } = app
  const person = page.getByRole('group', { name: 'Network map' }).getByRole('button', {
    name: /^Siân Ó Néill[.] Person[.] 3 seats on 3 partnerships[.] Chairs 1[.]/u,
  })
  await page.getByText('Showing 4 of 4').waitFor()
  for (let step = 0; step < 4 && (await person.count()) === 0; step += 1) {
    await user.press('Next item')
  }
  await person.waitFor()
  await user.press('Open details')
  const details = page.getByRole('region', { name: 'Details' })
  await details.getByRole('heading', { name: 'Siân Ó Néill' }).waitFor()
  const rows = await user.readTable('Seats')
  expect(rows.map((row) => row.slice(0, 2)).toSorted()).toEqual([
    [expect.stringMatching(/^Health Board.*Age Well$/u), 'Chair'],
    [expect.stringMatching(/^Housing Forum.*Age Well$/u), 'Member'],
    ['Transport Panel', 'Observer'],
  ])
  await user.press('Close details')
}

test('three seats typed become a map, which is there after a reload', async () => {
  await app.page.getByLabel('Your name').fill('Siân Ó Néill')
  for (const [index, [partnership, role, organisation]] of seats.entries()) {
    if (index > 0) await user.press('Add another')
    await typeSeat(index + 1, partnership, role, organisation)
  }
  await user.press('See my map')
  await expectMap()
  await app.page.reload()
  await expectMap()
  await user.press('Joined Up', { role: 'link' })
  const maps = app.page.getByRole('table', { name: 'Your maps' })
  await maps.getByRole('link', { name: 'My partnerships' }).waitFor()
})

test('what is missing is said beside its field, and nothing is made', async () => {
  await user.press('See my map')
  await app.page.getByText('Type your name first.').waitFor()
  await app.page.getByLabel('Your name').fill('Siân Ó Néill')
  await user.press('See my map')
  await app.page.getByText('Name at least one partnership you sit on.').waitFor()
  await user.press('Joined Up', { role: 'link' })
  await app.page.getByRole('button', { name: 'Start with my name' }).waitFor()
  expect(await app.page.getByRole('table', { name: 'Your maps' }).count()).toBe(0)
})
