import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { type OpenedPage, openBuiltApp } from './open-page'
import { openWithLargestText, visitScreens } from './visit-screens'

let app: OpenedPage

afterEach(async () => {
  app.expectNoTrouble()
  await app.close()
})

/** How many pixels of the page lie beside the window. */
function readSideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}

const pressed = [
  'button',
  'link',
  'tab',
  'combobox',
  'textbox',
  'searchbox',
  'checkbox',
  'radio',
] as const

interface Target {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** What can be pressed, as large as a finger finds it: a box with a label is as large as both. */
async function readTargets(page: Page): Promise<readonly Target[]> {
  const found: Target[] = []
  for (const role of pressed) {
    found.push(...(await page.getByRole(role).evaluateAll(toTargets)))
  }
  return found
}

function toTargets(elements: readonly (HTMLElement | SVGElement)[]): Target[] {
  return elements.flatMap((element) => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const boxes = [element, ...labels].map((one) => one.getBoundingClientRect())
    const [own] = boxes
    // Links to skip to a part lie outside the window until they have the focus.
    const isOutside = own === undefined || own.bottom <= 0
    // What only a screen reader finds lies in a box of one pixel.
    const isUnseen = (element.parentElement?.clientWidth ?? 0) <= 1
    if (isOutside || isUnseen) return []
    const name = `${element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent}`
    const width = Math.max(...boxes.map((box) => box.width))
    const height = Math.max(...boxes.map((box) => box.height))
    return [{ name: name.trim(), width: Math.round(width), height: Math.round(height) }]
  })
}

const primary = new Set([
  'Open the sample map',
  'Import a file',
  'Start with my name',
  'See my map',
  'Continue',
  'Import these rows',
  'Done',
  'List',
  'Map',
  'Details',
])

function findSmall(targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ name, width, height }) => {
    const least = primary.has(name) ? 44 : 24
    return width < least || height < least
  })
}

const phones = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 320, height: 256 },
] as const

describe.each(phones)('a window of $width × $height', (viewport) => {
  test('no screen is wider than the window, and everything pressed is large enough', async () => {
    app = await openBuiltApp({ viewport, hasTouch: true })
    const problems: unknown[] = []
    await visitScreens(app, async ({ name }) => {
      const sideways = await readSideways(app.page)
      if (sideways > 0) problems.push({ screen: name, sideways })
      const small = findSmall(await readTargets(app.page))
      if (small.length > 0) problems.push({ screen: name, small: small.slice(0, 6) })
    })
    expect(problems).toEqual([])
  })
})

test('the list comes first; map and details are a press away, one at a time', async () => {
  app = await openBuiltApp({ viewport: phones[0], hasTouch: true, at: '#/m/sample' })
  const { page } = app
  await page.getByRole('table', { name: 'People by hats' }).waitFor()
  const panels = page.getByRole('tablist', { name: 'Panels' })
  expect(await panels.getByRole('tab').allInnerTexts()).toEqual(['List', 'Map', 'Details'])
  await panels.getByRole('tab', { name: 'List', selected: true }).waitFor()
  expect(await page.getByRole('region', { name: 'Map', exact: true }).count()).toBe(0)
  await page.getByText('8 people are over the guide figure of 5').first().waitFor()
  await page.getByRole('button', { name: 'Ngozi Ashdown', exact: true }).click()
  await panels.getByRole('tab', { name: 'Details', selected: true }).waitFor()
  await page.getByRole('heading', { name: 'Ngozi Ashdown' }).waitFor()
  await panels.getByRole('tab', { name: 'Map' }).click()
  await page
    .getByRole('group', { name: 'Network map' })
    .getByRole('button', { name: /Item \d+ of \d+\.$/u })
    .waitFor()
  expect(await page.getByRole('table', { name: 'People by hats' }).count()).toBe(0)
})

test.each([
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
])('text of 200% fits a window of $width × $height', async (viewport) => {
  app = await openWithLargestText({ viewport })
  const problems: unknown[] = []
  await visitScreens(app, async ({ name }) => {
    const sideways = await readSideways(app.page)
    if (sideways > 0) problems.push({ screen: name, sideways })
    const cut = await app.page.evaluate(findCutTexts)
    if (cut.length > 0) problems.push({ screen: name, cut: cut.slice(0, 6) })
  })
  expect(problems).toEqual([])
})

/** Runs in the page: texts whose box hides a part of them without saying so by “…”. */
function findCutTexts(): string[] {
  return [...document.body.getElementsByTagName('*')].flatMap((element) => {
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element)
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
    const isHiddenOnPurpose = clientWidth <= 1 || clientHeight <= 1
    const showsThatItIsCut = textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
    if (isHiddenOnPurpose || showsThatItIsCut || element.textContent === '') return []
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const isCut =
      (hides(overflowX) && scrollWidth > clientWidth + 1) ||
      (hides(overflowY) && scrollHeight > clientHeight + 1)
    return isCut ? [`${element.tagName} ${element.textContent.slice(0, 60)}`] : []
  })
}
