import { FormattedMessage, useIntl } from 'react-intl'
import type { ShownCard } from '../../state/card-figures'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { toHatsRows } from './hats-rows'
import { toOverlapRows } from './overlap-rows'
import type { Insights } from './use-insights'

interface HowWorkedOutProps {
  readonly card: ShownCard
  readonly insights: Insights
  readonly onClose: () => void
}

/** The rule in words, an example from this map, and what the number cannot tell. */
export function HowWorkedOut({ card, insights, onClose }: HowWorkedOutProps) {
  const intl = useIntl()
  const { weightLimit, roleWeights } = insights.question.settings
  return (
    <Dialog
      title={intl.formatMessage({ id: `how.${card}.button` })}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          <FormattedMessage id="action.close" />
        </Button>
      }
    >
      <p>
        <FormattedMessage
          id={`how.${card}.rule`}
          values={{
            limit: weightLimit,
            chair: roleWeights.chair,
            viceChair: roleWeights['vice-chair'],
            member: roleWeights.member,
            substitute: roleWeights.substitute,
            observer: roleWeights.observer,
          }}
        />
      </p>
      <Example card={card} insights={insights} />
      <p>
        <FormattedMessage id={`how.${card}.limit`} />
      </p>
    </Dialog>
  )
}

function Example({ card, insights }: Pick<HowWorkedOutProps, 'card' | 'insights'>) {
  const network = useNetwork()
  const { answers, question } = insights
  if (answers === null || card === 'gaps') return null
  if (card === 'hats') {
    const [row] = toHatsRows(answers, network)
    if (row === undefined) return null
    const values = {
      name: row.name,
      seats: row.seats,
      weighted: row.weighted,
      chair: question.settings.roleWeights.chair,
      limit: answers.A2.limit,
    }
    return (
      <p>
        <FormattedMessage id="finding.A2" values={values} />
      </p>
    )
  }
  const [row] = toOverlapRows(answers, network)
  if (row === undefined) return null
  return (
    <p>
      <FormattedMessage
        id="finding.A7"
        values={{
          first: row.first,
          second: row.second,
          shared: row.pair.shared,
          sizeA: row.pair.sizeA,
          sizeB: row.pair.sizeB,
        }}
      />
    </p>
  )
}
