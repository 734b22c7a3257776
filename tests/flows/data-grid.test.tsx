import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { keyOf } from '../../src/app/device'
import type { RecordEntry } from '../../src/domain/records'
import { deleteMap, listMaps } from '../../src/storage/map-list'
import { dumpRecords } from '../builders/dump-database'
import { anOrganisation, aPartnership, aPerson, aSeat, aTheme, entryOf } from '../builders/records'
import { aStoredMap } from '../builders/stored-map'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

beforeEach(async () => {
  localStorage.clear()
  const { maps } = await listMaps()
  await Promise.all(maps.map(({ mapId }) => deleteMap(mapId)))
})

const board = entryOf('partnerships', aPartnership({ id: 'health', name: 'Health Board' }))
const ben = entryOf('people', aPerson({ id: 'ben', name: 'Ben Lee' }))

async function openTable(entries: readonly RecordEntry[], kind: string, name: string) {
  const mapId = await aStoredMap(entries)
  const app = await renderApp(`/m/${keyOf(mapId)}/data/${kind}`)
  const grid = await screen.findByRole('grid', { name })
  if (entries.some((entry) => entry.kind === kind))
    await waitFor(() => expect(rowsOf(grid)).not.toEqual([]))
  return { ...app, mapId, grid, records: async () => await dumpRecords(mapId) }
}

const cell = (name: string) => screen.getByRole('gridcell', { name })

/** What the table says, its ticks left out. */
function rowsOf(grid: HTMLElement): readonly string[] {
  const [, ...rows] = within(grid).getAllByRole('row')
  return rows.map((row) =>
    [...row.querySelectorAll('td')]
      .slice(1)
      .map((td) => td.textContent)
      .join('|'),
  )
}

test('a partnership with eight seats takes fewer than forty keys besides the text', async () => {
  const { user, grid } = await openTable([ben], 'partnerships', 'Partnerships')
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await user.keyboard(key)
  }
  screen.getByRole('button', { name: 'New partnership' }).focus()
  await press('{Enter}')
  await user.keyboard('Harbour Forum')
  await press('{Enter}')
  await waitFor(() => expect(rowsOf(grid)[0]).toMatch(/^Harbour Forum[|]Forum/u))

  location.hash = location.hash.replace('partnerships', 'seats')
  const seats = await screen.findByRole('grid', { name: 'Seats' })
  keys += 2
  screen.getByRole('button', { name: 'New seat' }).focus()
  await press('{Enter}')
  await user.keyboard('harb')
  await press('{Enter}')
  const people = ['Ada Khan', 'ben l', 'Cai Rees', 'Dee Orr', 'Eve Poe', 'Fay Roe', 'Gil Shaw', '']
  for (const name of people) {
    if (name !== '') await user.keyboard(name)
    await press('{Control>}{Enter}{/Control}')
  }
  await press('{Escape}')
  await press('{Escape}')
  await waitFor(() => expect(rowsOf(seats)).toHaveLength(8))
  expect(rowsOf(seats).map((row) => row.split('|').slice(0, 3).join('|'))).toEqual(
    ['', 'Gil Shaw', 'Fay Roe', 'Eve Poe', 'Dee Orr', 'Cai Rees', 'Ben Lee', 'Ada Khan'].map(
      (name) => `Harbour Forum|${name}|Member`,
    ),
  )
  expect(keys).toBeLessThan(40)
})

test('keys move, open, save and leave a cell, and undo names what was changed', async () => {
  const cai = entryOf('people', aPerson({ id: 'cai', name: 'Cai Rees' }))
  const { user, grid, records } = await openTable([ben, cai], 'people', 'People')
  expect(grid).toHaveAttribute('aria-rowcount', '3')
  await user.click(cell('Ben Lee'))
  await user.keyboard('{F2}')
  const field = await screen.findByRole('textbox', { name: 'Name' })
  expect(field).toHaveValue('Ben Lee')
  await user.keyboard('Benedict Lee{Enter}')
  expect(cell('Cai Rees')).toHaveFocus()
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAccessibleDescription('Change Ben Lee')
  await waitFor(async () =>
    expect(await records()).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({ id: 'ben', name: 'Benedict Lee' }),
      ]),
    }),
  )
  await user.keyboard('{ArrowUp}{Enter}Nobody{Escape}')
  expect(cell('Benedict Lee')).toHaveFocus()
  await user.keyboard('x{Tab}')
  expect(rowsOf(grid)[0]).toMatch(/^x[|]/u)
  expect(document.activeElement).toHaveAttribute('data-cell', '0:1')
  await user.keyboard('{Control>}{End}{/Control}')
  expect(document.activeElement).toHaveAttribute('data-cell', '1:4')
  await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}')
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveFocus()
})

