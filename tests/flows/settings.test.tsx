import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { keyOf } from '../../src/app/device'
import { guideFigures } from '../../src/domain/guide-figures'
import { getInfo } from '../../src/domain/network'
import { deleteMap, listMaps } from '../../src/storage/map-list'
import { openNetworkRepository } from '../../src/storage/network-repository'
import { anOrganisation, aPartnership, aPerson, aSeat, entryOf } from '../builders/records'
import { aStoredMap } from '../builders/stored-map'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

beforeEach(async () => {
  const { maps } = await listMaps()
  await Promise.all(maps.map(({ mapId }) => deleteMap(mapId)))
})

const aMap = () =>
  aStoredMap([
    entryOf('people', aPerson({ id: 'jane', name: 'Jane Smith' })),
    entryOf('organisations', anOrganisation({ id: 'age-well', name: 'Age Well' })),
    ...['housing', 'youth', 'health'].flatMap((id) => [
      entryOf('partnerships', aPartnership({ id, name: `${id} forum` })),
      entryOf('seats', aSeat({ id: `s-${id}`, partnershipId: id, personId: 'jane' })),
    ]),
  ])

async function openSettings(section: string, mapId: string) {
  const app = await renderApp(`/m/${keyOf(mapId)}/settings/${section}`)
  await screen.findByRole('navigation', { name: 'Sections of the settings' })
  return app
}

/** What the database holds of the map itself. */
async function infoOf(mapId: string) {
  const repository = await openNetworkRepository(mapId)
  const { network } = await repository.load()
  repository.close()
  return getInfo(network)
}

test('every section is reached by its link, and its heading says its name', async () => {
  const { user } = await openSettings('', await aMap())
  const sections = screen.getByRole('navigation', { name: 'Sections of the settings' })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This map')
  const names = within(sections)
    .getAllByRole('link')
    .map(({ textContent }) => textContent ?? '')
  for (const name of names) {
    await user.click(within(sections).getByRole('link', { name }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(name))
    expect(within(sections).getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  }
})

test('what is said of the map is kept, and each change is one step that can be undone', async () => {
  const mapId = await aMap()
  const { user } = await openSettings('map', mapId)
  const title = screen.getByRole('textbox', { name: 'Title' })
  await user.clear(title)
  await user.type(title, 'Ynys Fawr{Enter}')
  await user.type(screen.getByRole('textbox', { name: 'Place' }), 'Ynys Fawr{Enter}')
  await user.type(screen.getByRole('textbox', { name: 'Opening date' }), 'May 2024{Enter}')
  await user.type(screen.getByRole('textbox', { name: 'Date to compare with' }), '3/5/2023{Enter}')
  await user.type(screen.getByRole('combobox', { name: 'Our organisation' }), 'Age')
  const ours = screen.getByRole('combobox', { name: 'Our organisation' })
  expect(ours).toHaveAccessibleDescription(/Nothing has been changed/u)
  await user.click(await screen.findByRole('option', { name: 'Age Well' }))
  await waitFor(() => expect(ours).not.toHaveAccessibleDescription(/Nothing has been changed/u))
  await waitFor(async () =>
    expect(await infoOf(mapId)).toMatchObject({
      title: 'Ynys Fawr',
      place: 'Ynys Fawr',
      asAt: '2024-05',
      compareWith: '2023-05-03',
      myOrganisationId: 'age-well',
    }),
  )
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await infoOf(mapId)).not.toHaveProperty('myOrganisationId'))
  expect(await infoOf(mapId)).toMatchObject({ compareWith: '2023-05-03' })
})

test('what cannot be kept is said beside the field and changes nothing', async () => {
  const mapId = await aMap()
  const before = await infoOf(mapId)
  const { user } = await openSettings('map', mapId)
  await user.type(screen.getByRole('textbox', { name: 'Opening date' }), 'soon{Enter}')
  expect(screen.getByRole('textbox', { name: 'Opening date' })).toHaveAccessibleDescription(
    /This is not a date/u,
  )
  const title = screen.getByRole('textbox', { name: 'Title' })
  await user.clear(title)
  await user.tab()
  expect(title).toHaveAccessibleDescription('A map needs a title.')
  await user.type(title, '{Escape}')
  expect(title).toHaveValue(before.title)
  expect(await infoOf(mapId)).toEqual(before)
})

