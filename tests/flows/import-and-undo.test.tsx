import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { keyOf } from '../../src/app/device'
import { deleteMap, listMaps } from '../../src/storage/map-list'
import { dumpRecords } from '../builders/dump-database'
import { failEveryWrite } from '../builders/failing-writes'
import { memoryFolders } from '../builders/in-process-worker'
import { aPartnership, aPerson, aSeat, entryOf } from '../builders/records'
import { aStoredMap } from '../builders/stored-map'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

beforeEach(async () => {
  const { maps } = await listMaps()
  await Promise.all(maps.map(({ mapId }) => deleteMap(mapId)))
})

const boards = ['Health Board', 'Housing Forum', 'Town Deal Board', 'Youth Panel', 'Coast Group']

/** Ada chairs two of five and sits on the rest: 7 by weight, over the guide figure of 5. */
const rows = boards.map((board, index) => `Ada Khan,${index < 2 ? 'Chair' : 'Member'},${board}`)
const seatsFile = () =>
  new File(
    [['Name,Role,Board', ...rows, 'Ben Lee,Member,Health Board', ''].join('\n')],
    'seats.csv',
  )

function aMapWithOneSeat(): Promise<string> {
  return aStoredMap([
    entryOf('people', aPerson({ id: 'ben', name: 'Ben Lee' })),
    entryOf('partnerships', aPartnership({ id: 'health', name: 'Health Board' })),
    entryOf('seats', aSeat({ id: 'seat', personId: 'ben', partnershipId: 'health' })),
  ])
}

async function goThroughPages(user: Awaited<ReturnType<typeof renderApp>>['user']) {
  await screen.findByRole('heading', { level: 1, name: 'Match the columns' })
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await screen.findByRole('heading', { level: 1, name: 'Check and import' })
  await user.click(screen.getByRole('button', { name: 'Import these rows' }))
}

const findHats = () => screen.findByRole('table', { name: 'People by hats' })

const findSaved = () => screen.findByText(/^Saved on this device/u)

/** The rows of a map that was just opened, once its picture is kept as well. */
async function dumpSettled(mapId: string) {
  await findSaved()
  const rows = await waitFor(async () => {
    const dump = await dumpRecords(mapId)
    expect(dump).toMatchObject({ meta: expect.arrayContaining([anyPlaces]) })
    return dump
  })
  return rows
}

const anyPlaces = expect.objectContaining({ k: 'places' })

test('a file travels through the pages to Hats and is saved', async () => {
  const { user } = await renderApp('/')
  await user.upload(await screen.findByLabelText('Import a file'), seatsFile())
  await goThroughPages(user)
  const [, first] = within(await findHats()).getAllByRole('row')
  expect(first).toHaveTextContent('Ada Khan5507 over')
  expect(screen.getByRole('button', { name: 'Hats' })).toHaveAccessibleDescription(
    '1 person is over the guide figure of 5',
  )
  await findSaved()
  const { maps } = await listMaps()
  expect(maps).toMatchObject([{ title: 'seats', counts: { people: 2, seats: 6 } }])
})

test('a file dropped on a map adds to it, and undo gives back every row as it was', async () => {
  const mapId = await aMapWithOneSeat()
  const { user } = await renderApp(`/m/${keyOf(mapId)}/explore`)
  const before = await dumpSettled(mapId)
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [seatsFile()] } })
  await goThroughPages(user)
  const notice = await screen.findByRole('region', { name: 'Notice' })
  expect(notice).toHaveTextContent('5 rows imported')
  await findHats()
  await waitFor(async () => expect(await dumpRecords(mapId)).not.toEqual(before))
  await user.click(within(notice).getByRole('button', { name: 'Undo this import' }))
  await waitFor(async () => expect(await dumpRecords(mapId)).toEqual(before))
  await findSaved()
  expect(screen.getByRole('button', { name: 'Redo' })).toHaveAccessibleDescription(
    'Import seats.csv',
  )
})

