import { FormattedMessage } from 'react-intl'
import type { ResultList } from '../../analysis/lists/result-list'
import { useSentence } from './use-sentence'

interface ReasonForRecordProps {
  readonly recordId: string
  readonly list: ResultList | null
}

/** More would hide the first under the rest; the list itself has them all. */
const mostReasons = 5

/** The rule, the value and the limit behind a record's place among the results. */
export function ReasonForRecord({ recordId, list }: ReasonForRecordProps) {
  const say = useSentence()
  const rows =
    list?.rows.filter(
      ({ records, decided }) => decided === undefined && records.includes(recordId),
    ) ?? []
  const reasons = [...new Set(rows.flatMap(({ says }) => says.map(say)))]
  if (reasons.length === 0) return <FormattedMessage id="reason.neighbour" />
  return reasons.slice(0, mostReasons).map((reason) => <p key={reason}>{reason}</p>)
}