test('every guide figure is a number with its own name', async () => {
  await openSettings('guide-figures', await aMap())
  const names = screen
    .getAllByRole('spinbutton')
    .map((field) => document.querySelector(`label[for="${field.id}"]`)?.textContent)
  expect(new Set(names).size).toBe(guideFigures.length)
  expect(screen.getByRole('spinbutton', { name: 'Grant share of income, %' })).toHaveValue(25)
  expect(screen.getByRole('spinbutton', { name: 'Near capacity, %' })).toHaveValue(80)
})

test('a guide figure counts at once: the card says so, and undo and the usual figures bring it back', async () => {
  const mapId = await aMap()
  const { user } = await openSettings('guide-figures', mapId)
  const hats = screen.getByRole('spinbutton', { name: 'Guide figure for hats' })
  await user.clear(hats)
  await user.type(hats, '2{Enter}')
  await user.click(screen.getByRole('link', { name: 'Explore' }))
  const card = await screen.findByRole('button', { name: 'Hats' })
  await waitFor(() => expect(card).toHaveAccessibleDescription(/\b2\b/u))
  await user.click(screen.getByRole('link', { name: 'Settings' }))
  await user.click(await screen.findByRole('link', { name: 'Guide figures' }))
  const near = await screen.findByRole('spinbutton', { name: 'Near capacity, %' })
  await user.clear(near)
  await user.type(near, '90{Enter}')
  await waitFor(async () =>
    expect(await infoOf(mapId)).toMatchObject({ settings: { weightLimit: 2, nearCapacity: 0.9 } }),
  )
  await user.click(screen.getByRole('button', { name: 'Back to the usual figures' }))
  await waitFor(async () => expect(await infoOf(mapId)).not.toHaveProperty('settings'))
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () =>
    expect(await infoOf(mapId)).toMatchObject({ settings: { weightLimit: 2, nearCapacity: 0.9 } }),
  )
})

test('a figure below nothing, or in parts where only whole ones count, is refused', async () => {
  const mapId = await aMap()
  const { user } = await openSettings('guide-figures', mapId)
  const prep = screen.getByRole('spinbutton', { name: 'Preparation per meeting hour' })
  await user.clear(prep)
  await user.type(prep, '-1{Enter}')
  expect(prep).toHaveAccessibleDescription(/Type a number of 0 or more/u)
  const consultations = screen.getByRole('spinbutton', { name: 'Consultations at once' })
  await user.clear(consultations)
  await user.type(consultations, '2.5{Enter}')
  expect(consultations).toHaveAccessibleDescription(/whole number/u)
  expect(await infoOf(mapId)).not.toHaveProperty('settings')
})

