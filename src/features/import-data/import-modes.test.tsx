import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IntlProvider } from 'react-intl'
import { expect, test, vi } from 'vitest'
import { openInProcess } from '../../../tests/builders/in-process-worker'
import { workbookOf } from '../../../tests/builders/workbook-of'
import messages from '../../app/messages/en-GB.json'
import type { RecordChanges } from '../../domain/record-changes'
import { createImportClient } from '../../state/import-client'
import { ImportPages } from './ImportPages'
import type { MappingMemory, RememberedMapping } from './mapping-memory'

/** The pages with a real import service behind them. */
function show(content: string | Uint8Array, name: string, memory?: MappingMemory) {
  const onAccept = vi.fn<(changes: RecordChanges) => void>()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const client = createImportClient({ openWorker: openInProcess })
  const view = render(
    <IntlProvider locale="en-GB" messages={messages}>
      <ImportPages
        file={{ name, bytes }}
        client={client}
        onAccept={onAccept}
        onCancel={vi.fn()}
        {...(memory === undefined ? {} : { memory })}
      />
    </IntlProvider>,
  )
  return { ...view, onAccept, user: userEvent.setup() }
}

const page = (name: string) => screen.findByRole('heading', { level: 1, name })
const press = (name: string) => screen.getByRole('button', { name })

async function acceptedBy(
  onAccept: ReturnType<typeof show>['onAccept'],
  user: ReturnType<typeof userEvent.setup>,
) {
  await page('Check and import')
  await user.click(press('Import these rows'))
  await waitFor(() => expect(onAccept).toHaveBeenCalledOnce())
  return onAccept.mock.calls[0]?.[0].added ?? []
}

const grid = [
  'Name,Health Board,Crime Forum,Housing Panel',
  'Ada Khan,x,,z',
  'Bo Lee,,x,',
  'Cy Poe,x,x,',
].join('\n')

test('a grid: what its marks mean is shown with counts, and can be changed', async () => {
  const { user, onAccept } = show(grid, 'grid.csv')
  await page('What is in this file')
  const modes = screen.getByRole('radiogroup', { name: 'Each row is' })
  expect(within(modes).getByRole('radio', { name: /people down the side/ })).toBeChecked()
  await user.click(press('Continue'))
  await page('Match the columns')
  const marks = screen.getByRole('table', { name: 'Marks' })
  expect(within(marks).getByRole('row', { name: /^Z/ })).toHaveTextContent('Please check')
  expect(within(marks).getByRole('row', { name: /^X/ })).toHaveTextContent('4')
  expect(screen.getByText(/It is not known what the mark Z means/)).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Z means' }), 'Observer')
  await user.click(press('Continue'))
  const added = await acceptedBy(onAccept, user)
  const seats = added.flatMap(({ kind, record }) => (kind === 'seats' ? [record.role] : []))
  expect(seats.toSorted()).toEqual(['member', 'member', 'member', 'member', 'observer'])
})

test('the way a file is read can be changed, and its columns are guessed again', async () => {
  const { user } = show('Name,Board\nAda Khan,Health Board\n', 'list.csv')
  await page('Match the columns')
  await user.click(press('Read the file another way'))
  await page('What is in this file')
  await user.click(screen.getByRole('radio', { name: 'One person' }))
  await user.click(press('Continue'))
  await page('Match the columns')
  expect(screen.getByText(/A row needs a person/)).toBeVisible()
  const board = screen.getByRole('combobox', { name: 'Use Board as' })
  expect(board).toHaveValue('none')
  expect(within(board).queryByRole('option', { name: 'Partnership' })).toBeNull()
})

test('people of a list sit on a partnership when it is named', async () => {
  const { user, onAccept } = show('Name,Ward\nAda Khan,Moor\nBo Lee,Moor\n', 'people.csv')
  await page('What is in this file')
  await user.type(screen.getByRole('textbox', { name: 'They sit on' }), 'Town Council')
  await user.click(press('Continue'))
  await page('Match the columns')
  await user.click(press('Continue'))
  const added = await acceptedBy(onAccept, user)
  expect(added.filter(({ kind }) => kind === 'seats')).toHaveLength(2)
})

