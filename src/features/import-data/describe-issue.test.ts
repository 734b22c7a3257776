import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import messages from '../../app/messages/en-GB.json'
import type { IssueCode, IssueLevel } from '../../io/import-plan'
import { describeEffect, describeIssue, isRefusal } from './describe-issue'

const intl = createIntl({ locale: 'en-GB', messages })

/** Each code with the level it comes with; a code that is missing here does not compile. */
const levels: Record<IssueCode, IssueLevel> = {
  'characters-removed': 'changed',
  'code-unsure': 'ask',
  'column-not-used': 'note',
  'column-unsure': 'ask',
  'contact-not-kept': 'privacy',
  'council-needed': 'ask',
  'count-differs': 'note',
  'date-order-unclear': 'ask',
  'date-unreadable': 'changed',
  'dates-not-taken': 'changed',
  'encoding-guessed': 'changed',
  'end-before-start': 'problem',
  'end-date-passed': 'note',
  'field-not-known': 'changed',
  'file-empty': 'refuse',
  'file-left-out': 'note',
  'file-not-readable': 'refuse',
  'file-too-large': 'refuse',
  'format-not-known': 'refuse',
  'format-not-supported': 'refuse',
  'formula-ignored': 'changed',
  'grid-direction-unsure': 'ask',
  'heading-row-found': 'note',
  'id-clash': 'problem',
  'initials-only': 'note',
  'json-unsafe': 'refuse',
  'letters-damaged': 'changed',
  'limit-exceeded': 'refuse',
  'look-alike-letters': 'note',
  'name-missing': 'problem',
  'no-heading-row': 'ask',
  'not-in-file': 'note',
  'not-two-mode': 'ask',
  'number-unreadable': 'changed',
  'parent-loop': 'changed',
  'partnership-missing': 'problem',
  'partnership-unsure': 'ask',
  'party-not-kept': 'privacy',
  'person-joined-across-organisations': 'note',
  'person-missing': 'problem',
  'person-organisation-unclear': 'changed',
  'reference-missing': 'problem',
  'role-not-known': 'changed',
  'row-cut': 'problem',
  'rows-left-out': 'note',
  'seats-joined': 'changed',
  'sheet-left-out': 'note',
  'surname-first-turned': 'changed',
  'text-too-long': 'problem',
  'tie-between-people': 'problem',
  'time-out': 'refuse',
  'url-not-kept': 'changed',
  'vacant-seat': 'note',
  'value-not-in-list': 'changed',
  'version-too-new': 'refuse',
  'xml-unsafe': 'refuse',
  'zip-unsafe': 'refuse',
}

const codes = Object.entries(levels) as [IssueCode, IssueLevel][]

test.each(codes)('%s is one whole sentence with what will happen', (code, level) => {
  const issue = { code, level, row: 3, column: 'Start', value: 'a value', count: 2, sheet: 'One' }
  for (const text of [describeIssue(intl, issue), describeEffect(intl, issue)]) {
    expect(text).toMatch(/^[\p{Lu}\d“].*\.$/su)
    expect(text).not.toMatch(/[{}]|undefined|!/)
  }
})

test.each(codes)('%s reads well without a row, a column or a value', (code, level) => {
  expect(describeIssue(intl, { code, level })).toMatch(/^[\p{Lu}\d“].*\.$/su)
})

test('exactly the codes that refuse a file have a sentence of their own on the dialog', () => {
  expect(codes.filter(([code]) => isRefusal(code)).map(([, level]) => level)).toEqual(
    codes.filter(([, level]) => level === 'refuse').map(([, level]) => level),
  )
})

test('the value is in the sentence, cut when it is long', () => {
  const about = { code: 'date-unreadable', level: 'changed' } as const
  expect(describeIssue(intl, { ...about, value: 'spring' })).toContain('“spring”')
  const long = describeIssue(intl, { ...about, value: 'spring '.repeat(50) })
  expect(long).toContain('…')
  expect(long.length).toBeLessThan(100)
})

test('a problem says that the row is left out; a date that was not read says where its words go', () => {
  expect(describeEffect(intl, { code: 'person-missing', level: 'problem' })).toBe(
    'This row is left out.',
  )
  expect(describeEffect(intl, { code: 'date-unreadable', level: 'changed' })).toContain('note')
})
