import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Answers } from '../../src/analysis/answer'
import { keyOf } from '../../src/app/device'
import { getInfo, type Network } from '../../src/domain/network'
import { fileKinds, type RecordEntry } from '../../src/domain/records'
import { createMap } from '../../src/storage/create-map'
import { deleteMap, listMaps } from '../../src/storage/map-list'
import { dumpDatabase, dumpRecords } from '../builders/dump-database'
import { readGolden, readSampleMap } from '../builders/golden'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

beforeEach(async () => {
  const { maps } = await listMaps()
  await Promise.all(maps.map(({ mapId }) => deleteMap(mapId)))
})

type User = Awaited<ReturnType<typeof renderApp>>['user']

interface Golden {
  readonly findings: { readonly results: { readonly A36: Answers['A36'] } }
}

const { A36 } = readGolden<Golden>('12_northbridge_expected').findings.results

function entriesOf(network: Network): readonly RecordEntry[] {
  return fileKinds.flatMap((kind) =>
    [...network[kind].values()].map((record) => ({ kind, record }) as RecordEntry),
  )
}

async function openNorthbridge() {
  const network = readSampleMap('northbridge')
  const info = getInfo(network)
  await createMap({ info, entries: entriesOf(network), at: '2024-01-01T00:00:00.000Z' })
  const { user } = await renderApp(`/m/${keyOf(info.id)}/explore`)
  await screen.findByText(/^Saved on this device/u)
  return { user, mapId: info.id }
}

/** As the map lies there once the places of its picture are kept too. */
async function dumpSettled(mapId: string) {
  return waitFor(async () => {
    const records = await dumpRecords(mapId)
    expect(JSON.stringify(records)).toContain('"places"')
    return { records, journal: (await dumpDatabase(mapId)).journal }
  })
}

async function openDialog(user: User) {
  await user.click(screen.getByRole('button', { name: 'Map menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Try a change' }))
  return screen.findByRole('dialog', { name: 'Try a change' })
}

async function choose(user: User, label: string, typed: string, option: string) {
  await user.type(screen.getByRole('combobox', { name: label }), typed)
  await user.click(await screen.findByRole('option', { name: option }))
}

async function tryLeaving(user: User, name: string) {
  await user.selectOptions(screen.getByRole('combobox', { name: 'What to try' }), 'A person leaves')
  await choose(user, 'Who leaves', name, name)
  await user.click(screen.getByRole('button', { name: 'Try it' }))
}

/** The rows of the table as it is shown: before and after. */
async function findFigures(): Promise<ReadonlyMap<string, readonly string[]>> {
  const table = await screen.findByRole('table', { name: 'Before and after' })
  const rows = within(table).getAllByRole('row').slice(1)
  return new Map(
    rows.map((row) => [
      within(row).getByRole('rowheader').textContent ?? '',
      within(row)
        .getAllByRole('cell')
        .slice(0, 2)
        .map((cell) => cell.textContent ?? ''),
    ]),
  )
}

/** What golden 12 says of its scenario, in the words of the table. */
function figuresOf(index: number): ReadonlyMap<string, readonly string[]> {
  const { baseline } = A36
  const scenario = A36.scenarios[index]
  if (scenario === undefined) throw new Error('Golden 12 has three scenarios')
  const { after, hours } = scenario
  const people = readSampleMap('northbridge').people
  const pair = (before: number, then: number) => [`${before}`, `${then}`]
  return new Map([
    ['Seats held by a named person', pair(baseline.seats, after.seats)],
    ['People with a seat', pair(baseline.people, after.people)],
    ['Groups of partnerships joined by shared people', pair(baseline.groups, after.groups)],
    [
      'Pairs of partnerships joined by one person only',
      pair(baseline.singleThreadPairs, after.singleThreadPairs),
    ],
    [
      'Partnerships with a voluntary or community vote',
      pair(baseline.partnershipsWithVcsVote, after.partnershipsWithVcsVote),
    ],
    [
      'People whose leaving would split a group',
      pair(baseline.cutPeople.length, after.cutPeople.length),
    ],
    ...hours.map(
      (one) =>
        [
          `Hours a month, about: ${people.get(one.personId)?.name}`,
          pair(one.before, one.after),
        ] as const,
    ),
  ])
}

test('A36 each change of golden 12 shows its figures, and nothing is saved by trying', async () => {
  const { user, mapId } = await openNorthbridge()
  const before = await dumpSettled(mapId)
  const dialog = await openDialog(user)
  expect(dialog).toHaveTextContent('Trying out changes: nothing is saved')
  expect(dialog).toHaveTextContent('As at 1 April 2009')
  expect(within(dialog).queryByRole('button', { name: 'Keep these changes' })).toBeNull()

  await tryLeaving(user, 'Asha Patel')
  expect(await findFigures()).toEqual(figuresOf(0))
  expect(dialog).toHaveTextContent('Asha Patel: down by about 23 to about 0 hours a month.')
  expect(dialog).toHaveTextContent('The map stays in one piece.')
  await user.click(within(dialog).getByRole('button', { name: 'Remove: Asha Patel leaves' }))
  expect(screen.queryByRole('table', { name: 'Before and after' })).toBeNull()

  await user.selectOptions(
    screen.getByRole('combobox', { name: 'What to try' }),
    'A seat moves to somebody else',
  )
  await user.click(screen.getByRole('button', { name: 'Try it' }))
  expect(dialog).toHaveTextContent('Choose from the list that opens as you type.')
  const seat = 'Asha Patel, Member, Community Safety Partnership'
  await choose(user, 'Which seat', 'asha safety', seat)
  await choose(user, 'Who takes it', 'farah', 'Farah Aziz')
  await user.click(screen.getByRole('button', { name: 'Try it' }))
  expect(await findFigures()).toEqual(figuresOf(1))
  await user.click(
    within(dialog).getByRole('button', { name: `Remove: Goes to Farah Aziz: ${seat}` }),
  )

  await tryLeaving(user, 'Karl Jensen')
  expect(await findFigures()).toEqual(figuresOf(2))
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await dumpSettled(mapId)).toEqual(before)
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true')
})

test('A36 what is kept is one step, on the date of the view, and one press takes it back', async () => {
  const { user, mapId } = await openNorthbridge()
  const before = await dumpSettled(mapId)
  await openDialog(user)
  await tryLeaving(user, 'Asha Patel')
  await tryLeaving(user, 'Karl Jensen')
  await user.click(screen.getByRole('button', { name: 'Keep these changes' }))
  const notice = await screen.findByRole('region', { name: 'Notice' })
  expect(notice).toHaveTextContent('Keep 2 changes that were tried')
  const after = await waitFor(async () => {
    const dump = await dumpSettled(mapId)
    expect(dump.journal).toHaveLength((before.journal?.length ?? 0) + 1)
    return dump
  })
  expect(after.records).not.toEqual(before.records)
  // Six seats of one and four of the other.
  expect(findEnds(after.records)).toBe(findEnds(before.records) + 10)
  await user.click(within(notice).getByRole('button', { name: /^Undo/u }))
  await waitFor(async () => expect((await dumpSettled(mapId)).records).toEqual(before.records))
})

function findEnds(records: unknown): number {
  return JSON.stringify(records).split('"endedOn":"2009-04-01"').length - 1
}