test('names without a partnership: the way on is closed until it is named', async () => {
  const { user, onAccept } = show('Ada Khan (Chair)\nBo Lee\n', 'Pasted rows.txt')
  await page('What is in this file')
  expect(screen.getByText(/Nothing says which partnership/)).toBeVisible()
  expect(screen.queryByRole('spinbutton', { name: 'Heading row' })).toBeNull()
  await user.click(press('Continue'))
  await page('What is in this file')
  await user.type(screen.getByRole('textbox', { name: 'They sit on' }), 'Health Board')
  await user.click(press('Continue'))
  const added = await acceptedBy(onAccept, user)
  expect(added.filter(({ kind }) => kind === 'seats')).toHaveLength(2)
})

test('sheets are chosen and named where each is a partnership', async () => {
  const people = [
    ['Name', 'Position'],
    ['Ada Khan', 'Chair'],
  ]
  const workbook = workbookOf([
    { name: 'Health', rows: people },
    { name: 'Crime', rows: people },
  ])
  const { user, onAccept } = show(workbook, 'boards.xlsx')
  await page('What is in this file')
  await user.click(screen.getByRole('checkbox', { name: 'Crime' }))
  const health = screen.getByRole('textbox', { name: 'Partnership on sheet Health' })
  expect(health).toHaveAccessibleDescription(/may be cut short/)
  await user.type(health, ' Board')
  await user.click(press('Continue'))
  await page('Match the columns')
  await user.click(press('Continue'))
  const added = await acceptedBy(onAccept, user)
  expect(
    added.flatMap(({ kind, record }) => (kind === 'partnerships' ? [record.name] : [])),
  ).toEqual(['Health Board'])
})

test('rows are kept by the values of a column, and the page tells what else is counted', async () => {
  const rows = ['Name,Sector,Current', 'Age UK,charity,True', 'Old Co,business,False']
  const { user, onAccept } = show(rows.join('\n'), 'organisations.csv')
  await page('What is in this file')
  await user.click(press('Continue'))
  await page('Match the columns')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Keep rows by' }), 'Current')
  await user.click(await screen.findByRole('checkbox', { name: 'False (1)' }))
  await user.click(press('Continue'))
  await page('Check and import')
  expect(screen.getByText(/Organisations: 1 new, 0 changed/)).toBeVisible()
  const added = await acceptedBy(onAccept, user)
  expect(added).toMatchObject([{ kind: 'organisations', record: { name: 'Age UK' } }])
})

function createMemory() {
  const kept = new Map<string, RememberedMapping>()
  const memory: MappingMemory = {
    find: async (layout) => kept.get(layout),
    keep: async (layout, mapping) => void kept.set(layout, mapping),
    forget: async (layout) => void kept.delete(layout),
  }
  return { kept, memory }
}

test('columns are remembered for files with the same headings, without any name', async () => {
  const { kept, memory } = createMemory()
  const first = show('Name,Board,Job\nAda Khan,Health Board,Boss\n', 'one.csv', memory)
  await page('Match the columns')
  await first.user.selectOptions(screen.getByRole('combobox', { name: 'Use Job as' }), 'Note')
  await first.user.click(screen.getByRole('checkbox', { name: 'Remember for files like this' }))
  await first.user.click(press('Continue'))
  await acceptedBy(first.onAccept, first.user)
  expect([...kept.keys()]).toEqual(['name | board | job'])
  expect(JSON.stringify([...kept.values()])).not.toMatch(/Ada|Health|Boss/)
  first.unmount()

  const second = show('NAME,Board,job\nBo Lee,Crime Forum,Hand\n', 'two.csv', memory)
  await page('Match the columns')
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Use job as' })).toHaveValue('note'),
  )
  const remember = screen.getByRole('checkbox', { name: 'Remember for files like this' })
  expect(remember).toBeChecked()
  await second.user.click(remember)
  await second.user.click(press('Continue'))
  await acceptedBy(second.onAccept, second.user)
  expect(kept.size).toBe(0)
})

test('the headings of a grid are names, so nothing of it is remembered', async () => {
  const { memory } = createMemory()
  const { user } = show(grid, 'grid.csv', memory)
  await page('What is in this file')
  await user.click(press('Continue'))
  await page('Match the columns')
  expect(screen.queryByRole('checkbox', { name: 'Remember for files like this' })).toBeNull()
})
