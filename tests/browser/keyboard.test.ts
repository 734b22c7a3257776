import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpenedPage, openBuiltApp } from './open-page'

let app: OpenedPage
let page: Page

afterEach(async () => {
  app.expectNoTrouble()
  await app.close()
})

interface Focus {
  readonly name: string
  readonly isInWindow: boolean
  readonly isCovered: boolean
  readonly isRinged: boolean
}

/** What has the focus, as far as an eye can tell. Null: nothing but the page itself. */
function readFocus(): Promise<Focus | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const labels = [...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
    const text = labels[0]?.textContent ?? element.textContent
    const box = element.getBoundingClientRect()
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const top = document.elementFromPoint(x, y)
    // A file button's ring is drawn round the label that it lies in.
    const ringed = [element, ...labels].map((one) => getComputedStyle(one))
    return {
      name: (element.getAttribute('aria-label') ?? text).trim().replace(/\s+/gu, ' '),
      isInWindow:
        box.top >= -1 &&
        box.left >= -1 &&
        box.bottom <= innerHeight + 1 &&
        box.right <= innerWidth + 1,
      isCovered:
        top === null ||
        !(element.contains(top) || top.contains(element) || labels.includes(top as never)),
      isRinged: ringed.some(
        ({ outlineStyle, outlineWidth }) =>
          outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      ),
    }
  })
}

const inPlain = { isInWindow: true, isCovered: false, isRinged: true }

/** One press of Tab; the focus must be where it can be seen. */
async function tab(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string | null> {
  await page.keyboard.press(key)
  const focus = await readFocus()
  if (focus === null) return null
  expect(focus).toEqual({ name: focus.name, ...inPlain })
  return focus.name
}

const mostTabs = 120

/** Goes on until a control of that name has the focus. */
async function tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: (string | null)[] = []
  for (let press = 0; press < mostTabs; press += 1) {
    const focused = await tab(key)
    seen.push(focused)
    if (focused !== null && (typeof name === 'string' ? focused === name : name.test(focused))) {
      return
    }
  }
  throw new Error(`${name} was not reached: ${seen.join(' | ')}`)
}

async function focusedName(): Promise<string | undefined> {
  return (await readFocus())?.name
}

async function openSampleByKeys() {
  app = await openBuiltApp({ viewport: { width: 1366, height: 768 } })
  page = app.page
  await page.getByRole('button', { name: 'Open the sample map' }).waitFor()
  await tabTo('Open the sample map')
  await page.keyboard.press('Enter')
  await page.getByText('Ngozi Ashdown holds 10 seats, the most on this map.').waitFor()
}

/** Each of hundreds of results is a stop; nobody has to pass them all. */
async function narrowList(text: string) {
  await page.keyboard.press('/')
  expect(await focusedName()).toBe('Find in list')
  await page.keyboard.type(text)
  await page.getByRole('button', { name: 'Nathan Greatorex' }).waitFor({ state: 'hidden' })
}

const card = (name: string, description: RegExp) =>
  page.getByRole('button', { name, exact: true, description })

const details = () => page.getByRole('region', { name: 'Details' })

test('Home by Tab alone: every control in turn, then out of the page again', async () => {
  app = await openBuiltApp()
  page = app.page
  await page.getByRole('button', { name: 'Start with my name' }).waitFor()
  const stops = await tabRound()
  expect(stops[0]).toBe('Joined Up')
  const doors = ['Open the sample map', 'Import a file', 'Start with my name']
  expect(stops.filter((name) => doors.includes(name))).toEqual(doors)
})

/** Every stop, from the first to leaving the page. */
async function tabRound(): Promise<readonly string[]> {
  const stops: string[] = []
  for (let press = 0; press < mostTabs; press += 1) {
    const focused = await tab()
    if (focused === null) return stops
    stops.push(focused)
  }
  throw new Error(`Tab never left: ${stops.join(' | ')}`)
}

