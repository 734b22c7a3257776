import { FormattedMessage, useIntl } from 'react-intl'
import { describeLosses } from './describe-losses'
import styles from './ShareDialog.module.css'
import type { Choice, Preview } from './use-export'

interface ShareFactsProps {
  readonly choice: Choice
  readonly preview: Preview
  /** Still worked out for another choice. */
  readonly isOld: boolean
}

/** What to know before a file leaves: what it may tell of people, and what is not in it. */
export function ShareFacts({ choice, preview, isOld }: ShareFactsProps) {
  const intl = useIntl()
  const isFull = choice.format === 'full-workbook'
  const names = choice.hideNames ? 'names-hidden' : 'names-withheld'
  const { main, details, detailCount } = describeLosses(intl, preview.losses, names)
  const revealing = isFull ? [] : preview.revealing
  const before = intl.formatMessage({ id: 'sharing.before' })
  return (
    <div className={styles.facts} aria-busy={isOld}>
      {(isFull || choice.hideNames || revealing.length > 0) && (
        <ul className={styles.chips} aria-label={before}>
          {isFull && (
            <li data-grave="">
              <FormattedMessage id="sharing.warning.full" />
            </li>
          )}
          {choice.hideNames && (
            <li>
              <FormattedMessage id="sharing.warning.hidden" />
            </li>
          )}
          {revealing.map(({ code, count }) => (
            <li key={code}>
              <FormattedMessage id={`sharing.revealing.${code}`} values={{ count }} />
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="share-lost" className={styles.lost}>
        <h3 id="share-lost">
          <FormattedMessage id="sharing.lost" />
        </h3>
        {main.length + details.length === 0 && (
          <p>
            <FormattedMessage id="sharing.lost.nothing" />
          </p>
        )}
        {main.length > 0 && (
          <ul className={styles.losses}>
            {main.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {details.length > 0 && (
          <details>
            <summary>
              <FormattedMessage id="sharing.lost.details" values={{ count: detailCount }} />
            </summary>
            <ul className={styles.losses}>
              {details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </div>
  )
}
