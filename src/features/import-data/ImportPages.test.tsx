import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { strToU8, zipSync } from 'fflate'
import { IntlProvider } from 'react-intl'
import { expect, test, vi } from 'vitest'
import { openInProcess } from '../../../tests/builders/in-process-worker'
import { aPerson } from '../../../tests/builders/records'
import messages from '../../app/messages/en-GB.json'
import { noChanges, type RecordChanges } from '../../domain/record-changes'
import type {
  ColumnMapping,
  ColumnUse,
  ImportIssue,
  PlanSummary,
  PossibleMatch,
  RefusedFile,
} from '../../io/import-plan'
import {
  createImportClient,
  type ImportChoices,
  type ImportClient,
} from '../../state/import-client'
import { ImportPages } from './ImportPages'

const changes: RecordChanges = {
  ...noChanges,
  added: [{ kind: 'people', record: aPerson() }],
}

const aColumn = (heading: string, use: ColumnUse, isUnsure = false): ColumnMapping => ({
  heading,
  use,
  isUnsure,
  examples: [`${heading} 1`, `${heading} 2`],
})

const tom: PossibleMatch = {
  kind: 'people',
  incomingId: 'tom-new',
  incomingName: 'Tom Price',
  candidates: [{ id: 'thomas', name: 'Thomas Price', reason: 'short-form' }],
  answer: 'later',
}

const anIssue = (issue: Partial<ImportIssue>): ImportIssue => ({
  code: 'date-unreadable',
  level: 'changed',
  row: 7,
  column: 'From',
  value: 'soon',
  ...issue,
})

const noIssues = { refuse: 0, ask: 0, problem: 0, changed: 0, privacy: 0, note: 0 }

function aPlan(parts: Partial<PlanSummary> = {}): PlanSummary {
  const { issues = [] } = parts
  const issueCounts = { ...noIssues }
  for (const { level } of issues) issueCounts[level] += 1
  return {
    file: { name: 'seats.csv', bytes: 100, format: 'csv', encoding: 'utf-8', delimiter: ',' },
    sheets: ['seats'],
    mapping: {
      mode: 'one-seat',
      sheet: 'seats',
      headingRow: 1,
      columns: [aColumn('Who', 'person'), aColumn('Board', 'partnership'), aColumn('Job', 'role')],
    },
    firstRows: [
      ['Who', 'Board', 'Job'],
      ['Ada', 'Health', 'Chair'],
    ],
    counts: {
      seats: { new: 2, updated: 0, unchanged: 1, possibleDuplicate: 0, problem: 1, leftOut: 3 },
    },
    matches: [],
    issues,
    changedRecords: 2,
    issueCounts,
    ...parts,
  }
}

/** Answers each plan with the next of these, the last of them again and again. */
function openClient(...outcomes: (PlanSummary | RefusedFile)[]) {
  const asked: ImportChoices[] = []
  const opened = {
    plan: vi.fn(async (choices: ImportChoices = {}) => {
      const outcome = outcomes[Math.min(asked.length, outcomes.length - 1)] ?? aPlan()
      asked.push(choices)
      if ('refused' in outcome) return outcome
      return choices.mapping === undefined || choices.mapping.columns.length === 0
        ? outcome
        : { ...outcome, mapping: choices.mapping }
    }),
    collectIssues: vi.fn(async () => (outcomes.at(-1) as PlanSummary).issues),
    collectChanges: vi.fn(async () => changes),
    cancel: vi.fn(),
  }
  const open = vi.fn(() => opened)
  const client: ImportClient = { open }
  return { client, open, opened, asked }
}

const file = { name: 'seats.csv', bytes: new TextEncoder().encode('any') }

function show(client: ImportClient, given: { readonly bytes?: Uint8Array } = {}) {
  const onAccept = vi.fn()
  const onCancel = vi.fn()
  const view = render(
    <IntlProvider locale="en-GB" messages={messages}>
      <ImportPages
        file={{ ...file, ...given }}
        client={client}
        onAccept={onAccept}
        onCancel={onCancel}
      />
    </IntlProvider>,
  )
  return { ...view, onAccept, onCancel, user: userEvent.setup() }
}

