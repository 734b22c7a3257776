import type { IntlShape } from 'react-intl'
import type { ImportIssue, IssueCode } from '../../io/import-plan'
import { shorten } from './shorten'

/** What happens because of each code: something of its own, or the same as with its like. */
const effectOf = {
  'characters-removed': 'own',
  'code-unsure': 'ask',
  'column-not-used': 'own',
  'column-unsure': 'ask',
  'contact-not-kept': 'own',
  'council-needed': 'own',
  'count-differs': 'own',
  'date-order-unclear': 'ask',
  'date-unreadable': 'own',
  'dates-not-taken': 'own',
  'encoding-guessed': 'own',
  'end-before-start': 'problem',
  'end-date-passed': 'own',
  'field-not-known': 'own',
  'file-empty': 'refuse',
  'file-left-out': 'own',
  'file-not-readable': 'refuse',
  'file-too-large': 'refuse',
  'format-not-known': 'refuse',
  'format-not-supported': 'refuse',
  'formula-ignored': 'own',
  'grid-direction-unsure': 'ask',
  'heading-row-found': 'own',
  'id-clash': 'problem',
  'initials-only': 'own',
  'json-unsafe': 'refuse',
  'letters-damaged': 'own',
  'limit-exceeded': 'refuse',
  'look-alike-letters': 'own',
  'name-missing': 'problem',
  'no-heading-row': 'ask',
  'not-in-file': 'own',
  'not-two-mode': 'own',
  'number-unreadable': 'own',
  'parent-loop': 'own',
  'partnership-missing': 'problem',
  'partnership-unsure': 'ask',
  'party-not-kept': 'own',
  'person-joined-across-organisations': 'own',
  'person-missing': 'problem',
  'person-organisation-unclear': 'own',
  'reference-missing': 'problem',
  'role-not-known': 'own',
  'row-cut': 'problem',
  'rows-left-out': 'own',
  'seats-joined': 'own',
  'sheet-left-out': 'own',
  'surname-first-turned': 'own',
  'text-too-long': 'problem',
  'tie-between-people': 'own',
  'time-out': 'refuse',
  'url-not-kept': 'own',
  'vacant-seat': 'own',
  'value-not-in-list': 'own',
  'version-too-new': 'refuse',
  'xml-unsafe': 'refuse',
  'zip-unsafe': 'refuse',
} as const satisfies Record<IssueCode, 'own' | 'ask' | 'problem' | 'refuse'>

type CodeWith<Effect> = {
  [Code in IssueCode]: (typeof effectOf)[Code] extends Effect ? Code : never
}[IssueCode]

/** The codes that refuse a whole file. */
export type RefusalCode = CodeWith<'refuse'>

/** A value in a sentence; the problem list has it whole. */
const shownCharacters = 40

/** What was found, in one sentence. */
export function describeIssue(intl: IntlShape, issue: ImportIssue): string {
  const { code } = issue
  const id = isRefusal(code) ? (`refusal.${code}` as const) : (`issue.${code}` as const)
  return intl.formatMessage({ id }, toValues(issue))
}

/** What the import will do about it, in one sentence. */
export function describeEffect(intl: IntlShape, issue: ImportIssue): string {
  const { code } = issue
  const id = hasOwnEffect(code)
    ? (`issue-effect.${code}` as const)
    : (`issue-effect.${effectOf[code]}` as const)
  return intl.formatMessage({ id }, toValues(issue))
}

export function isRefusal(code: IssueCode): code is RefusalCode {
  return effectOf[code] === 'refuse'
}

function hasOwnEffect(code: IssueCode): code is CodeWith<'own'> {
  return effectOf[code] === 'own'
}

function toValues({ value, column, sheet, row, count }: ImportIssue) {
  return {
    value: shorten(value ?? '', shownCharacters),
    hasValue: value === undefined ? 'no' : 'yes',
    hasColumn: column === undefined ? 'no' : 'yes',
    sheet: sheet ?? '',
    row: row ?? 0,
    count: count ?? 1,
  }
}