describe('the sample map by keys alone', () => {
  beforeEach(openSampleByKeys)

  test('Tab goes through the whole page, the map being one stop, and out again', async () => {
    await narrowList('ashdown')
    await tabRound()
    const stops = await tabRound()
    expect(stops.slice(0, 2)).toEqual(['Skip to content', 'Skip to list'])
    expect(stops.at(-1)).toBe('Compare dates')
    expect(stops.filter((name) => /Item \d+ of \d+\.$/u.test(name))).toHaveLength(1)
    expect(stops).toEqual(expect.arrayContaining(['Hats', 'Overlaps', 'Gaps', 'Ngozi Ashdown']))
  })

  test('a card, a result, its details: a seat is ended there and the ending undone', async () => {
    await tabTo('Overlaps')
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'Overlapping partnerships' }).waitFor()
    await tabTo('Hats', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'People by hats' }).waitFor()
    await tabTo('Find in list')
    await page.keyboard.type('julian')
    await tabTo('Julian Fairweather')
    await page.keyboard.press('Enter')
    await details().getByRole('heading', { name: 'Julian Fairweather' }).waitFor()
    await tabTo('End seat on Wexcombe Growth and Investment Board')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'End seat' }).waitFor()
    await tabTo('Ended on')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1 October 2026')
    await tabTo('Done')
    await page.keyboard.press('Enter')
    await card('Hats', /^7 people/u).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(focusedName).toBe('Details')
    await page.keyboard.press('Control+z')
    await card('Hats', /^8 people/u).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await card('Hats', /^7 people/u).waitFor()
  })

  test('the map is walked by arrows, N and the brackets; Enter opens, Esc goes out', async () => {
    await narrowList('ashdown')
    await tabTo(/Item 1 of 41\.$/u)
    const start = await focusedName()
    expect(start).toMatch(/^Ngozi Ashdown\. Person\. 10 seats on 10 partnerships\./u)
    await page.keyboard.press('n')
    const connected = await focusedName()
    expect(connected).toMatch(/\. Partnership\. /u)
    await page.keyboard.press('[')
    expect(await focusedName()).toBe(start)
    const reached = new Set<string | undefined>()
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'End']) {
      await page.keyboard.press(key)
      expect(await readFocus()).toMatchObject(inPlain)
      reached.add(await focusedName())
    }
    expect(reached.size).toBeGreaterThan(2)
    await page.keyboard.press('Home')
    expect(await focusedName()).toBe(start)
    await page.keyboard.press('Enter')
    await details().getByRole('heading', { name: 'Ngozi Ashdown' }).waitFor()
    await page.keyboard.press('Escape')
    await details().waitFor({ state: 'hidden' })
    expect(await focusedName()).toMatch(/^Ngozi Ashdown\. /u)
    await page.keyboard.press('Escape')
    expect(await focusedName()).toBe('Map')
    expect(await tab()).not.toBeNull()
  })

  test.each([
    ['zoe cold', 'Zoë Coldicott'],
    ['lucja', 'Łucja Wawrzyniak'],
    ['yildirim emre', 'Emre Yıldırım'],
  ])('Ctrl K finds “%s” typed without accents', async (typed, name) => {
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog', { name: 'Search or jump' })
    await dialog.waitFor()
    await page.keyboard.type(typed)
    await dialog.getByRole('option', { name }).waitFor()
    await page.keyboard.press('Enter')
    await details().getByRole('heading', { name }).waitFor()
    await dialog.waitFor({ state: 'hidden' })
  })

  test('? lists the keys, and Esc gives the focus back', async () => {
    await tabTo('Hats')
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.getByRole('row', { name: 'Search or jump Ctrl K' }).waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    await expect.poll(focusedName).toBe('Hats')
  })

  test('F6 goes round the parts of the page, Shift F6 the other way', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search or jump' }).waitFor()
    await page.keyboard.type('ngozi')
    await page.getByRole('option', { name: 'Ngozi Ashdown' }).waitFor()
    await page.keyboard.press('Enter')
    await details().waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const round: string[] = []
    for (let press = 0; press < 7; press += 1) {
      await page.keyboard.press('F6')
      expect(await readFocus()).toMatchObject(inPlain)
      round.push(await focusedPart())
    }
    expect(new Set(round)).toEqual(new Set(parts))
    const start = round.at(-1) ?? ''
    await page.keyboard.press('Shift+F6')
    expect(await focusedPart()).toBe(round.at(-2))
    await page.keyboard.press('F6')
    expect(await focusedPart()).toBe(start)
  })
})

const parts = ['Insights', 'Showing', 'List', 'Map', 'Details', 'As at', 'banner']

async function focusedPart(): Promise<string> {
  const hasFocus = (element: Element) => element.contains(document.activeElement)
  for (const name of parts) {
    const part =
      name === 'banner' ? page.getByRole('banner') : page.getByRole('region', { name, exact: true })
    if ((await part.count()) > 0 && (await part.evaluate(hasFocus))) return name
  }
  return 'none'
}
