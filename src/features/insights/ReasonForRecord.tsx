import { FormattedMessage } from 'react-intl'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { toGapRows } from './gap-rows'
import { toHatsRows } from './hats-rows'
import { toOverlapRows } from './overlap-rows'
import type { Insights } from './use-insights'

interface ReasonForRecordProps {
  readonly recordId: string
  readonly insights: Insights
}

/** The rule, the value and the limit behind a record's place among the results. */
export function ReasonForRecord({ recordId, insights }: ReasonForRecordProps) {
  const question = useView((view) => view.question)
  if (question === 'hats') return <HatsReason recordId={recordId} insights={insights} />
  if (question === 'overlaps') return <OverlapsReason recordId={recordId} insights={insights} />
  if (question === 'gaps') return <GapsReason recordId={recordId} insights={insights} />
  return <FormattedMessage id="reason.neighbour" />
}

function HatsReason({ recordId, insights }: ReasonForRecordProps) {
  const network = useNetwork()
  const { answers, question } = insights
  const row =
    answers === null
      ? undefined
      : toHatsRows(answers, network).find(({ personId }) => personId === recordId)
  if (row === undefined) return <FormattedMessage id="reason.neighbour" />
  return (
    <>
      <p>
        <FormattedMessage
          id="finding.A1"
          values={{
            name: row.name,
            seats: row.seats,
            partnerships: row.partnerships,
            organisations: row.organisations,
          }}
        />
      </p>
      <p>
        <FormattedMessage
          id="finding.A2"
          values={{
            name: row.name,
            seats: row.seats,
            weighted: row.weighted,
            chair: question.settings.roleWeights.chair,
            limit: question.settings.weightLimit,
          }}
        />
      </p>
    </>
  )
}

function OverlapsReason({ recordId, insights: { answers } }: ReasonForRecordProps) {
  const network = useNetwork()
  const rows =
    answers === null
      ? []
      : toOverlapRows(answers, network).filter(
          ({ pair }) => pair.a === recordId || pair.b === recordId,
        )
  if (rows.length === 0) return <FormattedMessage id="reason.neighbour" />
  return rows.map(({ pair, first, second }) => (
    <p key={`${pair.a} ${pair.b}`}>
      <FormattedMessage
        id="finding.A7"
        values={{ first, second, shared: pair.shared, sizeA: pair.sizeA, sizeB: pair.sizeB }}
      />
    </p>
  ))
}

function GapsReason({ recordId, insights: { answers } }: ReasonForRecordProps) {
  const network = useNetwork()
  const rows =
    answers === null
      ? []
      : toGapRows(answers, network).filter((row) => 'recordId' in row && row.recordId === recordId)
  if (rows.length === 0) return <FormattedMessage id="reason.neighbour" />
  return rows.map((row) => (
    <p key={row.id}>
      <FormattedMessage id={`gap.${row.gap}.reason`} />
    </p>
  ))
}
