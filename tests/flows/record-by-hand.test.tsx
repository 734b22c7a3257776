import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { keyOf } from '../../src/app/device'
import type { Kind } from '../../src/domain/records'
import { deleteMap, listMaps } from '../../src/storage/map-list'
import { openNetworkRepository } from '../../src/storage/network-repository'
import { tamper } from '../builders/dump-database'
import { anOrganisation, aPartnership, aPerson, aSeat, entryOf } from '../builders/records'
import { aStoredMap } from '../builders/stored-map'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

beforeEach(async () => {
  const { maps } = await listMaps()
  await Promise.all(maps.map(({ mapId }) => deleteMap(mapId)))
})

type User = Awaited<ReturnType<typeof renderApp>>['user']

const aMap = () =>
  aStoredMap([
    entryOf('people', aPerson({ id: 'jane', name: 'Jane Smith' })),
    entryOf('people', aPerson({ id: 'tom', name: 'Tom Reed' })),
    entryOf('people', aPerson({ id: 'thomas', name: 'Thomas Reed', skills: ['chairing'] })),
    entryOf('organisations', anOrganisation({ id: 'age-well', name: 'Age Well' })),
    entryOf('partnerships', aPartnership({ id: 'housing', name: 'Housing Forum' })),
    entryOf('partnerships', aPartnership({ id: 'youth', name: 'Youth Panel' })),
    entryOf('seats', aSeat({ id: 's1', partnershipId: 'youth', personId: 'jane' })),
    entryOf('seats', aSeat({ id: 's2', partnershipId: 'youth', personId: 'tom' })),
    entryOf('seats', aSeat({ id: 's3', partnershipId: 'youth', personId: 'thomas' })),
  ])

async function openAt(place: string, mapId: string) {
  const { user, unmount } = await renderApp(`/m/${keyOf(mapId)}/${place}`)
  await screen.findByText(/^Saved on this device/u)
  return { user, unmount }
}

/** The records of a kind as the database holds them. */
async function recordsOf(mapId: string, kind: Kind): Promise<readonly object[]> {
  const repository = await openNetworkRepository(mapId)
  const { network } = await repository.load()
  repository.close()
  return [...network[kind].values()]
}

/** Goes by Tab alone to what has the focus when it is reached. */
async function tabTo(user: User, find: () => HTMLElement) {
  for (let presses = 0; presses < 80; presses += 1) {
    if (document.activeElement === find()) return
    await user.tab()
  }
  throw new Error('Not reached by keyboard')
}

const button = (name: string | RegExp) => () => screen.getByRole('button', { name })

/** Types into what has the focus. The press gives it the caret that this page's stand-in lacks. */
async function typeInto(user: User, field: HTMLElement, text: string) {
  expect(field).toHaveFocus()
  await user.type(field, text)
}

test('by keyboard alone: a sentence and two presses of Enter add a seat and all that is new', async () => {
  const mapId = await aMap()
  const { user } = await openAt('data/seats', mapId)
  await screen.findByRole('textbox', { name: 'Quick add' })
  await tabTo(user, () => screen.getByRole('textbox', { name: 'Quick add' }))
  await typeInto(
    user,
    screen.getByRole('textbox', { name: 'Quick add' }),
    'Jo Bloggs, vice chair, Housing Forum, for Age UK, from May 2025, 4 hours{Enter}',
  )
  const check = await screen.findByRole('group', { name: 'Check what was understood' })
  const fieldNamed = (name: string) => within(check).getByRole('combobox', { name })
  expect(fieldNamed('Person')).toHaveValue('Jo Bloggs')
  expect(fieldNamed('Person')).toHaveAccessibleDescription('New: added to the map with the seat.')
  expect(fieldNamed('Partnership')).toHaveValue('Housing Forum')
  expect(fieldNamed('Partnership')).toHaveAccessibleDescription('On the map.')
  expect(fieldNamed('Role')).toHaveValue('vice-chair')
  expect(fieldNamed('On behalf of')).toHaveValue('Age UK')
  expect(within(check).getByRole('textbox', { name: 'From' })).toHaveValue('May 2025')
  await waitFor(() => expect(within(check).getByRole('button', { name: 'Add seat' })).toHaveFocus())
  await user.keyboard('{Enter}')
  await waitFor(async () => expect(await recordsOf(mapId, 'seats')).toHaveLength(4))
  const seats = await recordsOf(mapId, 'seats')
  expect(seats).toContainEqual(
    expect.objectContaining({
      partnershipId: 'housing',
      role: 'vice-chair',
      startedOn: '2025-05',
      hoursPerMonth: 4,
    }),
  )
  expect(await recordsOf(mapId, 'people')).toContainEqual(
    expect.objectContaining({ name: 'Jo Bloggs' }),
  )
  expect(screen.getByRole('textbox', { name: 'Quick add' })).toHaveFocus()
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(await recordsOf(mapId, 'people')).toHaveLength(3))
  expect(await recordsOf(mapId, 'seats')).toHaveLength(3)
})