const page = (name: string) => screen.findByRole('heading', { level: 1, name })
const press = (name: string) => screen.getByRole('button', { name })

/** Tabs until a control has the focus; fails rather than tabbing for ever. */
async function tabTo(user: ReturnType<typeof userEvent.setup>, element: () => HTMLElement) {
  for (let tabs = 0; tabs < 100 && document.activeElement !== element(); tabs += 1) {
    await user.tab()
  }
  expect(element()).toHaveFocus()
}

test('a file with several sheets goes through all four pages by keyboard alone', async () => {
  const plan = aPlan({ sheets: ['seats', 'more'], matches: [tom], issues: [anIssue({})] })
  const { client, asked } = openClient(plan)
  const { user, onAccept } = show(client)
  const goOn = async () => {
    await tabTo(user, () => press('Continue'))
    await user.keyboard('{Enter}')
  }

  expect(await page('What is in this file')).toHaveFocus()
  const steps = screen.getByRole('list', { name: 'Steps' })
  const current = () =>
    within(steps).getByText((_, item) => item?.getAttribute('aria-current') === 'step')
  expect(current()).toHaveTextContent('What is in this file')
  await tabTo(user, () => screen.getByRole('radio', { name: 'seats' }))
  expect(screen.getByRole('group', { name: 'Sheets' })).toBeInTheDocument()
  expect(screen.getByRole('table', { name: 'First rows' })).toHaveTextContent('Health')
  await goOn()

  expect(await page('Match the columns')).toHaveFocus()
  expect(current()).toHaveTextContent('Match the columns')
  await tabTo(user, () => screen.getByRole('combobox', { name: 'Use Job as' }))
  await goOn()

  expect(await page('Check names')).toHaveFocus()
  expect(screen.getByRole('table', { name: 'Possible same people' })).toHaveTextContent(
    'A short form of the first name',
  )
  const pair = screen.getByRole('radiogroup', { name: 'Tom Price and Thomas Price' })
  await tabTo(user, () => within(pair).getByRole('radio', { name: 'Decide later' }))
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(within(pair).getByRole('radio', { name: 'Same' })).toBeChecked()
  await goOn()

  expect(await page('Check and import')).toHaveFocus()
  expect(asked.at(-1)?.answers).toEqual([
    { incomingId: 'tom-new', candidateId: 'thomas', answer: 'same' },
  ])
  expect(screen.getByRole('table', { name: 'Import problems' })).toHaveTextContent('soon')
  expect(onAccept).not.toHaveBeenCalled()
  await tabTo(user, () => press('Import these rows'))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(onAccept).toHaveBeenCalledOnce())
})

test('a file of one sheet whose columns are certain begins with the columns and asks no names', async () => {
  const { client } = openClient(aPlan())
  const { user } = show(client)
  await page('Match the columns')
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Match the columns',
    'Check and import',
  ])
  await user.click(press('Continue'))
  await page('Check and import')
})

test('choosing another use for a column plans again with it', async () => {
  const { client, asked } = openClient(aPlan())
  const { user } = show(client)
  await page('Match the columns')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Use Job as' }), 'Note')
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]?.mapping?.columns.map(({ use }) => use)).toEqual([
    'person',
    'partnership',
    'note',
  ])
})

test('another sheet or heading row is read with its own columns', async () => {
  const { client, asked } = openClient(aPlan({ sheets: ['seats', 'more'] }))
  const { user } = show(client)
  await page('What is in this file')
  await user.click(screen.getByRole('radio', { name: 'more' }))
  expect(asked[1]?.mapping).toMatchObject({ sheet: 'more', columns: [] })
  const row = screen.getByRole('spinbutton', { name: 'Heading row' })
  await user.clear(row)
  await user.type(row, '4')
  await waitFor(() => expect(asked).toHaveLength(3))
  expect(asked[2]?.mapping).toMatchObject({ headingRow: 4, columns: [] })
})

