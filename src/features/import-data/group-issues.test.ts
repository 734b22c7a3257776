import { expect, test } from 'vitest'
import type { ImportIssue } from '../../io/import-plan'
import { groupIssues } from './group-issues'

const missing = (row: number): ImportIssue => ({
  code: 'person-missing',
  level: 'problem',
  row,
  column: 'Name',
})

test('thousands of rows with the same problem are one line that holds every row in order', () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => 3_001 - index)
  const groups = groupIssues(rows.map(missing))
  expect(groups).toHaveLength(1)
  expect(groups[0]?.rows).toEqual(rows.toReversed())
})

test('another column or another value is another line', () => {
  const date = (column: string, value: string): ImportIssue => ({
    code: 'date-unreadable',
    level: 'changed',
    column,
    value,
    row: 2,
  })
  expect(
    groupIssues([date('From', 'soon'), date('To', 'soon'), date('From', 'later')]),
  ).toHaveLength(3)
})

test('what is not imported stands before what is altered, and notes come last', () => {
  const note: ImportIssue = { code: 'rows-left-out', level: 'note', count: 2 }
  const kept: ImportIssue = { code: 'contact-not-kept', level: 'privacy', column: 'Phone' }
  const turned: ImportIssue = { code: 'surname-first-turned', level: 'changed' }
  const groups = groupIssues([note, kept, turned, missing(4)])
  expect(groups.map(({ first }) => first.level)).toEqual(['problem', 'changed', 'privacy', 'note'])
  expect(groups.at(-1)?.rows).toEqual([])
})
