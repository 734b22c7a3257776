import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { findRows } from './find-rows'
import type { InsightAnswers } from './insight-answers'
import { type OverlapRow, toOverlapRows } from './overlap-rows'

interface OverlapsTableProps {
  readonly answers: InsightAnswers
  readonly text: string
}

export function OverlapsTable({ answers, text }: OverlapsTableProps) {
  const intl = useIntl()
  const network = useNetwork()
  const selection = useView((view) => view.selection)
  const rows = useMemo(() => toOverlapRows(answers, network), [answers, network])
  const found = useMemo(() => findRows(rows, text, wordsOf), [rows, text])
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'results.overlaps' })}
      isCaptionHidden
      columns={useOverlapColumns()}
      rows={found}
      keyOf={({ pair }) => `${pair.a} ${pair.b}`}
      isSelected={({ pair }) => selection.includes(pair.a) && selection.includes(pair.b)}
    >
      {rows.length === 0 && (
        <p>
          <FormattedMessage id="results.overlaps.none" />
        </p>
      )}
    </DataTable>
  )
}

function wordsOf({ first, second }: OverlapRow): string {
  return `${first} ${second}`
}

function useOverlapColumns(): readonly Column<OverlapRow>[] {
  const intl = useIntl()
  const { view } = useServices()
  return [
    {
      key: 'first',
      heading: intl.formatMessage({ id: 'column.first' }),
      isRowHeader: true,
      cell: ({ pair, first }) => (
        <Button variant="link" onPress={() => view.select(pair.a)}>
          <bdi>{first}</bdi>
        </Button>
      ),
    },
    {
      key: 'second',
      heading: intl.formatMessage({ id: 'column.second' }),
      cell: ({ pair, second }) => (
        <Button variant="link" onPress={() => view.select(pair.b)}>
          <bdi>{second}</bdi>
        </Button>
      ),
    },
    {
      key: 'shared',
      heading: intl.formatMessage({ id: 'column.shared' }),
      isNumeric: true,
      cell: ({ pair, first, second }) => (
        <Button
          variant="link"
          aria-label={intl.formatMessage(
            { id: 'results.overlaps.shared' },
            { shared: pair.shared, first, second },
          )}
          onPress={() => view.selectPair(pair.a, pair.b)}
        >
          {intl.formatNumber(pair.shared)}
        </Button>
      ),
    },
    {
      key: 'share',
      heading: intl.formatMessage({ id: 'column.share-of-smaller' }),
      isNumeric: true,
      cell: ({ pair, shareOfSmaller, sizeOfSmaller }) => (
        <FormattedMessage
          id={sizeOfSmaller < 5 ? 'share.counts' : 'share.percent'}
          values={{ have: pair.shared, of: sizeOfSmaller, share: shareOfSmaller }}
        />
      ),
    },
    {
      key: 'themes',
      heading: intl.formatMessage({ id: 'column.themes-in-common' }),
      cell: ({ pair }) => <InCommon share={pair.themeJaccard} />,
    },
    {
      key: 'area',
      heading: intl.formatMessage({ id: 'column.area-in-common' }),
      cell: ({ pair }) => <InCommon share={pair.areaShare} />,
    },
  ]
}

/** How much two bodies have in common, where both record it. */
function InCommon({ share }: { readonly share: number | null }) {
  if (share === null) return <FormattedMessage id="not-recorded" />
  if (share === 0) return <FormattedMessage id="in-common.none" />
  if (share === 1) return <FormattedMessage id="in-common.all" />
  return <FormattedMessage id="in-common.part" values={{ share }} />
}