test('a column that is not clear is marked, and going on takes it as it stands', async () => {
  const waiting = aPlan({
    mapping: {
      ...aPlan().mapping,
      columns: [aColumn('Who', 'person', true), aColumn('Board', 'partnership')],
    },
    issues: [anIssue({ code: 'column-unsure', level: 'ask', column: 'Who' })],
    changedRecords: 0,
  })
  const { client, asked } = openClient(waiting, aPlan())
  const { user } = show(client)
  await page('Match the columns')
  expect(screen.getByRole('row', { name: /Who/ })).toHaveTextContent('Please check')
  expect(screen.getByText(/Who: It is not clear what this column holds/)).toBeInTheDocument()
  await user.click(press('Continue'))
  await page('Check and import')
  expect(asked[1]?.mapping?.columns[0]).toMatchObject({ use: 'person', isUnsure: false })
})

test('the order of day and month can be chosen for a column where it is in question', async () => {
  const dates: ColumnMapping = { ...aColumn('From', 'started', true), dateOrder: 'month-first' }
  const { mapping } = aPlan()
  const { client, asked } = openClient(
    aPlan({
      mapping: { ...mapping, columns: [...mapping.columns, dates] },
      issues: [anIssue({ code: 'date-order-unclear', level: 'ask' })],
    }),
  )
  const { user } = show(client)
  await page('Match the columns')
  expect(screen.getByText(/From: These dates make sense only with the month first/)).toBeVisible()
  const order = screen.getByRole('combobox', { name: 'Dates in From' })
  expect(order).toHaveValue('month-first')
  await user.selectOptions(order, 'Day first: 3/5 is 3 May')
  expect(order).toHaveValue('day-first')
  expect(asked.at(-1)?.mapping?.columns[3]).toMatchObject({
    dateOrder: 'day-first',
    use: 'started',
  })
})

test('of two columns with the same use the second says that it is not read', async () => {
  const { client } = openClient(aPlan())
  const { user } = show(client)
  await page('Match the columns')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Use Job as' }), 'Person')
  const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) })
  expect(row('Job')).toHaveTextContent('this one is not read')
  expect(row('Who')).not.toHaveTextContent('this one is not read')
})

test('when planning again is refused, closing the reason leaves everything as it was', async () => {
  const { client } = openClient(aPlan(), { refused: { code: 'time-out', level: 'refuse' } })
  const { user, onCancel } = show(client)
  await page('Match the columns')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Use Job as' }), 'Note')
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('took too long')
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  expect(screen.getByRole('combobox', { name: 'Use Job as' })).toHaveValue('role')
  expect(onCancel).not.toHaveBeenCalled()
})

test('the way on is closed until a person and a partnership are there, and the page says what to do', async () => {
  const { client } = openClient(aPlan())
  const { user } = show(client)
  await page('Match the columns')
  const who = screen.getByRole('combobox', { name: 'Use Who as' })
  await user.selectOptions(who, 'Do not use')
  expect(
    screen.getByText(/Choose the column that names the person/, { selector: 'p' }),
  ).toBeVisible()
  await user.click(press('Continue'))
  await page('Match the columns')
  await user.selectOptions(who, 'Person')
  await user.click(press('Continue'))
  await page('Check and import')
})

test('going back and forth keeps columns and answers', async () => {
  const { client } = openClient(aPlan({ matches: [tom] }))
  const { user } = show(client)
  await page('Match the columns')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Use Job as' }), 'Note')
  await user.click(press('Continue'))
  await page('Check names')
  await user.click(screen.getByRole('radio', { name: 'Different' }))
  await user.click(press('Continue'))
  await page('Check and import')
  await user.click(press('Back'))
  await page('Check names')
  expect(screen.getByRole('radio', { name: 'Different' })).toBeChecked()
  await user.click(press('Back'))
  await page('Match the columns')
  expect(screen.getByRole('combobox', { name: 'Use Job as' })).toHaveValue('note')
  await user.click(press('Continue'))
  await page('Check names')
  expect(screen.getByRole('radio', { name: 'Different' })).toBeChecked()
})

