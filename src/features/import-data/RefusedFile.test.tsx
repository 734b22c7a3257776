import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IntlProvider } from 'react-intl'
import { expect, test, vi } from 'vitest'
import messages from '../../app/messages/en-GB.json'
import type { ImportIssue, LimitName } from '../../io/import-plan'
import type { RefusalCode } from './describe-issue'
import { RefusedFile } from './RefusedFile'

function show(issue: ImportIssue) {
  const onClose = vi.fn()
  render(
    <IntlProvider locale="en-GB" messages={messages}>
      <RefusedFile fileName="boards.xlsx" issue={issue} onClose={onClose} />
    </IntlProvider>,
  )
  return { onClose, dialog: screen.getByRole('dialog', { name: 'This file cannot be imported' }) }
}

/** What each says to do; a refusal that is missing here does not compile. */
const ways: Record<RefusalCode, RegExp> = {
  'file-empty': /right file/,
  'file-not-readable': /save it as .xlsx/,
  'file-too-large': /split the list/,
  'format-not-known': /Save it as .xlsx or .csv/,
  'format-not-supported': /Save it as .xlsx and try again/,
  'json-unsafe': /as .xlsx or .csv/,
  'limit-exceeded': /split the file/,
  'time-out': /save it as .csv/,
  'version-too-new': /Reload this page/,
  'xml-unsafe': /save it as .xlsx or .csv/,
  'zip-unsafe': /save it as .xlsx again/,
}

test.each(Object.entries(ways))('%s names the file, the reason and what to do', (code, way) => {
  const { dialog } = show({ code: code as RefusalCode, level: 'refuse' })
  expect(dialog).toHaveTextContent('boards.xlsx')
  expect(screen.getByRole('alert')).toHaveTextContent(/[Ff]ile|spreadsheet/)
  expect(dialog).toHaveTextContent(way)
  expect(dialog).toHaveTextContent('Nothing was changed.')
})

const limits: Record<LimitName, readonly [number, number, RegExp]> = {
  bytes: [26_214_400, 26_214_401, /25.1 MB; at most 25 MB/],
  rows: [100_000, 120_001, /120,001 rows; at most 100,000/],
  columns: [1_000, 1_200, /1,200 columns; at most 1,000/],
  'cell-characters': [20_000, 30_000, /30,000 characters; at most 20,000/],
  'xml-depth': [64, 80, /80 deep; at most 64|80.*64/],
  'zip-entries': [200, 10_000, /10,000 parts; at most 200/],
  'zip-bytes': [209_715_200, 314_572_800, /300 MB; at most 200 MB/],
  'zip-entry-bytes': [104_857_600, 157_286_400, /150 MB; at most 100 MB/],
  'zip-ratio': [200, 900, /900 times its size; at most 200/],
  'json-depth': [32, 40, /40 levels deep; at most 32/],
  records: [200_000, 250_000, /250,000 records; a map holds at most 200,000/],
}

test.each(Object.entries(limits))('a limit of %s is named with the number found', (of, given) => {
  const [most, count, text] = given
  const limit = { of: of as LimitName, most }
  const { dialog } = show({ code: 'limit-exceeded', level: 'refuse', limit, count, sheet: 'Seats' })
  expect(dialog).toHaveTextContent(text)
  expect(dialog).toHaveTextContent('It is on the sheet “Seats”.')
})

test('Escape closes it', async () => {
  const { onClose } = show({ code: 'file-empty', level: 'refuse' })
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})
