import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { strFromU8 } from 'fflate'
import { IntlProvider } from 'react-intl'
import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { openInProcess } from '../../../tests/builders/in-process-worker'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aView,
  entryOf,
} from '../../../tests/builders/records'
import messages from '../../app/messages/en-GB.json'
import { networkOf } from '../../domain/network'
import { createExportClient, type ExportClient } from '../../state/export-client'
import { type Services, ServicesProvider } from '../../state/hooks/services'
import { createNotices } from '../../state/notices'
import { createMap } from '../../storage/create-map'
import { ShareDialog } from './ShareDialog'
import type { FileToSave } from './use-share-file'

const entries = [
  entryOf('people', aPerson({ publicOffice: true, party: 'Teal Party', note: 'Leaving soon' })),
  entryOf('people', aPerson({ id: 'bo', name: 'Bo Quietname', doNotExport: true })),
  entryOf('organisations', anOrganisation({ name: 'Valley Mosque', url: 'https://m.example/' })),
  entryOf('partnerships', aPartnership()),
  entryOf('seats', aSeat({ organisationId: 'age-well', hoursPerMonth: 3 })),
  entryOf('seats', aSeat({ id: 'seat-2', personId: null })),
  entryOf('views', aView()),
]
const network = networkOf(anInfo({ id: 'm1', title: 'Our map' }), entries)

interface Setting {
  readonly exports?: ExportClient
  readonly status?: string
}

function open({ exports, status = 'not-saved' }: Setting = {}) {
  const user = userEvent.setup()
  const files: FileToSave[] = []
  const onFile = vi.fn((file: FileToSave) => {
    files.push(file)
    return `${file.title}${file.ending}`
  })
  const onTemplate = vi.fn()
  const notices = createNotices()
  const services = {
    network: { state: createStore(() => ({ network })) },
    saving: { state: createStore(() => ({ status })) },
    notices,
  } as unknown as Services
  const client = exports ?? createExportClient({ openWorker: openInProcess, newId: () => 'e1' })
  render(
    <IntlProvider locale="en-GB" messages={messages}>
      <ServicesProvider value={services}>
        <ShareDialog exports={client} onFile={onFile} onTemplate={onTemplate} onClose={() => {}} />
      </ServicesProvider>
    </IntlProvider>,
  )
  return { user, files, onTemplate, notices }
}

const button = (name: string) => screen.getByRole('button', { name })
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const lost = () => screen.getByRole('region', { name: 'Not in this file' })
const chips = () => screen.getByRole('list', { name: 'Before you share' })
const untilReady = () =>
  waitFor(() => expect(button('Save')).not.toHaveAttribute('aria-disabled', 'true'))

async function pick(user: ReturnType<typeof open>['user'], name: string) {
  await user.click(screen.getByRole('radio', { name }))
  await untilReady()
}

test('the dialog offers every file, with a hint for whom it is', async () => {
  open()
  const dialog = screen.getByRole('dialog', { name: 'Share' })
  const group = within(dialog).getByRole('radiogroup', { name: 'What to share' })
  expect(
    within(group)
      .getAllByRole('radio')
      .map(
        (radio) =>
          document.getElementById(radio.getAttribute('aria-labelledby') ?? '')?.textContent,
      ),
  ).toEqual([
    'Map file (shared copy)',
    'Spreadsheet (.xlsx)',
    'Spreadsheet files (CSV set .zip)',
    'Popolo (.json)',
    'Kumu (.xlsx)',
    'GEXF (.gexf)',
    'GraphML (.graphml)',
    'Cytoscape (.cyjs)',
    'Full spreadsheet',
  ])
  expect(screen.getByRole('radio', { name: 'GEXF (.gexf)' })).toHaveAccessibleDescription(
    'For researchers who use Gephi.',
  )
  await untilReady()
})

test('what is left out is told with counts before anything is saved', async () => {
  const { user, files } = open()
  await untilReady()
  expect(lost()).toHaveTextContent('The name of 1 person who asked not to be named')
  expect(lost()).toHaveTextContent('Notes on 1 record')
  expect(lost()).toHaveTextContent('The party of 1 person')
  expect(lost()).toHaveTextContent('Seats: hours a month (1)')
  await pick(user, 'GEXF (.gexf)')
  expect(lost()).toHaveTextContent('1 empty seat')
  expect(lost()).toHaveTextContent('1 saved view')
  expect(lost()).toHaveTextContent(
    'Organisations: whether it speaks for a network (1), web address (1)',
  )
  expect(within(lost()).getByText('1 empty seat')).toBeInTheDocument()
  expect(within(lost()).queryByText('1 seat')).toBeNull()
  expect(files).toEqual([])
})