test('by keyboard alone: two people become one, with one seat where there were two', async () => {
  const mapId = await aMap()
  const { user } = await openAt('data/duplicates', mapId)
  const pair = 'Thomas Reed and Tom Reed'
  await screen.findByRole('button', { name: `Same: ${pair}` })
  await tabTo(user, button(`Same: ${pair}`))
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Merge' })
  expect(dialog).toHaveTextContent('1 seat')
  await tabTo(user, () => within(dialog).getByRole('radio', { name: 'name: Thomas Reed' }))
  await user.keyboard('{ArrowDown}')
  expect(within(dialog).getByRole('radio', { name: 'name: Tom Reed' })).toBeChecked()
  await tabTo(user, button('Merge'))
  await user.keyboard('{Enter}')
  await waitFor(async () => expect(await recordsOf(mapId, 'people')).toHaveLength(2))
  expect(await recordsOf(mapId, 'people')).toContainEqual(
    expect.objectContaining({
      id: 'thomas',
      name: 'Tom Reed',
      otherNames: ['Thomas Reed'],
      skills: ['chairing'],
    }),
  )
  expect(await recordsOf(mapId, 'seats')).toHaveLength(2)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(await recordsOf(mapId, 'people')).toHaveLength(3))
  expect(await recordsOf(mapId, 'seats')).toHaveLength(3)
})

test('by keyboard alone: a pair called different is not asked about again, after a reload either', async () => {
  const mapId = await aMap()
  const first = await openAt('data/duplicates', mapId)
  const different = /^Different: Thomas Reed and Tom Reed$/u
  await screen.findByRole('button', { name: different })
  await tabTo(first.user, button(different))
  await first.user.keyboard('{Enter}')
  const none = /^No two records look alike/u
  expect(await screen.findByText(none)).toHaveFocus()
  await waitFor(async () =>
    expect(await recordsOf(mapId, 'decisions')).toMatchObject([
      {
        question: 'same-record',
        outcome: 'different',
        aboutIds: ['thomas', 'tom'],
        decidedOn: '2026-11-22',
      },
    ]),
  )
  first.unmount()
  await openAt('data/duplicates', mapId)
  expect(await screen.findByText(none)).toBeVisible()
})

test('a pair put off comes back when it is wanted', async () => {
  const { user } = await openAt('data/duplicates', await aMap())
  await user.click(await screen.findByRole('button', { name: /^Decide later: Thomas/u }))
  expect(screen.getByText('1 pair put off until later.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show them again' }))
  expect(screen.getByRole('button', { name: /^Decide later: Thomas/u })).toBeVisible()
})

test('by keyboard alone: what was removed is put back from the bin, with its seat', async () => {
  const mapId = await aMap()
  const { device, user, unmount } = await renderApp(`/m/${keyOf(mapId)}/data/duplicates`)
  const same = await screen.findByRole('button', { name: /^Same: Thomas/u })
  same.focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: 'Merge' })
  await tabTo(user, button('Merge'))
  await user.keyboard('{Enter}')
  await waitFor(async () => expect(await recordsOf(mapId, 'people')).toHaveLength(2))
  unmount()
  expect(device.storage).toBe('kept')

  const again = await openAt('data/bin', mapId)
  await screen.findByRole('button', { name: 'Put back Tom Reed' })
  await tabTo(again.user, button('Put back Tom Reed'))
  await again.user.keyboard('{Enter}')
  await waitFor(async () => expect(await recordsOf(mapId, 'people')).toHaveLength(3))
  expect(await recordsOf(mapId, 'seats')).toContainEqual(
    expect.objectContaining({ id: 's2', personId: 'tom' }),
  )
  expect(await screen.findByText(/^Nothing was removed/u)).toHaveFocus()
})

