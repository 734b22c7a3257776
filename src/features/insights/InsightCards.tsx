import { FormattedMessage, useIntl } from 'react-intl'
import { cards } from '../../domain/card'
import { questionCards } from '../../domain/map-question'
import { type CardFigure, toCardFigures } from '../../state/card-figures'
import { useServices } from '../../state/hooks/services'
import { useView } from '../../state/hooks/use-view'
import styles from './InsightCards.module.css'
import { InsightSelect } from './InsightSelect'
import type { Insights } from './use-insights'

/** One press sets question, results, map and `Showing` together; a second press takes it back. */
export function InsightCards({ insights }: { readonly insights: Insights }) {
  const intl = useIntl()
  const { view } = useServices()
  const asked = useView((state) => state.question)
  const pressed = asked === null ? null : questionCards[asked]
  const { answers, isUpdating, hasFailed } = insights
  const figures = answers === null ? null : toCardFigures(answers)
  return (
    <section aria-label={intl.formatMessage({ id: 'insights.region' })}>
      <InsightSelect insights={insights} />
      <ul className={styles.cards} aria-label={intl.formatMessage({ id: 'insights.cards' })}>
        {cards.map((card) => (
          <li key={card} className={styles.item}>
            <button
              type="button"
              className={`${styles.card} ${isUpdating ? styles.updating : ''}`}
              aria-label={intl.formatMessage({ id: `card.${card}` })}
              aria-describedby={`card-${card}`}
              aria-pressed={pressed === card}
              onClick={() => view.ask(pressed === card ? null : card)}
            >
              <span className={styles.number} aria-hidden="true">
                {intl.formatNumber(figures?.[card]?.number ?? Number.NaN).replace('NaN', '…')}
              </span>
              <span className={styles.name}>
                <FormattedMessage id={`card.${card}`} />
              </span>
              <span id={`card-${card}`} className={styles.sentence}>
                <CardSentence card={card} figure={figures?.[card] ?? null} hasFailed={hasFailed} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CardSentenceProps {
  readonly card: (typeof cards)[number]
  readonly figure: CardFigure | null
  readonly hasFailed: boolean
}

function CardSentence({ card, figure, hasFailed }: CardSentenceProps) {
  if (figure !== null)
    return <FormattedMessage id={`card.${card}.sentence`} values={figure.values} />
  return <FormattedMessage id={hasFailed ? 'insights.failed' : 'insights.working'} />
}
