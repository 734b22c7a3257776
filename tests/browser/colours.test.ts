import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { type OpenedPage, openBuiltApp } from './open-page'
import { userOf } from './user-of'
import { type Screen, visitScreens } from './visit-screens'

let app: OpenedPage

afterEach(async () => {
  app.expectNoTrouble()
  await app.close()
})

const ground = { light: 'rgb(255, 255, 255)', dark: 'rgb(11, 12, 12)' } as const

/** The colour that lies behind everything. */
function readGround(page: Page): Promise<string> {
  return page.evaluate(() => {
    const layers = [document.body, document.documentElement]
    const colours = layers.map((layer) => getComputedStyle(layer).backgroundColor)
    return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? ''
  })
}

/** How many colours the drawing of the map uses. */
function countColoursOfMap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const colours = new Set<number>()
    for (const canvas of document.getElementsByTagName('canvas')) {
      const { width, height } = canvas
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data
      for (const pixel of new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))) {
        if (pixel >>> 24 === 255) colours.add(pixel)
      }
    }
    return colours.size
  })
}

/** The keys that move through what was found are pressed in the field above it. */
const scrolledFromElsewhere = { screen: 'Search or jump', id: 'scrollable-region-focusable' }

async function findViolations({ name }: Screen) {
  const { violations } = await new AxeBuilder({ page: app.page }).analyze()
  return violations
    .map(({ id, nodes }) => ({
      screen: name,
      id,
      at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
    }))
    .filter(({ screen, id }) => {
      const { screen: search, id: rule } = scrolledFromElsewhere
      return screen !== search || id !== rule
    })
}

async function openMap(look: Parameters<typeof openBuiltApp>[0]) {
  app = await openBuiltApp({ ...look, at: '#/m/sample' })
  await app.page.getByRole('table', { name: 'People by hats' }).waitFor()
  await expect.poll(() => countColoursOfMap(app.page)).toBeGreaterThan(3)
}

test('colours follow the device, also while the app is open', async () => {
  await openMap({ colorScheme: 'dark' })
  expect(await readGround(app.page)).toBe(ground.dark)
  await app.page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => readGround(app.page)).toBe(ground.light)
})

test('the setting wins over the device, and is kept', async () => {
  await openMap({ colorScheme: 'light' })
  const { page } = app
  const user = userOf(page)
  await user.press('Settings', { role: 'link' })
  await user.press('Look and language', { role: 'link' })
  await page.getByText('Dark', { exact: true }).click()
  await expect.poll(() => readGround(page)).toBe(ground.dark)
  await page.reload()
  await expect.poll(() => readGround(page)).toBe(ground.dark)
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByText('Light', { exact: true }).click()
  await expect.poll(() => readGround(page)).toBe(ground.light)
})

test('with forced colours the map is drawn and a pressed card is told from the others', async () => {
  await openMap({ forcedColors: 'active' })
  const styleOf = (name: string) =>
    app.page
      .getByRole('button', { name, exact: true, pressed: name === 'Hats' })
      .evaluate((card) => {
        const { borderColor, borderWidth, outlineStyle, backgroundColor } = getComputedStyle(card)
        return `${borderColor} ${borderWidth} ${outlineStyle} ${backgroundColor}`
      })
  expect(await styleOf('Hats')).not.toBe(await styleOf('Overlaps'))
})

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('axe finds nothing wrong on any screen', async () => {
    app = await openBuiltApp({ colorScheme, viewport: { width: 1366, height: 768 } })
    const found: unknown[] = []
    await visitScreens(app, async (screen) => {
      found.push(...(await findViolations(screen)))
    })
    expect(found).toEqual([])
  }, 180_000)
})

test('axe finds nothing wrong on a phone', async () => {
  app = await openBuiltApp({ viewport: { width: 390, height: 844 } })
  const found: unknown[] = []
  await visitScreens(app, async (screen) => {
    if (['Hats', 'Map', 'Details'].includes(screen.name)) {
      found.push(...(await findViolations(screen)))
    }
  })
  expect(found).toEqual([])
}, 120_000)
