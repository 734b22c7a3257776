import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { useDateText } from '../../ui/use-date-text'
import { findRows } from './find-rows'
import { type GapRow, toGapRows } from './gap-rows'
import type { InsightAnswers } from './insight-answers'
import styles from './ResultsPanel.module.css'

interface GapsTableProps {
  readonly answers: InsightAnswers
  readonly text: string
}

export function GapsTable({ answers, text }: GapsTableProps) {
  const intl = useIntl()
  const network = useNetwork()
  const selection = useView((view) => view.selection)
  const rows = useMemo(() => toGapRows(answers, network), [answers, network])
  const found = useMemo(() => findRows(rows, text, wordsOf), [rows, text])
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'results.gaps' })}
      isCaptionHidden
      columns={useGapColumns()}
      rows={found}
      keyOf={({ gap, id }) => `${gap} ${id}`}
      isSelected={(row) => 'recordId' in row && selection.includes(row.recordId)}
    >
      <p className={styles.counted}>
        <FormattedMessage id="results.gaps.counts" />
      </p>
    </DataTable>
  )
}

function wordsOf(row: GapRow): string {
  switch (row.gap) {
    case 'no-strategy':
      return `${row.theme} ${row.area}`
    case 'not-joined':
      return `${row.first} ${row.second}`
    default:
      return row.where
  }
}

function useGapColumns(): readonly Column<GapRow>[] {
  const intl = useIntl()
  const dateText = useDateText()
  return [
    {
      key: 'where',
      heading: intl.formatMessage({ id: 'column.where' }),
      isRowHeader: true,
      cell: (row) => <Where row={row} />,
    },
    {
      key: 'what',
      heading: intl.formatMessage({ id: 'column.what-is-missing' }),
      cell: ({ gap }) => <FormattedMessage id={`gap.${gap}`} />,
    },
    {
      key: 'since',
      heading: intl.formatMessage({ id: 'column.since' }),
      cell: (row) =>
        row.gap === 'empty-seat' && row.since !== null ? (
          dateText(row.since)
        ) : (
          <FormattedMessage id="not-recorded" />
        ),
    },
    {
      key: 'next',
      heading: intl.formatMessage({ id: 'column.next-step' }),
      cell: ({ gap }) => <FormattedMessage id={`gap.${gap}.next`} />,
    },
  ]
}

function Where({ row }: { readonly row: GapRow }) {
  const { view } = useServices()
  if (row.gap === 'no-strategy') {
    return <FormattedMessage id="gap.theme-in-area" values={{ ...row }} />
  }
  if (row.gap === 'not-joined') {
    return <FormattedMessage id="gap.two-strategies" values={{ ...row }} />
  }
  return (
    <Button variant="link" onPress={() => view.select(row.recordId)}>
      <bdi>{row.where}</bdi>
    </Button>
  )
}
