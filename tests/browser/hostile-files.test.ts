import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCsv } from '../builders/import-plan-of'
import { workbookOf } from '../builders/workbook-of'
import { dumpStoredMaps } from './dump-stored-maps'
import { type OpenedPage, openBuiltApp } from './open-page'
import { type User, userOf } from './user-of'

let app: OpenedPage
let user: User

beforeAll(async () => {
  app = await openBuiltApp()
  user = userOf(app.page)
  await app.page.addInitScript("globalThis.alert = () => { throw new Error('a script ran') }")
})

/** The guard round every browser test fails on a request off our origin and on a broken policy. */
afterAll(async () => {
  app.expectNoTrouble()
  await app.close()
})

const elements = [
  'script',
  'img',
  'svg',
  'iframe',
  'object',
  'embed',
  'video',
  'a',
  'style',
  'math',
]
/** Each sets the same mark if it runs, or asks a server that is not ours. */
const payloads = [
  ...elements.map((name) => `<${name} src=x onerror=globalThis.ran=1 onload=globalThis.ran=1>`),
  ...elements.map((name) => `"><${name} href="http://127.0.0.1:1/" src="http://127.0.0.1:1/x">`),
  ...elements.map((name) => `</${name}><script>globalThis.ran=1</script>`),
  'javascript:globalThis.ran=1',
  'data:text/html,<script>globalThis.ran=1</script>',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  // The text of a template, and not one.
  ['$', '{globalThis.ran=1}'].join(''),
  "' onmouseover='globalThis.ran=1",
  '<style>@import url(http://127.0.0.1:1/x.css)</style>',
  '<link rel=stylesheet href=http://127.0.0.1:1/x.css>',
  '<base href="http://127.0.0.1:1/">',
  'url(http://127.0.0.1:1/x.png)',
  '&lt;img src=x onerror=globalThis.ran=1&gt;',
]

async function expectNothingRan() {
  expect(await app.page.evaluate(() => 'ran' in globalThis)).toBe(false)
  const links = await app.page
    .locator('a[href]')
    .evaluateAll((list) => list.map((link) => (link as HTMLAnchorElement).protocol))
  for (const protocol of links) expect(['http:', 'https:', 'mailto:', 'blob:']).toContain(protocol)
  expect(await app.page.locator('[onerror], [onload], [onmouseover], base, object').count()).toBe(0)
  expect(app.context.pages()).toHaveLength(1)
}

test('T21 T22 T23 scripts, links and pictures in every column stay text from the file to the map', async () => {
  expect(payloads).toHaveLength(40)
  const rows = payloads.map((payload, index) => [
    `${payload} Khan${'abcdefghij'.charAt(index % 10)}`,
    `Board ${payload}`,
    payload,
    payload,
    payload,
    payload,
  ])
  const heading = ['Name', 'Board', 'Role', 'Representing', 'Notes', 'Website']
  await user.importFile({
    name: 'seats.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(toCsv([heading, ...rows])),
  })
  const title = app.page.getByRole('heading', { level: 1 })
  const pages = ['What is in this file', 'Match the columns', 'Check names', 'Check and import']
  await expect.poll(() => title.textContent()).toSatisfy((name) => pages.includes(name))
  while ((await title.textContent()) !== 'Check and import') {
    await expectNothingRan()
    const before = await title.textContent()
    await user.press('Continue')
    await expect.poll(() => title.textContent()).not.toBe(before)
  }
  await expectNothingRan()
  await user.press('Import these rows')
  await app.page.getByRole('table', { name: 'People by hats' }).waitFor()
  await app.page.getByText(/^Saved on this device/).waitFor({ state: 'attached' })
  await expectNothingRan()
})

test('T21 T22 T23 a map file with them in every text opens, and nothing of it runs or is fetched', async () => {
  const text = readFileSync('sample-data/northbridge.joinedup.json', 'utf8')
  const map = JSON.parse(text) as { info: { id: string }; records: Record<string, object[]> }
  let next = 0
  const hostile = (value: string) => {
    next += 1
    return `${value} ${payloads[next % payloads.length]}`
  }
  const texts = new Set(['name', 'title', 'note', 'purpose', 'roleTitle', 'website', 'text'])
  for (const list of Object.values(map.records)) {
    for (const record of list) {
      for (const [field, value] of Object.entries(record)) {
        const isText = texts.has(field) && typeof value === 'string'
        if (isText) Object.assign(record, { [field]: hostile(value) })
      }
    }
  }
  const buffer = Buffer.from(JSON.stringify({ ...map, info: { ...map.info, id: 'hostile' } }))
  await app.page.goto(app.address)
  await user.importFile({ name: 'hostile.joinedup.json', mimeType: '', buffer })
  await app.page.getByRole('table', { name: 'People by hats' }).waitFor()
  await app.page.getByText('Map ready').first().waitFor({ state: 'attached' })
  await expectNothingRan()
})

const workbookPart = { 'xl/workbook.xml': strToU8('<workbook/>') }
const many = Object.fromEntries(
  Array.from({ length: 10_000 }, (_, index) => [`p${index}.xml`, new Uint8Array(0)]),
)

const centralMark = 0x02014b50

function changeDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void) {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) === centralMark) change(view, at)
  }
  return bytes
}

const bombs: readonly (readonly [what: string, bytes: () => Uint8Array])[] = [
  [
    'T27 thirty megabytes of one letter',
    () => zipSync({ 'b.xml': new Uint8Array(30_000_000), ...workbookPart }),
  ],
  [
    'T27 an entry that lies about its size',
    () =>
      changeDirectory(
        zipSync({ 'b.xml': new Uint8Array(30_000_000), ...workbookPart }),
        (view, at) => view.setUint32(at + 24, 10, true),
      ),
  ],
  ['T27 ten thousand entries', () => zipSync({ ...many, ...workbookPart })],
  [
    'T27 an archive of archives',
    () => zipSync({ 'a.zip': zipSync({ 'b.zip': new Uint8Array(20_000_000) }), ...workbookPart }),
  ],
  [
    'T27 entries that overlap',
    () =>
      changeDirectory(zipSync({ 'b.xml': strToU8('<a/>'), ...workbookPart }), (view, at) =>
        view.setUint32(at + 42, 0, true),
      ),
  ],
  ['T27 names that climb out', () => zipSync({ '../../b.xml': strToU8('x'), ...workbookPart })],
  ...[
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd">',
    '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]>',
    '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
    '<!DOCTYPE a>',
    '<!ENTITY a "a">',
  ].map(
    (bomb) =>
      [
        `T28 a workbook with ${bomb}`,
        () =>
          workbookOf([{ name: 'Seats', rows: [['Name', 'Board']] }], {
            extra: { 'xl/more.xml': `${bomb}<a/>` },
          }),
      ] as const,
  ),
]

test.each(bombs)('%s is refused and changes nothing', async (_, bytes) => {
  const before = await dumpStoredMaps(app.page)
  await user.importFileIntoMap({
    name: 'bomb.xlsx',
    mimeType: '',
    buffer: Buffer.from(bytes()),
  })
  const dialog = app.page.getByRole('dialog', { name: 'This file cannot be imported' })
  await dialog.getByText('Nothing was changed.').waitFor()
  await user.press('Close', { within: dialog })
  await dialog.waitFor({ state: 'hidden' })
  expect(await dumpStoredMaps(app.page)).toEqual(before)
})
