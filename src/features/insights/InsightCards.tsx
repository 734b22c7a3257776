import { FormattedMessage, useIntl } from 'react-intl'
import { shownCards, toCardFigures } from '../../state/card-figures'
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
  const { answers, isUpdating, hasFailed } = insights
  const figures = answers === null ? null : toCardFigures(answers)
  return (
    <section aria-label={intl.formatMessage({ id: 'insights.region' })}>
      <InsightSelect insights={insights} />
      <ul className={styles.cards} aria-label={intl.formatMessage({ id: 'insights.cards' })}>
        {shownCards.map((card) => (
          <li key={card} className={styles.item}>
            <button
              type="button"
              className={`${styles.card} ${isUpdating ? styles.updating : ''}`}
              aria-label={intl.formatMessage({ id: `card.${card}` })}
              aria-describedby={`card-${card}`}
              aria-pressed={asked === card}
              onClick={() => view.ask(asked === card ? null : card)}
            >
              <span className={styles.number} aria-hidden="true">
                {figures === null ? '…' : intl.formatNumber(figures[card].number)}
              </span>
              <span className={styles.name}>
                <FormattedMessage id={`card.${card}`} />
              </span>
              <span id={`card-${card}`} className={styles.sentence}>
                {hasFailed && <FormattedMessage id="insights.failed" />}
                {!hasFailed && figures === null && <FormattedMessage id="insights.working" />}
                {!hasFailed && figures !== null && (
                  <FormattedMessage id={`card.${card}.sentence`} values={figures[card].values} />
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
