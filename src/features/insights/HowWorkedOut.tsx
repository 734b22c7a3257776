import { FormattedMessage, useIntl } from 'react-intl'
import { type MapQuestion, questionCards } from '../../domain/map-question'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { RuleText } from './RuleText'
import type { Insights } from './use-insights'
import { useSentence } from './use-sentence'

interface HowWorkedOutProps {
  readonly asked: MapQuestion
  readonly insights: Insights
  /** Where the figures behind the rule are changed. */
  readonly guideHref: string
  readonly onClose: () => void
}

/** The rule in words, an example from this map, and what the number cannot tell. */
export function HowWorkedOut({ asked, insights, guideHref, onClose }: HowWorkedOutProps) {
  const intl = useIntl()
  const say = useSentence()
  const card = questionCards[asked]
  const rows = insights.list?.rows ?? []
  const example = (rows.find(({ isDrawn }) => isDrawn) ?? rows[0])?.says ?? []
  return (
    <Dialog
      title={
        card === asked
          ? intl.formatMessage({ id: `how.${card}.button` })
          : intl.formatMessage({ id: `results.${asked}` })
      }
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          <FormattedMessage id="action.close" />
        </Button>
      }
    >
      <p>
        <RuleText asked={asked} question={insights.question} />
      </p>
      {example.length > 0 && (
        <p>
          <FormattedMessage id="how.example" values={{ example: example.map(say).join(' ') }} />
        </p>
      )}
      <p>
        <FormattedMessage id={`how.${asked}.limit`} />
      </p>
      <p>
        <a href={guideHref}>
          <FormattedMessage id="how.change-figures" />
        </a>
      </p>
    </Dialog>
  )
}
