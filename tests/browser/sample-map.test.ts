import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenedPage, openBuiltApp } from './open-page'
import { openSample } from './open-sample'
import { readNames } from './read-names'
import { removeFolder } from './remove-folder'
import { readItems, type User, userOf } from './user-of'

interface Expected {
  readonly cards: Readonly<Record<'hats' | 'overlaps' | 'gaps', number>>
  readonly base: { readonly filled: number }
  readonly results: {
    readonly A1: { readonly top: readonly Counts[] }
    readonly A2: {
      readonly over: readonly { readonly personId: string; readonly weighted: number }[]
    }
    readonly A7: { readonly listed: readonly Pair[] }
    readonly A10: { readonly flagged: readonly Cell[] }
    readonly A11: { readonly none: readonly { readonly a: string; readonly b: string }[] }
    readonly A35: {
      readonly emptySeats: readonly { readonly partnershipId: string }[]
      readonly withoutSeat: readonly string[]
    }
  }
}

interface Counts {
  readonly personId: string
  readonly seats: number
  readonly partnerships: number
  readonly organisations: number
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly shared: number
  readonly sizeA: number
  readonly sizeB: number
}

interface Cell {
  readonly themeId: string
  readonly areaId: string
  readonly flags: readonly string[]
}

const expected = JSON.parse(readFileSync('sample-data/wexcombe-expected.json', 'utf8')) as Expected
const nameOf = readNames('sample-data/wexcombe.joinedup.json')

let app: OpenedPage
let user: User
let page: Page

async function open() {
  ;({ app, user } = await openSample())
  page = app.page
}

async function close() {
  app.expectNoTrouble()
  await app.close()
}

const inDetails = () => page.getByRole('region', { name: 'Details' })

async function endSeat(person: string, partnership: string) {
  await page.getByRole('searchbox', { name: 'Find in list' }).fill(person)
  await user.press(person, { within: page.getByRole('table', { name: 'People by hats' }) })
  await user.press(`End seat on ${partnership}`, { within: inDetails() })
  const dialog = page.getByRole('dialog', { name: 'End seat' })
  await dialog.getByRole('textbox', { name: 'Ended on' }).fill('1 October 2026')
  await user.press('Done', { within: dialog })
  await dialog.waitFor({ state: 'hidden' })
}

/** Four seats that weigh 6.5; without the chair it held he is under the guide figure of 5. */
const chair = ['Julian Fairweather', 'Wexcombe Growth and Investment Board'] as const
const stepOfChair = `End ${chair[0]}’s seat on ${chair[1]}`

const saved = (tab: Page) =>
  tab
    .getByRole('status', { name: 'Save state' })
    .getByText(/^Saved on this device \d/u)
    .waitFor()

