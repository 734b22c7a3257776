import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Network } from '../../src/domain/network'
import { isActiveOn } from '../../src/domain/period'
import { accept, emptyMap } from '../builders/import-plan-of'
import { planOf } from '../real-data/import-plan-of'
import { dumpStoredMaps } from './dump-stored-maps'
import { type OpenedPage, openBuiltApp } from './open-page'
import { type User, userOf } from './user-of'

const folder = '../shared/data/'
const isThere = existsSync(folder)
if (!isThere) {
  process.stdout.write(
    'not run: real-data browser tests (there is no ../shared/data folder here)\n',
  )
}

const mostClicks = 8

/** New people, partnerships, organisations and seats, as the registers are known to hold. */
const registers = [
  {
    path: `${folder}senedd-cpg/senedd-cpg-seats.csv`,
    counts: { People: '871', Partnerships: '91', Organisations: '547', Seats: '1,377' },
    possibleSame: ['Julie Morgan', 'Sioned Williams'],
    first: 'Mike Hedges',
  },
  {
    path: `${folder}us-congress/us-congress-seats.csv`,
    counts: { People: '528', Partnerships: '228', Seats: '3,879' },
    possibleSame: [],
    first: undefined,
  },
  {
    path: `${folder}sd-boards/south-dakota-boards-and-commission-members.csv`,
    counts: { People: '1,140', Partnerships: '140', Organisations: '28', Seats: '1,284' },
    possibleSame: undefined,
    first: undefined,
  },
] as const

describe.skipIf(!isThere)('a real register, from Home', () => {
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

  const heading = () => app.page.getByRole('heading', { level: 1 })

  /** Accepts what the pages suggest; gives the names of people it was asked about. */
  async function goToLastPage(): Promise<readonly string[]> {
    const asked: string[] = []
    const pages = ['What is in this file', 'Match the columns', 'Check names', 'Check and import']
    await expect.poll(() => heading().textContent()).toSatisfy((name) => pages.includes(name))
    while ((await heading().textContent()) !== 'Check and import') {
      const before = await heading().textContent()
      if (before === 'Check names') {
        const rows = await user.readTable('Possible same people').catch(() => [])
        asked.push(...rows.map(([name = '']) => name))
      }
      await user.press('Continue')
      await expect.poll(() => heading().textContent()).not.toBe(before)
    }
    return asked
  }

  test.each(registers)('$path: who holds most seats, in at most eight clicks', async (register) => {
    const { page } = app
    await user.importFile(register.path)
    const asked = await goToLastPage()
    if (register.possibleSame !== undefined) {
      expect([...new Set(asked)].toSorted()).toEqual(register.possibleSame)
    }
    const changes = await user.readTable('What will change')
    expect(Object.fromEntries(changes.map(([kind = '', added]) => [kind, added]))).toMatchObject(
      register.counts,
    )
    await user.press('Import these rows')
    await page.getByRole('table', { name: 'People by hats' }).waitFor()

    const tied = findMostSeats(accept(emptyMap, await planOf(register.path)))
    const rows = await user.readTable('People by hats')
    const [[first = '', seats = ''] = []] = rows
    expect({ first: register.first ?? first, seats }).toEqual({ first, seats: `${tied.seats}` })
    const sentence = page.getByText(/the most on this map\.$/u)
    const said = (await sentence.textContent()) ?? ''
    expect(tied.names.filter((name) => !said.includes(name))).toEqual([])
    expect(said).toContain(`${tied.seats} seats`)

    await user.press(first, { within: page.getByRole('table', { name: 'People by hats' }) })
    await page
      .getByRole('region', { name: 'Details' })
      .getByRole('heading', { name: first })
      .waitFor()
    await page
      .getByRole('group', { name: 'Network map' })
      .getByRole('button', { name: new RegExp(`^${first}[.] Person[.] ${seats} seats on`, 'u') })
      .waitFor({ timeout: 30_000 })
    expect(user.clicks()).toBeLessThanOrEqual(mostClicks)
  })

  test('undoing the import empties the map, in the database too', async () => {
    const { page } = app
    await user.importFile(registers[0].path)
    await goToLastPage()
    await user.press('Import these rows')
    const notice = page.getByRole('region', { name: 'Notice' })
    await notice.getByText('1,377 rows imported').waitFor()
    await user.press('Undo this import', { within: notice })
    const isEmpty = () => page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    await isEmpty()
    await page.getByText(/^Saved on this device \d/u).waitFor()
    await page.reload()
    await isEmpty()
    expect(Object.values(await dumpStoredMaps(page)).join()).toContain('senedd-cpg-seats')
    await user.press('Joined Up', { role: 'link' })
    await expect
      .poll(async () =>
        (await user.readTable('Your maps')).map(([map, , records]) => [map, records]),
      )
      .toEqual([['senedd-cpg-seats', '0']])
  })
})

/** Everybody who holds as many seats today as nobody exceeds. */
function findMostSeats({ seats, people }: Network) {
  const today = new Date().toISOString().slice(0, 10)
  const counts = new Map<string, number>()
  for (const seat of seats.values()) {
    const { personId } = seat
    if (personId !== null && isActiveOn(seat, today)) {
      counts.set(personId, (counts.get(personId) ?? 0) + 1)
    }
  }
  const most = Math.max(...counts.values())
  const tied = [...counts].filter(([, count]) => count === most)
  return { seats: most, names: tied.map(([id]) => people.get(id)?.name ?? '') }
}