test('a value that cannot be kept is said under its field, and the old one stays', async () => {
  const seat = entryOf('seats', aSeat({ id: 'seat', personId: 'ben', partnershipId: 'health' }))
  const { user, grid } = await openTable([ben, board, seat], 'seats', 'Seats')
  await user.click(cell('Member'))
  await user.keyboard('{ArrowRight}{ArrowRight}{Enter}31/2/2024{Enter}')
  const started = await screen.findByRole('textbox', { name: 'Started' })
  expect(started).toHaveAccessibleDescription(/in the calendar/u)
  await user.keyboard('{Escape}')
  await user.keyboard('2024{Tab}2023{Enter}')
  expect(await screen.findByRole('textbox', { name: 'Ended' })).toHaveAccessibleDescription(
    'It would end before it starts. Check the dates.',
  )
  await user.keyboard('{Escape}')
  expect(rowsOf(grid)).toEqual([
    expect.stringMatching(/^Health Board[|]Ben Lee[|]Member[|][|]2024[|]/u),
  ])
})

test('names that are too long or empty change nothing', async () => {
  const { user, grid } = await openTable([ben], 'people', 'People')
  await user.click(cell('Ben Lee'))
  await user.keyboard('{Enter}')
  const field = await screen.findByRole('textbox', { name: 'Name' })
  await user.clear(field)
  await user.keyboard('{Enter}')
  expect(field).toHaveAccessibleDescription('This cannot be left empty.')
  await user.click(field)
  await user.paste('x'.repeat(5_000))
  await user.keyboard('{Enter}')
  expect(field).toHaveAccessibleDescription(/at most 300 characters/u)
  await user.keyboard('{Escape}')
  expect(rowsOf(grid)[0]).toMatch(/^Ben Lee[|]/u)
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAccessibleDescription(
    'There is nothing to undo',
  )
})

test('a theme goes on twenty partnerships in one step, and comes off in one', async () => {
  const boards = Array.from({ length: 20 }, (_, index) =>
    entryOf('partnerships', aPartnership({ id: `board-${index}`, name: `Board ${index}` })),
  )
  const { user, grid } = await openTable(
    [...boards, entryOf('themes', aTheme())],
    'partnerships',
    'Partnerships',
  )
  await waitFor(() => expect(rowsOf(grid).length).toBeGreaterThan(10))
  await user.click(cell('Board 0'))
  await user.keyboard('{Control>}a{/Control}')
  const toolbar = screen.getByRole('toolbar', { name: 'Selected rows' })
  expect(toolbar).toHaveTextContent('20 rows selected')
  await user.click(within(toolbar).getByRole('button', { name: 'Add theme' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add theme' })
  await user.click(within(dialog).getByRole('combobox', { name: 'Theme' }))
  await user.keyboard('heal{Enter}')
  const notice = await screen.findByRole('region', { name: 'Notice' })
  expect(notice).toHaveTextContent('Add the theme health to 20 records')
  expect(rowsOf(grid).every((row) => row.split('|')[2] === 'health')).toBe(true)
  await user.click(within(notice).getByRole('button', { name: 'Undo this' }))
  expect(rowsOf(grid).every((row) => row.split('|')[2] === '')).toBe(true)
})

test('deleting says what goes along, and one press brings all of it back', async () => {
  const seat = entryOf('seats', aSeat({ id: 'seat', personId: 'ben', partnershipId: 'health' }))
  const { user, grid } = await openTable([ben, board, seat], 'people', 'People')
  await user.click(cell('Ben Lee'))
  await user.keyboard(' ')
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  const dialog = await screen.findByRole('dialog', { name: 'Delete this record?' })
  expect(dialog).toHaveTextContent('Seats: 1')
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '1'))
  await user.click(await screen.findByRole('button', { name: 'Undo this' }))
  await waitFor(() => expect(rowsOf(grid)[0]).toMatch(/^Ben Lee/u))
})

test('one field of all chosen rows is set at once, by its words', async () => {
  const others = ['Cai Rees', 'Dee Orr'].map((name) =>
    entryOf('people', aPerson({ id: name.slice(0, 3), name })),
  )
  const { user, grid } = await openTable([ben, ...others], 'people', 'People')
  await user.click(cell('Ben Lee'))
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await user.click(screen.getByRole('button', { name: 'Edit selected' }))
  const dialog = await screen.findByRole('dialog', { name: 'Edit selected' })
  await user.selectOptions(
    within(dialog).getByRole('combobox', { name: 'Field' }),
    'Holds public office',
  )
  await user.click(within(dialog).getByRole('button', { name: 'Apply' }))
  expect(await within(dialog).findByText('This cannot be left empty.')).toBeVisible()
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'New value' }), 'Yes')
  await user.click(within(dialog).getByRole('button', { name: 'Apply' }))
  await waitFor(() =>
    expect(rowsOf(grid).map((row) => row.split('|')[1])).toEqual(['Yes', 'Yes', 'Yes']),
  )
})

