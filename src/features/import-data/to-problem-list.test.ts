import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import messages from '../../app/messages/en-GB.json'
import type { ImportIssue } from '../../io/import-plan'
import { toProblemList } from './to-problem-list'

const intl = createIntl({ locale: 'en-GB', messages })

const linesOf = (...issues: ImportIssue[]) => toProblemList(intl, issues).split('\r\n')

test('each problem is a line with its row as the spreadsheet shows it', () => {
  const [, missing, date] = linesOf(
    { code: 'person-missing', level: 'problem', sheet: 'Seats', row: 1_234, column: 'Name' },
    { code: 'date-unreadable', level: 'changed', row: 7, column: 'From', value: 'soon', count: 2 },
  )
  expect(missing).toBe('Seats,1234,Name,,This row names no person.,This row is left out.,')
  expect(date).toMatch(/^,7,From,soon,.*,2$/)
})

test('it opens with its letters whole and its headings on top', () => {
  expect(linesOf()).toEqual([
    '\uFEFFSheet,Row,Column,Text in the file,Problem,What will happen,How many',
    '',
  ])
})

test('text that a spreadsheet would run is kept from running, quotes and lines kept whole', () => {
  const about = { code: 'date-unreadable', level: 'changed', row: 2 } as const
  const text = toProblemList(intl, [
    { ...about, column: '@SUM(A1)', value: '=HYPERLINK("http://a.example")' },
    { ...about, column: 'From', value: 'soon\n+1' },
  ])
  expect(text).toContain(`,'@SUM(A1),"'=HYPERLINK(""http://a.example"")",`)
  expect(text).toContain(`"soon\n'+1"`)
})