test('Save gives a file named after the map, says so, and the file is what was described', async () => {
  const { user, files, notices } = open()
  await untilReady()
  await user.click(button('Save'))
  await waitFor(() =>
    expect(screen.getByRole('status', { name: 'Progress' })).toHaveTextContent(
      'File saved: Our map-shared.joinedup.json',
    ),
  )
  expect(notices.state.getState().announcement).toEqual({ code: 'file-saved' })
  const text = strFromU8(files[0]?.bytes ?? new Uint8Array())
  expect(text).toContain('Ada Khan')
  expect(text).not.toMatch(/Quietname|Leaving soon|Teal Party|hoursPerMonth/)
})

test('notes and parties go along only when their ticks are taken away, and a chip says so', async () => {
  const { user, files } = open()
  await untilReady()
  expect(chips()).not.toHaveTextContent('note')
  await user.click(box('Leave out notes'))
  await user.click(box('Leave out party'))
  await untilReady()
  expect(chips()).toHaveTextContent('1 note goes along. A note can name anybody')
  expect(chips()).toHaveTextContent('The party of 1 person goes along.')
  await user.click(button('Save'))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(strFromU8(files[0]?.bytes ?? new Uint8Array())).toMatch(/Leaving soon/)
})

test('a seat for a faith group is pointed out', async () => {
  open()
  await untilReady()
  expect(chips()).toHaveTextContent(
    '1 person sits or works for a faith group. That can show a person’s religion.',
  )
})

test('hidden names are never called anonymous, and their key is a file apart', async () => {
  const { user, files } = open()
  await untilReady()
  expect(screen.queryByRole('button', { name: 'Save the key' })).toBeNull()
  await user.click(box('Hide names'))
  await untilReady()
  expect(chips()).toHaveTextContent(
    'Names hidden is not anonymous: a seat can still give someone away.',
  )
  expect(lost()).toHaveTextContent(
    'The names of 2 people: an alias such as Person A stands instead',
  )
  await user.click(button('Save the key'))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(files[0]?.ending).toBe('-key.csv')
  expect(strFromU8(files[0]?.bytes ?? new Uint8Array())).toContain('Person A,P-001,Ada Khan,ada')
  await untilReady()
  await user.click(button('Save'))
  await waitFor(() => expect(files).toHaveLength(2))
  expect(files[1]?.ending).toBe('-names-hidden-shared.joinedup.json')
  expect(strFromU8(files[1]?.bytes ?? new Uint8Array())).not.toMatch(/Ada|Khan/)
})

test('a tick that makes no difference can be reached, cannot be changed and says why', async () => {
  const { user } = open()
  await pick(user, 'Kumu (.xlsx)')
  for (const [name, why] of [
    ['Leave out notes', 'This file never has notes.'],
    ['Leave out party', 'This file never has parties.'],
  ] as const) {
    expect(box(name)).toHaveAttribute('aria-disabled', 'true')
    expect(box(name)).toHaveAccessibleDescription(why)
    await user.click(box(name))
    expect(box(name)).toBeChecked()
  }
  await pick(user, 'Spreadsheet (.xlsx)')
  // What was pressed while it made no difference has not been kept for later.
  expect(box('Leave out notes')).toBeChecked()
  expect(box('Leave out party')).toBeChecked()
  await user.click(box('Hide names'))
  expect(box('Leave out notes')).toHaveAccessibleDescription(
    /Always left out when names are hidden/,
  )
  await untilReady()
})

test('the full spreadsheet warns that it holds everything and hides nothing', async () => {
  const { user } = open()
  await untilReady()
  await user.click(box('Hide names'))
  await pick(user, 'Full spreadsheet')
  expect(chips()).toHaveTextContent('This file holds everything')
  expect(box('Hide names')).not.toBeChecked()
  expect(box('Hide names')).toHaveAccessibleDescription(/it holds everything/)
  expect(screen.queryByRole('button', { name: 'Save the key' })).toBeNull()
  expect(lost()).toHaveTextContent('1 saved view')
  expect(lost()).not.toHaveTextContent('Notes')
})

