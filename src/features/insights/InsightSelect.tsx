import { FormattedMessage, useIntl } from 'react-intl'
import { cards } from '../../domain/card'
import { questionCards } from '../../domain/map-question'
import { toCardFigures } from '../../state/card-figures'
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
  const card = asked === null ? null : questionCards[asked]
  const figures = answers === null ? null : toCardFigures(answers)
  const choices = cards.map((value) => ({ value, label: toLabel(value) }))
  const none = { value: 'none' as const, label: intl.formatMessage({ id: 'insights.none' }) }
  const figure = card === null ? null : figures?.[card]

  function toLabel(value: (typeof cards)[number]): string {
    const name = intl.formatMessage({ id: `card.${value}` })
    const number = figures?.[value]?.number
    if (number === undefined) return name
    return intl.formatMessage({ id: 'insights.choice' }, { card: name, number })
  }

  return (
    <div className={styles.select}>
      <SelectField
        label={intl.formatMessage({ id: 'insights.select' })}
        isLabelHidden
        value={card ?? 'none'}
        choices={[none, ...choices]}
        onChange={(value) => view.ask(value === 'none' ? null : value)}
      />
      {card !== null && figure !== null && figure !== undefined && (
        <p className={styles.sentence}>
          <FormattedMessage id={`card.${card}.sentence`} values={figure.values} />
        </p>
      )}
    </div>
  )
}
