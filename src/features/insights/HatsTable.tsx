import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { findRows } from './find-rows'
import { type HatsRow, toHatsRows } from './hats-rows'
import type { InsightAnswers } from './insight-answers'
import styles from './ResultsPanel.module.css'

interface HatsTableProps {
  readonly answers: InsightAnswers
  readonly text: string
}

export function HatsTable({ answers, text }: HatsTableProps) {
  const intl = useIntl()
  const network = useNetwork()
  const selection = useView((view) => view.selection)
  const rows = useMemo(() => toHatsRows(answers, network), [answers, network])
  const found = useMemo(() => findRows(rows, text, ({ name }) => name), [rows, text])
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'results.hats' })}
      isCaptionHidden
      columns={useHatsColumns()}
      rows={found}
      keyOf={({ personId }) => personId}
      isSelected={({ personId }) => selection.includes(personId)}
    >
      <MostSeats rows={rows} />
    </DataTable>
  )
}

/** All who are tied for most seats, by name: a list that stops short of a tie would say more. */
function MostSeats({ rows }: { readonly rows: readonly HatsRow[] }) {
  const intl = useIntl()
  const most = rows[0]?.seats ?? 0
  const tied = rows.filter(({ seats }) => seats === most).map(({ name }) => name)
  if (most < 2) return null
  return (
    <p className={styles.answer}>
      <FormattedMessage
        id="results.hats.most"
        values={{ seats: most, people: tied.length, names: intl.formatList(tied) }}
      />
    </p>
  )
}

function useHatsColumns(): readonly Column<HatsRow>[] {
  const intl = useIntl()
  const { view } = useServices()
  const number = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 2 })
  return [
    {
      key: 'person',
      heading: intl.formatMessage({ id: 'column.person' }),
      isRowHeader: true,
      cell: ({ personId, name }) => (
        <Button variant="link" onPress={() => view.select(personId)}>
          <bdi>{name}</bdi>
        </Button>
      ),
    },
    {
      key: 'seats',
      heading: intl.formatMessage({ id: 'column.seats' }),
      isNumeric: true,
      cell: ({ seats }) => number(seats),
    },
    {
      key: 'partnerships',
      heading: intl.formatMessage({ id: 'column.partnerships' }),
      isNumeric: true,
      cell: ({ partnerships }) => number(partnerships),
    },
    {
      key: 'speaks-for',
      heading: intl.formatMessage({ id: 'column.speaks-for' }),
      isNumeric: true,
      cell: ({ organisations }) => number(organisations),
    },
    {
      key: 'weighted',
      heading: intl.formatMessage({ id: 'column.weighted' }),
      isNumeric: true,
      cell: ({ weighted, isOver }) =>
        isOver ? (
          <span className={styles.over}>
            <FormattedMessage id="results.hats.over" values={{ weighted }} />
          </span>
        ) : (
          number(weighted)
        ),
    },
    {
      key: 'hours',
      heading: intl.formatMessage({ id: 'column.hours' }),
      isNumeric: true,
      cell: (row) => <Hours row={row} />,
    },
  ]
}

function Hours({ row }: { readonly row: HatsRow }) {
  const { hours, isMostlyEstimated, hasUnknownHours } = row
  if (hours === undefined) return <FormattedMessage id="not-recorded" />
  const half = Math.round(hours * 2) / 2
  if (hasUnknownHours) return <FormattedMessage id="hours.at-least" values={{ hours: half }} />
  if (isMostlyEstimated) return <FormattedMessage id="hours.about" values={{ hours: half }} />
  return <FormattedMessage id="hours.plain" values={{ hours: half }} />
}