test('an unchanged map is read by the worker where it is kept', async () => {
  const kept = await createMap({
    info: anInfo({ id: 'm1', title: 'The stored one' }),
    entries,
    at: '2024-01-01T00:00:00.000Z',
  })
  expect(kept.ok).toBe(true)
  const { user, files } = open({ status: 'saved' })
  await untilReady()
  await user.click(button('Save'))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(files[0]?.title).toBe('The stored one')
})

function aClient(parts: Partial<ReturnType<ExportClient['open']>>): ExportClient {
  const session = {
    preview: () => Promise.resolve({ losses: [], revealing: [] }),
    write: () => Promise.reject(new Error('not asked')),
    writeKey: () => Promise.reject(new Error('not asked')),
    findingFigures: () => Promise.reject(new Error('not asked')),
    writeFindings: () => Promise.reject(new Error('not asked')),
    writeList: () => Promise.reject(new Error('not asked')),
    writeTermDates: () => Promise.reject(new Error('not asked')),
    close: () => {},
    ...parts,
  }
  return { open: () => session, writeTemplate: () => Promise.reject(new Error('not asked')) }
}

test('a map too large for a spreadsheet is refused with its measure and what to do', async () => {
  const refusal = { code: 'too-many-rows', sheet: 'Seats', most: 50_000, count: 61_204 } as const
  const { user, files } = open({
    exports: aClient({ write: () => Promise.resolve({ outcome: 'refused', refusal }) }),
  })
  await pick(user, 'Spreadsheet (.xlsx)')
  expect(lost()).toHaveTextContent('Nothing is left out.')
  await user.click(button('Save'))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Seats has 61,204 rows')
  expect(alert).toHaveTextContent('Choose Spreadsheet files (CSV set .zip) instead')
  await pick(user, 'Kumu (.xlsx)')
  expect(screen.queryByRole('alert')).toBeNull()
  await user.click(button('Save'))
  expect(await screen.findByRole('alert')).toHaveTextContent('Choose GEXF or GraphML instead')
  expect(files).toEqual([])
})

test('a file that cannot be written is told, never claimed saved', async () => {
  const { user, notices } = open({ exports: aClient({}) })
  await untilReady()
  await user.click(button('Save'))
  expect(await screen.findByRole('alert')).toHaveTextContent('This could not be done')
  expect(notices.state.getState().announcement).toBeNull()
})

test('while it works out what is left out it says so, and nothing can be saved', async () => {
  const write = vi.fn()
  const { user } = open({ exports: aClient({ preview: () => new Promise(() => {}), write }) })
  await user.click(button('Save'))
  expect(write).not.toHaveBeenCalled()
  expect(button('Save')).toHaveAccessibleDescription(/still being worked out/)
  await waitFor(() =>
    expect(screen.getByRole('status', { name: 'Progress' })).toHaveTextContent(
      'Working out what this file holds…',
    ),
  )
})

test('after another choice nothing can be saved until what it leaves out is known', async () => {
  const asked: string[] = []
  const preview: ReturnType<ExportClient['open']>['preview'] = ({ format }) => {
    asked.push(format)
    return asked.length === 1
      ? Promise.resolve({ losses: [], revealing: [] })
      : new Promise(() => {})
  }
  const write = vi.fn()
  const { user } = open({ exports: aClient({ preview, write }) })
  await untilReady()
  await user.click(screen.getByRole('radio', { name: 'Kumu (.xlsx)' }))
  expect(asked).toEqual(['map-file', 'kumu'])
  await user.click(button('Save'))
  expect(write).not.toHaveBeenCalled()
})

test('a map that cannot be read is told, and the worker ends with the dialog', async () => {
  const close = vi.fn()
  open({ exports: aClient({ preview: () => Promise.reject(new Error('gone')), close }) })
  expect(await screen.findByRole('alert')).toHaveTextContent('This could not be done')
  expect(button('Save')).toHaveAttribute('aria-disabled', 'true')
  expect(close).not.toHaveBeenCalled()
})

test('an empty spreadsheet is offered beside', async () => {
  const { user, onTemplate } = open()
  await user.click(button('Save an empty spreadsheet to fill in'))
  expect(onTemplate).toHaveBeenCalledOnce()
})