test('suggestions are taken, or all kept separate, with one press', async () => {
  const { client, asked } = openClient(aPlan({ matches: [tom] }))
  const { user } = show(client)
  await page('Match the columns')
  await user.click(press('Continue'))
  await page('Check names')
  await user.click(press('Accept suggestions'))
  expect(screen.getByRole('radio', { name: 'Same' })).toBeChecked()
  await user.click(press('Keep all separate'))
  expect(screen.getByRole('radio', { name: 'Different' })).toBeChecked()
  await user.click(press('Continue'))
  await page('Check and import')
  expect(asked.at(-1)?.answers?.map(({ answer }) => answer)).toEqual(['different'])
})

test('the last button gives exactly the changes of the plan, once', async () => {
  const { client, opened } = openClient(aPlan())
  const { user, onAccept } = show(client)
  await page('Match the columns')
  await user.click(press('Continue'))
  await page('Check and import')
  await user.dblClick(press('Import these rows'))
  await waitFor(() => expect(onAccept).toHaveBeenCalledOnce())
  expect(onAccept.mock.calls[0]?.[0]).toBe(changes)
  expect(onAccept.mock.calls[0]?.[1]).toMatchObject({ changedRecords: 2 })
  expect(opened.collectChanges).toHaveBeenCalledOnce()
})

test('a file that changes nothing cannot be imported, and the page says so', async () => {
  const { client, opened } = openClient(aPlan({ changedRecords: 0 }))
  const { user, onAccept } = show(client)
  await page('Match the columns')
  await user.click(press('Continue'))
  await page('Check and import')
  await user.click(press('Import these rows'))
  expect(screen.getByText(/There is nothing to import/, { selector: 'p' })).toBeVisible()
  expect(opened.collectChanges).not.toHaveBeenCalled()
  expect(onAccept).not.toHaveBeenCalled()
})

test('cancelling ends the worker and asks for nothing else', async () => {
  const { client, opened } = openClient(aPlan())
  const { user, onAccept, onCancel } = show(client)
  await page('Match the columns')
  await user.click(press('Cancel import'))
  expect(onCancel).toHaveBeenCalledOnce()
  expect(opened.cancel).toHaveBeenCalled()
  expect(opened.collectChanges).not.toHaveBeenCalled()
  expect(onAccept).not.toHaveBeenCalled()
})

test('leaving the pages ends the worker', async () => {
  const { client, opened } = openClient(aPlan())
  const { unmount } = show(client)
  await page('Match the columns')
  unmount()
  expect(opened.cancel).toHaveBeenCalled()
})

test('a long wait can be stopped: the columns are as before and the file is read anew to go on', async () => {
  const { client, open, opened, asked } = openClient(aPlan())
  const { user } = show(client)
  await page('Match the columns')
  opened.plan.mockImplementationOnce((choices = {}, onProgress?: unknown) => {
    asked.push(choices)
    const tell = onProgress as (progress: { step: 'names'; share: number }) => void
    tell({ step: 'names', share: 0.47 })
    return new Promise(() => undefined)
  })
  const job = screen.getByRole('combobox', { name: 'Use Job as' })
  await user.selectOptions(job, 'Note')
  const progress = screen.getByRole('status', { name: 'Progress' })
  expect(progress).toHaveTextContent('Comparing names, 40%')
  await user.click(await screen.findByRole('button', { name: 'Cancel' }, { timeout: 4_000 }))
  expect(progress).toHaveTextContent('Cancelled. Nothing was changed.')
  expect(job).toHaveValue('role')
  expect(opened.cancel).toHaveBeenCalledOnce()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  await user.click(press('Continue'))
  await page('Check and import')
  expect(open).toHaveBeenCalledTimes(2)
})