test('a block from a spreadsheet is shown before it changes anything', async () => {
  const cai = entryOf('people', aPerson({ id: 'cai', name: 'Cai Rees' }))
  const { user, grid } = await openTable([ben, cai], 'people', 'People')
  await user.click(cell('Ben Lee'))
  await user.paste('Ben Lea\tyes\r\nCai Rhys\tperhaps\r\n')
  const dialog = await screen.findByRole('dialog', { name: 'Check what is pasted' })
  expect(dialog).toHaveTextContent('3 cells change. 1 cell cannot be read and stays as it is.')
  await user.click(within(dialog).getByRole('button', { name: 'Apply' }))
  await waitFor(() =>
    expect(rowsOf(grid).map((row) => row.split('|').slice(0, 2))).toEqual([
      ['Ben Lea', 'Yes'],
      ['Cai Rhys', 'No'],
    ]),
  )
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(rowsOf(grid)[1]).toMatch(/^Cai Rees[|]No/u))
  await user.click(cell('Ben Lee'))
  await user.paste('a\nb\nc')
  expect(await screen.findByRole('region', { name: 'Notice' })).toHaveTextContent(
    'The block has 3 rows, and there is room for 2 from this cell on. Nothing was changed.',
  )
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a value fills down, and rows are copied as a spreadsheet takes them', async () => {
  const cai = entryOf('people', aPerson({ id: 'cai', name: 'Cai Rees', note: 'Two\nlines' }))
  const { user, grid } = await openTable(
    [{ ...ben, record: { ...ben.record, publicOffice: true } } as RecordEntry, cai],
    'people',
    'People',
  )
  await user.click(cell('Ben Lee'))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}{ArrowRight}{Control>}d{/Control}')
  await waitFor(() => expect(rowsOf(grid).map((row) => row.split('|')[1])).toEqual(['Yes', 'Yes']))
  const clipboardData = new DataTransfer()
  fireEvent.copy(document.activeElement ?? grid, { clipboardData })
  expect(clipboardData.getData('text/plain')).toBe(
    'Ben Lee\tYes\t\t\t\nCai Rees\tYes\t\t\t"Two\nlines"',
  )
})

test('what is looked for, sorted and put away is what the table shows', async () => {
  const ageWell = entryOf(
    'organisations',
    anOrganisation({ name: 'Age Well', sector: 'voluntary' }),
  )
  const trust = entryOf(
    'organisations',
    anOrganisation({ id: 'trust', name: 'Sîan’s Trust', sector: 'health' }),
  )
  const first = await openTable([ageWell, trust], 'organisations', 'Organisations')
  const { user } = first
  await user.click(screen.getByRole('button', { name: 'Name' }))
  await waitFor(() => expect(rowsOf(first.grid)[0]).toMatch(/^Sîan/u))
  await user.type(screen.getByRole('searchbox', { name: 'Find in table' }), 'sian')
  await waitFor(() => expect(first.grid).toHaveAttribute('aria-rowcount', '2'))
  await user.clear(screen.getByRole('searchbox', { name: 'Find in table' }))
  await user.click(screen.getByRole('button', { name: 'Filters' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sector' }), 'Voluntary')
  await waitFor(() => expect(rowsOf(first.grid)).toEqual([expect.stringMatching(/^Age Well/u)]))
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  const dialog = await screen.findByRole('dialog', { name: 'Columns' })
  await user.click(within(dialog).getByRole('checkbox', { name: 'Web address' }))
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
  expect(first.grid).toHaveAttribute('aria-colcount', '8')
  first.unmount()
  await renderApp(`/m/${keyOf(first.mapId)}/data/organisations`)
  const again = await screen.findByRole('grid', { name: 'Organisations' })
  expect(again).toHaveAttribute('aria-colcount', '8')
  await waitFor(() => expect(rowsOf(again)).toHaveLength(2))
  await user.click(cell('Age Well'))
  await user.keyboard('{End}')
  expect(screen.getByRole('columnheader', { name: 'Web address' })).toBeInTheDocument()
})
