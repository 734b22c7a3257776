import { useIntl } from 'react-intl'
import type { ImportIssue } from '../../io/import-plan'
import { describeEffect, describeIssue } from './describe-issue'
import styles from './ImportPages.module.css'

/** What is asked, or was guessed, in sentences above the controls that answer it. */
export function IssueLines({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const intl = useIntl()
  const shown = issues.filter(({ level, code }) => level === 'ask' || code === 'encoding-guessed')
  if (shown.length === 0) return null
  return (
    <ul className={styles.asked}>
      {shown.map((issue) => (
        <li key={`${issue.code} ${issue.column ?? ''} ${issue.value ?? ''} ${issue.sheet ?? ''}`}>
          {intl.formatMessage(
            { id: 'import.issue-line' },
            {
              hasColumn: issue.column === undefined ? 'no' : 'yes',
              column: issue.column ?? '',
              issue: describeIssue(intl, issue),
              effect: describeEffect(intl, issue),
            },
          )}
        </li>
      ))}
    </ul>
  )
}