test('an earlier version is kept before an import, and takes the map back by one undoable step', async () => {
  const mapId = await aMapWithOneSeat()
  const { user } = await renderApp(`/m/${keyOf(mapId)}/explore`)
  const before = await dumpSettled(mapId)
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [seatsFile()] } })
  await goThroughPages(user)
  await findHats()
  await findSaved()
  const after = await dumpRecords(mapId)
  await user.click(screen.getByRole('button', { name: 'Map menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Earlier versions' }))
  const dialog = await screen.findByRole('dialog', { name: 'Earlier versions' })
  const table = await within(dialog).findByRole('table', { name: 'Earlier versions' })
  const row = within(table).getByRole('row', { name: /22 November 2026.*Before an import/u })
  expect(row).toHaveTextContent('3')
  await user.click(within(row).getByRole('button', { name: /^Restore: 22 November 2026/u }))
  await screen.findByText(/^Restore the version of 22 November 2026/u)
  await waitFor(async () => expect(await dumpRecords(mapId)).toEqual(before))
  await user.click(screen.getByRole('button', { name: 'Undo this' }))
  await waitFor(async () => expect(await dumpRecords(mapId)).toEqual(after))
})

test('where no earlier version can be kept, the person decides whether to import', async () => {
  const mapId = await aMapWithOneSeat()
  const { user } = await renderApp(`/m/${keyOf(mapId)}/explore`)
  const before = await dumpSettled(mapId)
  const drop = () =>
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [seatsFile()] } })
  vi.spyOn(memoryFolders.filesOf(mapId), 'set').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  drop()
  await goThroughPages(user)
  const ask = async () => screen.findByRole('alertdialog', { name: 'No earlier version was kept' })
  expect(await ask()).toHaveTextContent('The disk is full')
  await user.click(within(await ask()).getByRole('button', { name: 'Cancel' }))
  await screen.findByRole('button', { name: 'Hats' })
  expect(await dumpRecords(mapId)).toEqual(before)
  drop()
  await goThroughPages(user)
  await user.click(within(await ask()).getByRole('button', { name: 'Import anyway' }))
  const notice = await screen.findByRole('region', { name: 'Notice' })
  expect(notice).toHaveTextContent('5 rows imported')
})

test('columns that were matched once are matched again for files with the same headings', async () => {
  const jobs = (name: string) => new File([`Name,Board,Job\n${name},Health Board,Boss\n`], 'j.csv')
  const { user } = await renderApp('/')
  await user.upload(await screen.findByLabelText('Import a file'), jobs('Ada Khan'))
  await screen.findByRole('heading', { level: 1, name: 'Match the columns' })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Use Job as' }), 'Note')
  await user.click(screen.getByRole('checkbox', { name: 'Remember for files like this' }))
  await goThroughPages(user)
  await findSaved()
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [jobs('Bo Lee')] } })
  await screen.findByRole('heading', { level: 1, name: 'Match the columns' })
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Use Job as' })).toHaveValue('note'),
  )
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/Ada|Khan|Boss|Job/u)
})

async function endSeatOfBen(user: Awaited<ReturnType<typeof renderApp>>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Hats' }))
  const hats = await findHats()
  await user.click(await within(hats).findByRole('button', { name: 'Ben Lee' }))
  await user.click(screen.getByRole('button', { name: 'End seat on Health Board' }))
  const dialog = await screen.findByRole('dialog', { name: 'End seat' })
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
}

const step = 'End Ben Lee’s seat on Health Board'

test('a save that fails is said, with the data offered as a file', async () => {
  const mapId = await aMapWithOneSeat()
  const { user } = await renderApp(`/m/${keyOf(mapId)}/explore`)
  const before = await dumpSettled(mapId)
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob)
    return 'blob:file'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const heal = failEveryWrite()
  await endSeatOfBen(user)
  expect(await screen.findByText('Not saved')).toBeVisible()
  expect(screen.queryByText(/^Saved on this device/u)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Download my data' }))
  await waitFor(() => expect(files).toHaveLength(1))
  const { records } = JSON.parse((await files[0]?.text()) ?? '')
  expect(records.seats).toMatchObject([{ id: 'seat', endedOn: '2026-11-22' }])
  heal()
  expect(await dumpRecords(mapId)).toEqual(before)
})

test('opened a second time, a map still knows what was done to it', async () => {
  const mapId = await aMapWithOneSeat()
  const first = await renderApp(`/m/${keyOf(mapId)}/explore`)
  await findSaved()
  await endSeatOfBen(first.user)
  const undo = await screen.findByRole('button', { name: 'Undo' })
  await waitFor(() => expect(undo).toHaveAccessibleDescription(step))
  await findSaved()
  first.unmount()

  const { user } = await renderApp(`/m/${keyOf(mapId)}/explore`)
  const again = await screen.findByRole('button', { name: 'Undo' })
  expect(again).toHaveAccessibleDescription(step)
  await user.click(again)
  expect(again).toHaveAccessibleDescription('There is nothing to undo')
  await findSaved()
})
