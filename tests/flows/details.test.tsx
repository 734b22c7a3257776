import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { keyOf } from '../../src/app/device'
import type { RecordEntry } from '../../src/domain/records'
import { deleteMap, listMaps } from '../../src/storage/map-list'
import { openNetworkRepository } from '../../src/storage/network-repository'
import { aPartnership, aPerson, aSeat, entryOf } from '../builders/records'
import { aStoredMap } from '../builders/stored-map'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

beforeEach(async () => {
  const { maps } = await listMaps()
  await Promise.all(maps.map(({ mapId }) => deleteMap(mapId)))
})

const ben = entryOf('people', aPerson({ id: 'ben', name: 'Ben Lee', skills: ['chairing'] }))
const board = entryOf('partnerships', aPartnership({ id: 'health', name: 'Health Board' }))
const seat = entryOf('seats', aSeat({ id: 'seat', personId: 'ben', partnershipId: 'health' }))

/** The people and seats of a map as the database holds them. */
async function loadRecords(mapId: string) {
  const repository = await openNetworkRepository(mapId)
  const { network } = await repository.load()
  repository.close()
  return { people: [...network.people.values()], seats: [...network.seats.values()] }
}

/** Opens Details of a person from the list of people by hats. */
async function openDetails(name: string, entries: readonly RecordEntry[] = [ben, board, seat]) {
  const mapId = await aStoredMap(entries)
  const { user } = await renderApp(`/m/${keyOf(mapId)}/explore`)
  await screen.findByText(/^Saved on this device/u)
  const hats = await screen.findByRole('button', { name: /^Hats/u })
  if (hats.ariaPressed !== 'true') await user.click(hats)
  const table = await screen.findByRole('table', { name: 'People by hats' })
  await user.click(within(table).getByRole('button', { name }))
  const details = await screen.findByRole('region', { name: 'Details' })
  await within(details).findByRole('region', { name: 'What is recorded' })
  return { user, details, records: async () => await loadRecords(mapId) }
}

const edit = (field: string) => screen.getByRole('button', { name: `Edit ${field}` })

test('a recorded field is changed in place by keys, and undo names whom it changed', async () => {
  const { user, details, records } = await openDetails('Ben Lee')
  expect(within(details).queryByRole('button', { name: 'Edit Party' })).toBeNull()
  edit('Name').focus()
  await user.keyboard('{Enter}')
  const field = screen.getByRole('textbox', { name: 'Name' })
  expect(field).toHaveFocus()
  await user.clear(field)
  await user.keyboard('Benedict Lee{Enter}')
  await waitFor(() => expect(edit('Name')).toHaveFocus())
  expect(within(details).getByRole('heading', { level: 2 })).toHaveTextContent('Benedict Lee')
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAccessibleDescription('Change Ben Lee')
  await waitFor(async () =>
    expect(await records()).toMatchObject({ people: [{ id: 'ben', name: 'Benedict Lee' }] }),
  )
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(within(details).getByRole('heading', { level: 2 })).toHaveTextContent('Ben Lee')
})

test('Escape leaves a field as it was, and a value that cannot be kept is said under it', async () => {
  const { user, details } = await openDetails('Ben Lee')
  await user.click(edit('Name'))
  await user.keyboard('Somebody{Escape}')
  await waitFor(() => expect(edit('Name')).toHaveFocus())
  expect(within(details).getByRole('heading', { level: 2 })).toHaveTextContent('Ben Lee')
  await user.click(edit('Name'))
  const field = screen.getByRole('textbox', { name: 'Name' })
  await user.clear(field)
  await user.keyboard('{Enter}')
  expect(field).toHaveAccessibleDescription('This cannot be left empty.')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAccessibleDescription(
    'There is nothing to undo',
  )
})

test('what is not recorded is added from one list, and a rule of the map refuses it there', async () => {
  const { user, records } = await openDetails('Ben Lee')
  const add = screen.getByRole('combobox', { name: 'Add a detail' })
  await user.selectOptions(add, 'Party')
  await user.keyboard('Blue')
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.getByRole('textbox', { name: 'Party' })).toHaveAccessibleDescription(
    'A party is kept only for people in public office.',
  )
  await user.keyboard('{Escape}')
  await user.click(edit('Holds public office'))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Holds public office' }), 'Yes')
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await user.selectOptions(add, 'Party')
  await user.keyboard('Blue{Enter}')
  await waitFor(() => expect(edit('Party')).toHaveFocus())
  await waitFor(async () =>
    expect(await records()).toMatchObject({ people: [{ publicOffice: true, party: 'Blue' }] }),
  )
})

test('a field that is emptied goes back behind the list of details', async () => {
  const { user, records } = await openDetails('Ben Lee')
  await user.click(edit('Skills'))
  await user.clear(screen.getByRole('textbox', { name: 'Skills' }))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Add a detail' })).toHaveFocus())
  expect(screen.queryByRole('button', { name: 'Edit Skills' })).toBeNull()
  await waitFor(async () =>
    expect(await records()).not.toMatchObject({ people: [{ skills: ['chairing'] }] }),
  )
})

