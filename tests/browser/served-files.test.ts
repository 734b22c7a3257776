import { readdirSync, readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { metaPolicy, securityHeaders } from '../../scripts/serving/security-headers.mjs'
import { openBuiltApp } from './open-page'

const address = inject('address')
const built = inject('builtFolder')

/** Read by hosts and by the browser itself, never by the app. */
const notLoaded = ['_headers', 'sw.js']

function builtFiles(): readonly string[] {
  return readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(`${built}/`.length),
    )
    .filter((path) => !notLoaded.includes(path))
    .toSorted()
}

function precachedFiles(): readonly string[] {
  const urls = readFileSync(`${built}/sw.js`, 'utf8').matchAll(/\burl:"([^"]+)"/g)
  return [...urls].map(([, url = '']) => url).toSorted()
}

test('every file is served with every header of the policy', async () => {
  for (const path of ['', 'sw.js', ...builtFiles()]) {
    const { status, headers } = await fetch(address + path)
    expect({ path, status }).toEqual({ path, status: 200 })
    for (const [name, value] of Object.entries(securityHeaders())) {
      expect({ path, [name]: headers.get(name) }).toEqual({ path, [name]: value })
    }
  }
})

test('the page carries the same policy wherever it is served from', async () => {
  const page = await (await fetch(address)).text()
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${metaPolicy()}" />`)
})

test('every built file is kept for use without a network, each once', () => {
  expect(precachedFiles()).toEqual(builtFiles())
})

test('no font or script is hidden inside another file', () => {
  const carriers = builtFiles().filter((path) => /[.](css|html)$/.test(path))
  expect(carriers.length).toBeGreaterThan(0)
  expect(
    carriers.filter((path) => readFileSync(`${built}/${path}`, 'utf8').includes('data:font')),
  ).toEqual([])
})

test('the icons of the installed app are there and can be drawn', async () => {
  const app = await openBuiltApp()
  const { icons } = JSON.parse(readFileSync(`${built}/manifest.webmanifest`, 'utf8'))
  const sources: string[] = ['favicon.svg', ...icons.map(({ src }: { src: string }) => src)]
  const widths = await app.page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (src) => {
          const picture = Object.assign(new Image(), { src })
          await picture.decode()
          return picture.naturalWidth
        }),
      ),
    sources,
  )
  expect(widths.every((width) => width > 0)).toBe(true)
  app.expectNoTrouble()
  await app.close()
})
