import { useIntl } from 'react-intl'
import { type Column, DataTable } from '../../ui/DataTable'
import { describeEffect, describeIssue } from './describe-issue'
import type { IssueGroup } from './group-issues'
import styles from './ImportPages.module.css'

interface IssuesTableProps {
  readonly caption: string
  readonly groups: readonly IssueGroup[]
}

const shownRows = 3

/** One line for all rows of which the same is said. */
export function IssuesTable({ caption, groups }: IssuesTableProps) {
  const intl = useIntl()
  const columns: readonly Column<IssueGroup>[] = [
    {
      key: 'row',
      heading: intl.formatMessage({ id: 'import.problems.row' }),
      cell: ({ rows }) =>
        intl.formatMessage(
          { id: 'import.problems.rows' },
          {
            rows: intl.formatList(
              rows.slice(0, shownRows).map((row) => intl.formatNumber(row, { useGrouping: false })),
              { type: 'unit', style: 'short' },
            ),
            more: Math.max(0, rows.length - shownRows),
          },
        ),
    },
    {
      key: 'column',
      heading: intl.formatMessage({ id: 'import.problems.column' }),
      cell: ({ first }) => <bdi>{first.column}</bdi>,
    },
    {
      key: 'problem',
      heading: intl.formatMessage({ id: 'import.problems.problem' }),
      isRowHeader: true,
      cell: ({ first }) => describeIssue(intl, first),
    },
    {
      key: 'effect',
      heading: intl.formatMessage({ id: 'import.problems.effect' }),
      cell: ({ first }) => describeEffect(intl, first),
    },
  ]
  return (
    <div className={`${styles.box} ${styles.issues}`}>
      <DataTable caption={caption} columns={columns} rows={groups} keyOf={({ key }) => key} />
    </div>
  )
}
