import { FormattedMessage, useIntl } from 'react-intl'
import type { Answers } from '../../analysis/answer'
import { useNetwork } from '../../state/hooks/use-network'
import { type Column, DataTable } from '../../ui/DataTable'
import { toHalf } from './to-half'
import { useSayChange } from './use-say-change'

interface BeforeAndAfterProps {
  readonly answer: Answers['A36']
}

interface Row {
  readonly key: string
  readonly counted: string
  readonly before: string
  readonly after: string
  readonly change: string
}

/** The map in a few numbers, as it is and as it would be. */
export function BeforeAndAfter({ answer }: BeforeAndAfterProps) {
  const intl = useIntl()
  const say = useSayChange()
  const rows = useRows(answer)
  const columns: readonly Column<Row>[] = (['counted', 'before', 'after', 'change'] as const).map(
    (key) => ({
      key,
      heading: intl.formatMessage({ id: `try.column.${key}` }),
      isRowHeader: key === 'counted',
      isNumeric: key !== 'counted',
      cell: (row) => row[key],
    }),
  )
  return (
    <>
      <p aria-live="polite">{say(answer)}</p>
      <DataTable
        caption={intl.formatMessage({ id: 'try.table' })}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
      />
      <p>
        <FormattedMessage id="try.not" />
      </p>
    </>
  )
}

function useRows({ baseline, scenarios }: Answers['A36']): readonly Row[] {
  const intl = useIntl()
  const { people } = useNetwork()
  const [scenario] = scenarios
  if (scenario === undefined) return []
  const { after, hours } = scenario
  const toRow = (key: string, counted: string, pair: readonly [number, number]): Row => {
    const [first, second] = pair
    return {
      key,
      counted,
      before: intl.formatNumber(first),
      after: intl.formatNumber(second),
      change: intl.formatNumber(second - first, { signDisplay: 'exceptZero' }),
    }
  }
  const counts = {
    seats: [baseline.seats, after.seats],
    people: [baseline.people, after.people],
    groups: [baseline.groups, after.groups],
    threads: [baseline.singleThreadPairs, after.singleThreadPairs],
    votes: [baseline.partnershipsWithVcsVote, after.partnershipsWithVcsVote],
    cuts: [baseline.cutPeople.length, after.cutPeople.length],
  } as const
  return [
    ...(Object.keys(counts) as (keyof typeof counts)[]).map((key) =>
      toRow(key, intl.formatMessage({ id: `try.count.${key}` }), counts[key]),
    ),
    ...hours.map((one) =>
      toRow(
        one.personId,
        intl.formatMessage(
          { id: 'try.count.hours' },
          { person: people.get(one.personId)?.name ?? '–' },
        ),
        [toHalf(one.before), toHalf(one.after)],
      ),
    ),
  ]
}