describe('what the sample map says', () => {
  beforeAll(open)
  afterAll(close)

  beforeEach(async () => {
    page = await app.openTab('#/m/sample')
    user = userOf(page)
    await page.getByText('Ngozi Ashdown holds 10 seats, the most on this map.').waitFor()
  })

  afterEach(async () => {
    app.expectNoTrouble()
    await page.close()
  })

  test('its door opens it on Hats, with Ngozi Ashdown first', async () => {
    expect(app.page.url()).toMatch(/#\/m\/sample\/explore/u)
    await expect.poll(() => page.title()).toBe('Explore – Wexcombe (made-up data) – Joined Up')
    expect(await user.readCard('Hats')).toBe(expected.cards.hats)
    expect(await user.readCard('Overlaps')).toBe(expected.cards.overlaps)
    const [first] = await user.readTable('People by hats')
    expect(first?.slice(0, 2)).toEqual(['Ngozi Ashdown', '10'])
    await page.getByText(`From ${expected.base.filled} seats on 59 partnerships`).waitFor()
  })

  test('A1 the first ten by seats, with their partnerships and whom they speak for', async () => {
    const rows = await user.readTable('People by hats')
    const top = expected.results.A1.top.map(({ personId, seats, partnerships, organisations }) =>
      [nameOf(personId), seats, partnerships, organisations].map(String),
    )
    const shown = rows.slice(0, top.length).map((row) => row.slice(0, 4))
    expect(shown.toSorted()).toEqual(top.toSorted())
    const seats = rows.map(([, count]) => Number(count))
    expect(seats).toEqual(seats.toSorted((one, other) => other - one))
  })

  test('A2 exactly the people of the expected list are over the guide figure', async () => {
    for (const { personId, weighted } of expected.results.A2.over) {
      await page.getByRole('searchbox', { name: 'Find in list' }).fill(nameOf(personId))
      const rows = await user.readTable('People by hats')
      expect(rows.map(([name, , , , weight]) => [name, weight])).toEqual([
        [nameOf(personId), `${weighted} over`],
      ])
    }
    expect(await user.readCard('Hats')).toBe(expected.results.A2.over.length)
  })

  test('A7 the pairs, the people they share and the share of the smaller', async () => {
    await user.press('Overlaps')
    await page.getByRole('table', { name: 'Overlapping partnerships' }).waitFor()
    const rows = await user.readTable('Overlapping partnerships')
    const pairs = expected.results.A7.listed.map(({ a, b, shared, sizeA, sizeB }) => {
      const of = Math.min(sizeA, sizeB)
      return [...inOrder(nameOf(a), nameOf(b)), `${shared}`, shareText(shared, of)]
    })
    expect(rows.map((row) => row.slice(0, 4)).toSorted()).toEqual(pairs.toSorted())
  })

  test('A10, A11 and A35 every gap is listed, and the card counts the list', async () => {
    await user.press('Gaps')
    await page.getByRole('table', { name: 'Gaps' }).waitFor()
    const rows = await user.readTable('Gaps')
    const { A10, A11, A35 } = expected.results
    const gaps = [
      ...A35.emptySeats.map(({ partnershipId }) => [
        nameOf(partnershipId),
        'Somebody to fill an empty seat',
      ]),
      ...A35.withoutSeat.map((id) => [nameOf(id), 'Anyone speaking for it']),
      ...A10.flagged
        .filter(({ flags }) => flags.includes('no-strategy'))
        .map(({ themeId, areaId }) => [`${nameOf(themeId)} in ${nameOf(areaId)}`, 'A strategy']),
      ...A11.none.map(({ a, b }) => [
        inOrder(nameOf(a), nameOf(b)).join(' and '),
        'A connection between the two',
      ]),
    ]
    expect(rows.map((row) => row.slice(0, 2)).toSorted()).toEqual(gaps.toSorted())
    expect(await user.readCard('Gaps')).toBe(gaps.length)
    expect(gaps.length).toBe(expected.cards.gaps)
  })

  test('the list says of every item what the map says of it', async () => {
    const map = page.getByRole('group', { name: 'Network map' })
    const tools = page.getByRole('toolbar', { name: 'Walk the map' })
    const said: string[] = []
    const count = 41
    for (let item = 1; item <= count; item += 1) {
      const button = map.getByRole('button', { name: new RegExp(`Item ${item} of ${count}\\.$`) })
      said.push((await button.getAttribute('aria-label')) ?? '')
      await user.press('Next item', { within: tools })
    }
    await user.press('On the map', { role: 'tab' })
    const twin = page.getByRole('treegrid', { name: 'Items on the map' })
    const rows = await readItems(twin, 'row')
    const facts = said.map((text) => {
      const [name, kind, figures = ''] = text.split(/[.] ?/u)
      return { name, kind, figures }
    })
    expect(facts.filter(({ kind }) => kind === 'Person')).toHaveLength(expected.cards.hats)
    for (const { name, figures } of facts) {
      const row = rows.find((text) => text.startsWith(`${name} `))
      expect({ name, row }).toEqual({ name, row: expect.stringContaining(figures) })
    }
  })

  test('“Why is this here?” tells the sum', async () => {
    await user.press('Ngozi Ashdown', {
      within: page.getByRole('table', { name: 'People by hats' }),
    })
    await user.press('Why is this here?', { within: inDetails() })
    await inDetails()
      .getByText('Counting a chair as 2, Ngozi Ashdown’s 10 seats weigh 12. The guide figure is 5.')
      .waitFor()
    await inDetails()
      .getByText('Ngozi Ashdown holds 10 seats on 10 partnerships and speaks for 3 organisations.')
      .waitFor()
  })
})

describe('a change to the sample map', () => {
  beforeEach(open)
  afterEach(close)

  test('ending a seat changes the number, and “Undo this” puts it back', async () => {
    await endSeat(...chair)
    await expect.poll(() => user.readCard('Hats')).toBe(expected.cards.hats - 1)
    await page
      .getByRole('button', { name: 'Undo', exact: true, description: stepOfChair })
      .waitFor()
    const notice = page.getByRole('region', { name: 'Notice' })
    await notice.getByText(stepOfChair).waitFor()
    await user.press('Undo this', { within: notice })
    await expect.poll(() => user.readCard('Hats')).toBe(expected.cards.hats)
    await page
      .getByRole('button', { name: 'Undo', exact: true, description: 'There is nothing to undo' })
      .waitFor()
    await page.getByRole('button', { name: 'Redo', description: stepOfChair }).waitFor()
  })

  test('it is there after a reload, and can still be undone', async () => {
    await endSeat(...chair)
    await saved(page)
    await page.reload()
    await expect.poll(() => user.readCard('Hats')).toBe(expected.cards.hats - 1)
    await page.getByRole('button', { name: 'Undo', exact: true, description: stepOfChair }).click()
    await expect.poll(() => user.readCard('Hats')).toBe(expected.cards.hats)
  })

  test('another tab shows the map and every change as it is made', async () => {
    const other = await app.openTab('#/m/sample')
    const reader = userOf(other)
    await expect.poll(() => reader.readCard('Hats')).toBe(expected.cards.hats)
    await endSeat(...chair)
    await expect.poll(() => reader.readCard('Hats')).toBe(expected.cards.hats - 1)
    await user.press('Undo this')
    await expect.poll(() => reader.readCard('Hats')).toBe(expected.cards.hats)
  })
})

test('a change is there after the browser was closed and opened again', async () => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'profile-'))
  ;({ app, user } = await openSample({ profileFolder }))
  page = app.page
  await endSeat(...chair)
  await saved(page)
  await close()
  app = await openBuiltApp({ profileFolder })
  page = app.page
  user = userOf(page)
  await user.press('Wexcombe (made-up data)', { role: 'link' })
  await expect.poll(() => user.readCard('Hats')).toBe(expected.cards.hats - 1)
  await page.getByRole('button', { name: 'Undo', exact: true, description: stepOfChair }).waitFor()
  await close()
  removeFolder(profileFolder)
})

function shareText(have: number, of: number): string {
  return of < 5 ? `${have} of ${of}` : `${have} of ${of} (${Math.round((100 * have) / of)}%)`
}

/** Two partnerships stand in the order of their names. */
function inOrder(...names: readonly string[]): readonly string[] {
  return names.toSorted((one, other) => one.localeCompare(other, 'en-GB'))
}