async function chooseForSeat(user: Awaited<ReturnType<typeof openDetails>>['user'], item: string) {
  await user.click(screen.getByRole('button', { name: /^More for the seat/u }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

test('the fields of a seat are changed together in one step, or none of them', async () => {
  const { user, records } = await openDetails('Ben Lee')
  await chooseForSeat(user, 'Edit seat')
  const dialog = await screen.findByRole('dialog', { name: 'Edit seat' })
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Role' }), 'Chair')
  const started = within(dialog).getByRole('textbox', { name: 'Started' })
  await user.type(started, '31/2/2024')
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
  expect(started).toHaveAccessibleDescription(/in the calendar/u)
  expect(await records()).toMatchObject({ seats: [{ role: 'member' }] })
  await user.clear(started)
  await user.type(started, 'May 2024')
  await user.type(within(dialog).getByRole('textbox', { name: 'Reports back to' }), 'Members')
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
  await waitFor(async () =>
    expect(await records()).toMatchObject({
      seats: [{ role: 'chair', startedOn: '2024-05', reportBack: { to: 'Members' } }],
    }),
  )
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect((await records()).seats).toEqual([seat.record]))
})

test('Reported back today asks to whom first, and then takes one press', async () => {
  const { user, records } = await openDetails('Ben Lee')
  await chooseForSeat(user, 'Reported back today')
  const dialog = await screen.findByRole('dialog', { name: 'How this seat reports back' })
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
  expect(
    within(dialog).getByRole('textbox', { name: 'Reports back to' }),
  ).toHaveAccessibleDescription(/to whom or how/u)
  await user.type(within(dialog).getByRole('textbox', { name: 'Reports back by' }), 'Letter{Enter}')
  const reported = { seats: [{ reportBack: { how: 'Letter', lastOn: '2026-11-22' } }] }
  await waitFor(async () => expect(await records()).toMatchObject(reported))
})

test('one press says that a seat with a way to report back did so today', async () => {
  const given = { to: 'Members', lastOn: '2025-01' }
  const before = entryOf(
    'seats',
    aSeat({ id: 'seat', personId: 'ben', partnershipId: 'health', reportBack: given }),
  )
  const { user, records } = await openDetails('Ben Lee', [ben, board, before])
  await chooseForSeat(user, 'Reported back today')
  await waitFor(async () =>
    expect(await records()).toMatchObject({
      seats: [{ reportBack: { to: 'Members', lastOn: '2026-11-22' } }],
    }),
  )
})

test('an empty seat is filled with a person, and stops saying whom it is for', async () => {
  const empty = entryOf(
    'seats',
    aSeat({ id: 'empty', personId: null, partnershipId: 'health', wanted: { skills: ['law'] } }),
  )
  const { user, details, records } = await openDetails('Ben Lee', [ben, board, seat, empty])
  await user.click(within(details).getByRole('button', { name: 'Health Board' }))
  await within(details).findByRole('heading', { level: 2, name: 'Health Board' })
  await user.click(
    within(details).getByRole('button', { name: 'More for the seat on Health Board' }),
  )
  await user.click(await screen.findByRole('menuitem', { name: 'Fill this seat' }))
  const dialog = await screen.findByRole('dialog', { name: 'Fill this seat' })
  await user.type(within(dialog).getByRole('combobox', { name: 'Person' }), 'Ada Khan')
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
  expect(await within(details).findByRole('button', { name: 'Ada Khan' })).toBeVisible()
  await waitFor(async () => {
    const { seats, people } = await records()
    expect(people).toContainEqual(expect.objectContaining({ name: 'Ada Khan' }))
    expect(seats.every(({ personId }) => personId !== null)).toBe(true)
    expect(JSON.stringify(seats)).not.toContain('wanted')
  })
})

test('the seats of a partnership are told as chairs round a table', async () => {
  const others = [
    aSeat({ id: 'e', personId: null, partnershipId: 'health' }),
    aSeat({
      id: 'o',
      personId: null,
      nameNotRecorded: true,
      partnershipId: 'health',
      role: 'observer',
    }),
  ].map((each) => entryOf('seats', each))
  const { user, details } = await openDetails('Ben Lee', [ben, board, seat, ...others])
  await user.click(within(details).getByRole('button', { name: 'Health Board' }))
  expect(
    await within(details).findByRole('img', {
      name: '2 seats round the table: 1 filled, 1 empty. 1 observer or adviser apart.',
    }),
  ).toBeVisible()
})

test('a link asks for its kind and its other end, which may be new, and is told in Details', async () => {
  const { user, details } = await openDetails('Ben Lee')
  await user.click(within(details).getByRole('button', { name: 'Health Board' }))
  await within(details).findByRole('heading', { level: 2, name: 'Health Board' })
  await user.click(await within(details).findByRole('button', { name: 'Add link' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add link' })
  const done = within(dialog).getByRole('button', { name: 'Done' })
  await user.click(done)
  const kind = within(dialog).getByRole('combobox', { name: 'Kind' })
  expect(kind).toHaveAccessibleDescription('This cannot be left empty.')
  await user.selectOptions(kind, 'Reports to')
  const to = within(dialog).getByRole('combobox', { name: 'To' })
  await user.type(to, 'Health Board')
  await user.click(done)
  expect(to).toHaveAccessibleDescription('It cannot be tied to itself.')
  await user.clear(to)
  await user.type(to, 'Full Council')
  await user.click(done)
  const links = await within(details).findByRole('table', { name: 'Links' })
  expect(links).toHaveTextContent('Reports toFull Council')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(screen.queryByRole('table', { name: 'Links' })).toBeNull())
})
