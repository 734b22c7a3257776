import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readGolden } from '../builders/golden'
import { type OpenedPage, openBuiltApp } from './open-page'
import { readNames } from './read-names'
import { type User, userOf } from './user-of'

interface Golden {
  readonly findings: {
    readonly cards: Readonly<Record<'hats' | 'overlaps' | 'gaps', number>>
    readonly results: {
      readonly A1: {
        readonly people: readonly {
          readonly personId: string
          readonly seats: number
          readonly partnerships: number
          readonly organisations: number
        }[]
      }
      readonly A2: {
        readonly people: readonly {
          readonly personId: string
          readonly weighted: number
          readonly over: boolean
        }[]
      }
      readonly A7: { readonly pairs: readonly Pair[] }
      readonly A10: {
        readonly cells: readonly {
          readonly themeId: string
          readonly areaId: string
          readonly flags: readonly string[]
        }[]
      }
      readonly A11: {
        readonly pairs: readonly {
          readonly a: string
          readonly b: string
          readonly status: string
        }[]
      }
      readonly A35: {
        readonly emptySeats: readonly { readonly partnershipId: string }[]
        readonly withoutSeat: readonly { readonly organisationId: string }[]
      }
    }
  }
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly shared: number
  readonly sizeA: number
  readonly sizeB: number
  readonly themeJaccard: number | null
  readonly areaShare: number | null
  readonly listed: boolean
}

const path = 'sample-data/northbridge.joinedup.json'
const { cards, results } = readGolden<Golden>('12_northbridge_expected').findings
const nameOf = readNames(path)

let app: OpenedPage
let user: User

beforeAll(async () => {
  app = await openBuiltApp()
  user = userOf(app.page)
  await user.importFile(path)
  await app.page.getByRole('table', { name: 'People by hats' }).waitFor()
})

afterAll(async () => {
  app.expectNoTrouble()
  await app.close()
})

async function ask(card: string, table: string) {
  const button = app.page.getByRole('button', { name: card, exact: true, pressed: false })
  if ((await button.count()) > 0) await user.press(card)
  await app.page.getByRole('table', { name: table, exact: true }).waitFor()
  return await user.readTable(table)
}

test('A1 and A2 every person has the published figures', async () => {
  const rows = await ask('Hats', 'People by hats')
  const people = results.A1.people.map(({ personId, seats, partnerships, organisations }) => {
    const { weighted = 0, over = false } =
      results.A2.people.find((person) => person.personId === personId) ?? {}
    const weight = over ? `${weighted} over` : `${weighted}`
    return [nameOf(personId), `${seats}`, `${partnerships}`, `${organisations}`, weight]
  })
  expect(people).toHaveLength(20)
  expect(rows.map((row) => row.slice(0, 5)).toSorted()).toEqual(people.toSorted())
  expect(await user.readCard('Hats')).toBe(cards.hats)
})

test('A7 the listed pairs share what is published', async () => {
  const rows = await ask('Overlaps', 'Overlapping partnerships')
  const pairs = results.A7.pairs
    .filter(({ listed }) => listed)
    .map(({ a, b, shared, sizeA, sizeB, themeJaccard, areaShare }) => [
      ...inOrder(nameOf(a), nameOf(b)),
      `${shared}`,
      shareText(shared, Math.min(sizeA, sizeB)),
      inCommon(themeJaccard),
      inCommon(areaShare),
    ])
  expect(rows.toSorted()).toEqual(pairs.toSorted())
  expect(await user.readCard('Overlaps')).toBe(cards.overlaps)
})

test('A10, A11 and A35 the gaps are those published', async () => {
  const rows = await ask('Gaps', 'Gaps')
  const gaps = [
    ...results.A35.emptySeats.map(({ partnershipId }) => [
      nameOf(partnershipId),
      'Somebody to fill an empty seat',
    ]),
    ...results.A35.withoutSeat.map(({ organisationId }) => [
      nameOf(organisationId),
      'Anyone speaking for it',
    ]),
    ...results.A10.cells
      .filter(({ flags }) => flags.includes('no-strategy'))
      .map(({ themeId, areaId }) => [`${nameOf(themeId)} in ${nameOf(areaId)}`, 'A strategy']),
    ...results.A11.pairs
      .filter(({ status }) => status === 'none')
      .map(({ a, b }) => [
        inOrder(nameOf(a), nameOf(b)).join(' and '),
        'A connection between the two',
      ]),
  ]
  expect(rows.map((row) => row.slice(0, 2)).toSorted()).toEqual(gaps.toSorted())
  expect(await user.readCard('Gaps')).toBe(gaps.length)
  expect(gaps.length).toBe(cards.gaps)
})

test('a copy saved to a file is the file that was opened, lineage apart', async () => {
  await user.press('Map menu')
  const saving = app.page.waitForEvent('download')
  await user.press('Save a copy to a file', { role: 'menuitem' })
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^Northbridge.*[.]joinedup[.]json$/u)
  const copy = readFileSync(await download.path(), 'utf8')
  expect(withoutLineage(copy)).toBe(withoutLineage(readFileSync(path, 'utf8')))
})

test('opened again, the file is said to be here already, and the map that is here opens', async () => {
  await user.press('Joined Up', { role: 'link' })
  await user.importFile(path)
  const dialog = app.page.getByRole('dialog', {
    name: 'Northbridge (entirely fictional) is already here',
  })
  await dialog.waitFor()
  await user.press('Open the map that is here', { within: dialog })
  await expect.poll(() => user.readCard('Hats')).toBe(cards.hats)
  await user.press('Joined Up', { role: 'link' })
  expect(await user.readTable('Your maps')).toHaveLength(1)
})

function withoutLineage(file: string): string {
  return file.replace(/^"(exportId|parents)":.*$/gmu, '')
}

function shareText(have: number, of: number): string {
  return of < 5 ? `${have} of ${of}` : `${have} of ${of} (${Math.round((100 * have) / of)}%)`
}

function inCommon(share: number | null): string {
  if (share === null) return 'Not recorded'
  if (share === 0) return 'None'
  return share === 1 ? 'All' : `${Math.round(100 * share)}%`
}

/** Two partnerships stand in the order of their names. */
function inOrder(...names: readonly string[]): readonly string[] {
  return names.toSorted((one, other) => one.localeCompare(other, 'en-GB'))
}
