import type { IntlShape } from 'react-intl'
import type { ImportIssue } from '../../io/import-plan'
import { describeEffect, describeIssue } from './describe-issue'
import { guardFormulas } from './guard-formulas'

const byteOrderMark = '\uFEFF'

/** Everything there is to tell about a file, one line each, as a CSV that any spreadsheet opens. */
export function toProblemList(intl: IntlShape, issues: readonly ImportIssue[]): string {
  const headings = [
    intl.formatMessage({ id: 'import.problems.sheet' }),
    intl.formatMessage({ id: 'import.problems.row' }),
    intl.formatMessage({ id: 'import.problems.column' }),
    intl.formatMessage({ id: 'import.problems.value' }),
    intl.formatMessage({ id: 'import.problems.problem' }),
    intl.formatMessage({ id: 'import.problems.effect' }),
    intl.formatMessage({ id: 'import.problems.count' }),
  ]
  const lines = issues.map((issue) => [
    issue.sheet ?? '',
    issue.row ?? '',
    issue.column ?? '',
    issue.value ?? '',
    describeIssue(intl, issue),
    describeEffect(intl, issue),
    issue.count ?? '',
  ])
  const rows = [headings, ...lines].map((cells) => cells.map(toCell).join(','))
  return `${byteOrderMark}${rows.join('\r\n')}\r\n`
}

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = guardFormulas(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
