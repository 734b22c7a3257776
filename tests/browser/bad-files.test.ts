import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookOf } from '../builders/workbook-of'
import { dumpStoredMaps } from './dump-stored-maps'
import { type OpenedPage, openBuiltApp } from './open-page'
import { type PickedFile, type User, userOf } from './user-of'

let app: OpenedPage
let user: User
let before: Readonly<Record<string, string>>

/** A map is open the whole time: none of these files may change anything of it. */
beforeAll(async () => {
  app = await openBuiltApp()
  user = userOf(app.page)
  await user.importFile('sample-data/northbridge.joinedup.json')
  await mapIsThere()
  await app.page.getByText('Map ready').first().waitFor({ state: 'attached' })
  before = await dumpStoredMaps(app.page)
})

afterAll(async () => {
  app.expectNoTrouble()
  await app.close()
})

async function mapIsThere() {
  await app.page.getByRole('table', { name: 'People by hats' }).waitFor()
  expect(await user.readCard('Hats')).toBe(4)
}

function fileOf(name: string, content: string | Uint8Array): PickedFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
}

const columns = (count: number) => Array.from({ length: count }, (_, index) => `Column ${index}`)
const workbook = readFileSync('sample-data/wexcombe-seats.xlsx')
const thirtyMegabytes = ' '.repeat(30_000_000)

const refused = [
  {
    what: 'a picture',
    file: () => fileOf('photo.jpg', readFileSync('public/icon-192.png')),
    says: 'This does not look like a spreadsheet or a list.',
    next: 'Save it as .xlsx or .csv and try again.',
  },
  {
    what: 'an empty file',
    file: () => fileOf('seats.csv', ''),
    says: 'There is nothing in this file.',
    next: 'Check that it is the right file, save it again and try once more.',
  },
  {
    what: 'a list of 1,001 columns',
    file: () => fileOf('wide.csv', `${columns(1001).join()}\n${columns(1001).join()}\n`),
    says: 'It has 1,001 columns; at most 1,000 can be read.',
    next: 'Keep only the rows and columns that are needed, or split the file, and try again.',
  },
  {
    what: 'a workbook that was cut short',
    file: () => fileOf('cut.xlsx', workbook.subarray(0, workbook.length / 2)),
    says: 'This file is damaged or was cut short, so it could not be read.',
    next: 'Open it in the program it came from, save it as .xlsx and try again.',
  },
  {
    what: 'a workbook that unpacks to far more than its size',
    file: () =>
      fileOf(
        'bomb.xlsx',
        workbookOf([{ name: 'Seats', rows: [['Name', 'Board']] }], {
          extra: { 'xl/media/picture.xml': thirtyMegabytes },
        }),
      ),
    says: /^It unpacks to [\d,]+ times its size; at most 200 times is safe\.$/u,
    next: 'Open it in a spreadsheet program, save it as .xlsx again and try once more.',
  },
  {
    what: 'a map file that was cut short',
    file: () => {
      const whole = readFileSync('sample-data/northbridge.joinedup.json')
      return fileOf('cut.joinedup.json', whole.subarray(0, 9_000))
    },
    says: 'This file is damaged or was cut short, so it could not be read.',
    next: /try once more\.$/u,
  },
] as const

test.each(refused)('$what is refused, with what to do instead', async ({ file, says, next }) => {
  await user.importFileIntoMap(file())
  const dialog = app.page.getByRole('dialog', { name: 'This file cannot be imported' })
  await dialog.getByText(says).waitFor()
  await dialog.getByText(next).waitFor()
  await dialog.getByText('Nothing was changed.').waitFor()
  await user.press('Close', { within: dialog })
  await dialog.waitFor({ state: 'hidden' })
  await mapIsThere()
  expect(await dumpStoredMaps(app.page)).toEqual(before)
})

const boards = 'Board,Role\nHealth Board,Chair\nHousing Forum,Member\nTown Deal Board,Member\n'

test('a list without a column of names says which column it needs, and can be left', async () => {
  await user.importFileIntoMap(fileOf('boards.csv', boards))
  await app.page.getByRole('heading', { level: 1, name: 'Match the columns' }).waitFor()
  const why =
    'Choose the column that names the person: find it in the table and set it to “Person”.'
  await app.page
    .getByRole('button', { name: 'Continue', disabled: true, description: why })
    .waitFor()
  await app.page.getByRole('paragraph').filter({ hasText: why }).waitFor()
  await user.press('Cancel import')
  await mapIsThere()
  expect(await dumpStoredMaps(app.page)).toEqual(before)
})

test('a long list that is cancelled on its last page leaves the database as it was', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `Ada${index} Khan${index % 9_000},Board ${index % 500},Member`,
  )
  await user.importFileIntoMap(fileOf('long.csv', `Name,Board,Role\n${rows.join('\n')}\n`))
  const title = app.page.getByRole('heading', { level: 1 })
  const pages = ['Match the columns', 'Check names', 'Check and import']
  await expect.poll(() => title.textContent(), { timeout: 30_000 }).toSatisfy(isLaterPage)
  while ((await title.textContent()) !== 'Check and import') {
    const name = await title.textContent()
    await user.press('Continue')
    await expect.poll(() => title.textContent(), { timeout: 30_000 }).not.toBe(name)
  }
  await app.page.getByRole('table', { name: 'What will change' }).waitFor()
  await user.press('Cancel import')
  await mapIsThere()
  expect(await dumpStoredMaps(app.page)).toEqual(before)

  function isLaterPage(name: unknown): boolean {
    return pages.some((page) => page === name)
  }
})