test('changes are told newest first, and the last steps of this tab are undone together', async () => {
  const mapId = await aMap()
  const { user } = await openAt('data/seats', mapId)
  const field = await screen.findByRole('textbox', { name: 'Quick add' })
  for (const name of ['Ann Lee', 'Bo Diaz']) {
    await user.type(field, `${name}, Housing Forum{Enter}`)
    await user.keyboard('{Enter}')
  }
  await user.click(screen.getByRole('link', { name: 'Changes' }))
  const table = await screen.findByRole('table', { name: 'Changes' })
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3))
  const undo = within(table).getAllByRole('button', { name: /^Undo back to before/u })
  expect(undo.map(({ textContent }) => textContent)).toEqual(['Undo this', 'Undo the last 2'])
  await user.click(undo[1] as HTMLElement)
  await waitFor(() => expect(within(table).getAllByText('Undone')).toHaveLength(3))
  await waitFor(async () => expect(await recordsOf(mapId, 'seats')).toHaveLength(3))
})

test('one record’s changes are told field by field, and it can be made what it was', async () => {
  const mapId = await aMap()
  const { user, unmount } = await openAt('data/duplicates', mapId)
  await user.click(await screen.findByRole('button', { name: /^Same: Thomas/u }))
  await screen.findByRole('dialog', { name: 'Merge' })
  await user.click(screen.getByRole('button', { name: 'Merge' }))
  await waitFor(async () => expect(await recordsOf(mapId, 'people')).toHaveLength(2))
  unmount()
  const again = await openAt('data/changes', mapId)
  expect(await screen.findByRole('table', { name: 'Changes' })).toHaveTextContent(
    'Merge Tom Reed into Thomas Reed',
  )
  await again.user.type(screen.getByRole('combobox', { name: 'Record' }), 'Thomas Reed{Escape}')
  const changes = await screen.findByRole('table', { name: 'Changes to Thomas Reed' })
  expect(changes).toHaveTextContent('other names: Not recorded → Tom Reed')
  await again.user.click(screen.getByRole('button', { name: 'Restore this record as it was' }))
  await waitFor(async () =>
    expect(await recordsOf(mapId, 'people')).not.toContainEqual(
      expect.objectContaining({ otherNames: ['Tom Reed'] }),
    ),
  )
})

test('problems say what does not fit and put it right in place', async () => {
  const mapId = await aStoredMap([
    entryOf('people', aPerson({ id: 'jane', name: 'Jane Smith' })),
    entryOf('partnerships', aPartnership({ id: 'youth', name: 'Youth Panel', endedOn: '2020-03' })),
    entryOf('seats', aSeat({ id: 's1', partnershipId: 'youth', personId: 'jane' })),
  ])
  const { user } = await openAt('data/problems', mapId)
  const table = await screen.findByRole('table', { name: 'Problems' })
  expect(table).toHaveTextContent('The partnership ended (March 2020); the seat goes on.')
  await user.click(
    screen.getByRole('button', { name: 'End it with the partnership: Jane Smith – Youth Panel' }),
  )
  expect(await screen.findByText('Nothing on this map contradicts itself.')).toHaveFocus()
  await waitFor(async () =>
    expect(await recordsOf(mapId, 'seats')).toMatchObject([{ endedOn: '2020-03' }]),
  )
})

test('records set aside on opening are listed with their text intact and can be saved', async () => {
  const mapId = await aMap()
  const broken = { id: 's9', partnershipId: 'gone', personId: 'jane', role: 'chair' }
  await tamper(mapId, 'seats', (store) => store.put(broken))
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as Blob)
    return 'blob:file'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { user } = await renderApp(`/m/${keyOf(mapId)}/data/problems`)
  const table = await screen.findByRole('table', { name: 'Records not on the map' })
  expect(table).toHaveTextContent('It names something that is no longer on the map.')
  expect(table).toHaveTextContent('"partnershipId": "gone"')
  await user.click(screen.getByRole('button', { name: 'Save these records to a file' }))
  const file = JSON.parse((await saved[0]?.text()) ?? '')
  expect(file.recordsNotOnTheMap).toMatchObject([{ kind: 'seats', record: broken }])
})