test('a refused file is explained, and closing the explanation leaves the import', async () => {
  const refused: ImportIssue = { code: 'format-not-supported', level: 'refuse' }
  const { client } = openClient({ refused })
  const { user, onCancel } = show(client)
  const dialog = await screen.findByRole('dialog', { name: 'This file cannot be imported' })
  expect(dialog).toHaveTextContent('seats.csv')
  expect(dialog).toHaveTextContent('Save it as .xlsx and try again.')
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  expect(onCancel).toHaveBeenCalledOnce()
})

test('the problem list is saved whole, under the name of the file', async () => {
  const saved: { name: string; blob: Blob }[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ name: '', blob: blob as Blob })
    return 'blob:list'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const last = saved.at(-1)
    if (last !== undefined) last.name = this.download
  })
  const { client, opened } = openClient(aPlan({ issues: [anIssue({ row: 12 })] }))
  opened.collectIssues.mockResolvedValue([anIssue({ row: 12 }), anIssue({ row: 4_000 })])
  const { user } = show(client)
  await page('Match the columns')
  await user.click(press('Continue'))
  await page('Check and import')
  await user.click(press('Save the problem list'))
  await waitFor(() => expect(saved[0]?.name).toBe('seats.csv – problems.csv'))
  expect(await saved[0]?.blob.text()).toContain('4000')
})

test('notes stand folded away from the problems', async () => {
  const note = anIssue({ code: 'vacant-seat', level: 'note', row: 5 })
  const { client } = openClient(aPlan({ issues: [anIssue({}), note] }))
  const { user } = show(client)
  await page('Match the columns')
  await user.click(press('Continue'))
  await page('Check and import')
  expect(screen.getByRole('table', { name: 'Import problems' })).not.toHaveTextContent('empty')
  const notes = screen.getByText('1 note that needs nothing from you')
  expect(notes.closest('details')?.open).toBe(false)
})

test('a real file is read, planned and accepted through the real import service', async () => {
  const text = 'Name,Committee,Role\nAda Lovelace,Health Board,Chair\n,Health Board,Member\n'
  const client = createImportClient({ openWorker: openInProcess })
  const { user, onAccept } = show(client, { bytes: new TextEncoder().encode(text) })
  await page('Match the columns')
  expect(screen.getByRole('combobox', { name: 'Use Committee as' })).toHaveValue('partnership')
  await user.click(press('Continue'))
  await page('Check and import')
  expect(screen.getByRole('table', { name: 'Import problems' })).toHaveTextContent(
    'This row names no person.',
  )
  const seats = screen.getByRole('row', { name: /^Seats/ })
  expect(
    within(seats)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1', '0', '0', '0', '1', '0'])
  await user.click(press('Import these rows'))
  await waitFor(() => expect(onAccept).toHaveBeenCalledOnce())
  const [accepted] = onAccept.mock.calls[0] as [RecordChanges]
  expect(accepted.added.map(({ kind }) => kind).toSorted()).toEqual([
    'partnerships',
    'people',
    'seats',
  ])
})

test('a spreadsheet of ours says itself what its columns are: the last page comes first', async () => {
  const files = {
    'info.csv': 'Setting,Value\r\nID,m\r\nTitle,M\r\n',
    'people.csv': 'ID,Name,Public office\r\np1,Ada Lovelace,no\r\n',
  }
  const texts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  const client = createImportClient({ openWorker: openInProcess })
  const { user, onAccept } = show(client, {
    bytes: zipSync(Object.fromEntries(texts)),
  })
  await page('Check and import')
  const people = screen.getByRole('row', { name: /^People/ })
  expect(within(people).getAllByRole('cell')[0]).toHaveTextContent('1')
  await user.click(press('Import these rows'))
  await waitFor(() => expect(onAccept).toHaveBeenCalledOnce())
  const [accepted] = onAccept.mock.calls[0] as [RecordChanges]
  expect(accepted.added.map(({ record }) => record.id)).toEqual(['p1'])
})