test('how a card is worked out leads to the figures behind it', async () => {
  const { user } = await renderApp(`/m/${keyOf(await aMap())}/explore`)
  await user.click(await screen.findByRole('button', { name: 'Hats' }))
  await user.click(await screen.findByRole('button', { name: /^How .*worked out$/u }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('link', { name: 'Change the guide figures' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Guide figures' })).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('privacy: what is said is kept, and people whose review date has come are listed', async () => {
  const mapId = await aStoredMap([
    entryOf('people', aPerson({ id: 'due', name: 'Due Today', reviewOn: '2026-11' })),
    entryOf('people', aPerson({ id: 'later', name: 'Later On', reviewOn: '2027' })),
  ])
  const { user } = await openSettings('privacy', mapId)
  await user.type(screen.getByRole('textbox', { name: 'Why we hold this' }), 'To see gaps')
  await user.tab()
  await user.type(screen.getByRole('textbox', { name: 'Lawful basis' }), 'public task{Enter}')
  await user.type(screen.getByRole('textbox', { name: 'Who is responsible' }), 'The CVS{Enter}')
  await user.type(screen.getByRole('textbox', { name: 'Review date' }), '2028{Enter}')
  await waitFor(async () =>
    expect(await infoOf(mapId)).toMatchObject({
      purpose: 'To see gaps',
      privacy: { lawfulBasis: 'public task', controller: 'The CVS', reviewOn: '2028' },
    }),
  )
  const due = screen.getByRole('table', { name: 'Records due for review' })
  expect(within(due).getByRole('rowheader', { name: 'Due Today' })).toBeVisible()
  expect(within(due).queryByText('Later On')).toBeNull()
  const basis = screen.getByRole('textbox', { name: 'Lawful basis' })
  await user.clear(basis)
  await user.tab()
  await waitFor(async () =>
    expect((await infoOf(mapId)).privacy).toEqual({ controller: 'The CVS', reviewOn: '2028' }),
  )
})

test('copies: what the browser says is on screen, and asking it again changes what is said', async () => {
  let isAgreed = false
  const storage = {
    persisted: async () => isAgreed,
    persist: async () => {
      isAgreed = true
      return true
    },
    estimate: async () => ({ usage: 1_500_000 }),
  }
  vi.stubGlobal('navigator', Object.assign(navigator, { storage }))
  const { user } = await openSettings('copies', await aMap())
  expect(await screen.findByText(/has not agreed to keep this/u)).toBeVisible()
  expect(screen.getByText(/about 1.5 ?MB/u)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Ask the browser to keep this' }))
  expect(await screen.findByText(/has agreed to keep this/u, { selector: 'p' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save a copy to a file' })).toBeVisible()
})

test('a map is deleted only once the dialog has offered a file and been answered', async () => {
  const mapId = await aMap()
  const { user } = await openSettings('copies', mapId)
  await user.click(screen.getByRole('button', { name: 'Delete this map' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(within(dialog).getByRole('button', { name: 'Save a copy to a file' })).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  expect((await listMaps()).maps.map((map) => map.mapId)).toContain(mapId)
  await user.click(screen.getByRole('button', { name: 'Delete this map' }))
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete this map' }),
  )
  expect(await screen.findByRole('heading', { level: 1, name: 'Joined Up' })).toBeVisible()
  expect((await listMaps()).maps).toEqual([])
})

test('everything about a person is read on screen and saved as a page and as data', async () => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:saved'
  })
  const { user } = await openSettings('privacy', await aMap())
  await user.click(screen.getByRole('button', { name: 'Everything about a person' }))
  await user.type(screen.getByRole('combobox', { name: 'Person' }), 'Jane')
  await user.click(await screen.findByRole('option', { name: 'Jane Smith' }))
  const heading = await screen.findByRole('heading', { name: 'Everything about Jane Smith' })
  expect(heading).toBeVisible()
  expect(screen.getByRole('heading', { name: /Seat: .*housing forum/u })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save as a page' }))
  await user.click(screen.getByRole('button', { name: 'Save as data' }))
  const [page = '', data = ''] = await Promise.all(saved.map((blob) => blob.text()))
  expect(page).toContain('<h1>Everything about Jane Smith</h1>')
  expect(page).toContain('youth forum')
  expect(JSON.parse(data)).toMatchObject({ person: { record: { id: 'jane' } } })
  expect(JSON.parse(data).seats).toHaveLength(3)
})

test('the banner says how old the file copy is, and offers a new one only after 20 changes', async () => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  const mapId = await aMap()
  const { user } = await openSettings('map', mapId)
  const banner = screen.getByRole('banner')
  const offer = () => within(banner).queryByRole('button', { name: 'Save a copy to a file' })
  expect(banner).toHaveTextContent('File copy: none yet')
  expect(offer()).toBeNull()
  const place = screen.getByRole('textbox', { name: 'Place' })
  for (let change = 1; change <= 20; change += 1) await user.type(place, `${change}{Enter}`)
  await waitFor(() => expect(offer()).not.toBeNull())
  await user.click(within(banner).getByRole('button', { name: 'Save a copy to a file' }))
  await waitFor(() => expect(banner).toHaveTextContent('File copy: today'))
  expect(offer()).toBeNull()
})
