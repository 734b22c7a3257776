import { FormattedMessage, useIntl } from 'react-intl'
import { shownCards, toCardFigures } from '../../state/card-figures'
import { useServices } from '../../state/hooks/services'
import { useView } from '../../state/hooks/use-view'
import { SelectField } from '../../ui/SelectField'
import styles from './InsightCards.module.css'
import type { Insights } from './use-insights'

/** The cards of a phone: one at a time, its number and sentence below. */
export function InsightSelect({ insights: { answers } }: { readonly insights: Insights }) {
  const intl = useIntl()
  const { view } = useServices()
  const asked = useView((state) => state.question)
  const card = shownCards.find((one) => one === asked)
  const figures = answers === null ? null : toCardFigures(answers)
  const choices = shownCards.map((value) => ({
    value,
    label: intl.formatMessage(
      { id: 'insights.choice' },
      { card: intl.formatMessage({ id: `card.${value}` }), number: figures?.[value].number ?? 0 },
    ),
  }))
  const none = { value: 'none' as const, label: intl.formatMessage({ id: 'insights.none' }) }
  return (
    <div className={styles.select}>
      <SelectField
        label={intl.formatMessage({ id: 'insights.select' })}
        isLabelHidden
        value={card ?? 'none'}
        choices={[none, ...choices]}
        onChange={(value) => view.ask(value === 'none' ? null : value)}
      />
      {card !== undefined && figures !== null && (
        <p className={styles.sentence}>
          <FormattedMessage id={`card.${card}.sentence`} values={figures[card].values} />
        </p>
      )}
    </div>
  )
}
