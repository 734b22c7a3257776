import { FormattedMessage, useIntl } from 'react-intl'
import type { Shown } from '../../graph/live/shown'
import { useServices } from '../../state/hooks/services'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import { useDateText } from '../../ui/use-date-text'
import styles from './ShowingBar.module.css'

/** What is drawn, of how much, and the way to the rest: nothing is hidden silently. */
export function ShowingBar({ shown }: { readonly shown: Shown }) {
  const intl = useIntl()
  const dateText = useDateText()
  const { view } = useServices()
  const question = useView((state) => state.question)
  const asAt = useView((state) => state.asAt)
  const extent = useView((state) => state.extent)
  return (
    <section className={styles.bar} aria-label={intl.formatMessage({ id: 'showing.region' })}>
      <span role="status" aria-label={intl.formatMessage({ id: 'showing.region' })}>
        <FormattedMessage
          id="showing.text"
          values={{
            shown: shown.items.length,
            total: shown.total,
            question: intl.formatMessage({ id: `showing.question.${question ?? 'none'}` }),
            date: dateText(asAt),
          }}
        />
      </span>
      {shown.folded > 0 && (
        <span>
          <FormattedMessage id="showing.folded" values={{ folded: shown.folded }} />
        </span>
      )}
      {shown.filteredOut > 0 && (
        <span>
          <FormattedMessage id="showing.filtered" values={{ filtered: shown.filteredOut }} />
        </span>
      )}
      {shown.notDrawn > 0 && extent === 'opening' && (
        <Button variant="link" onPress={view.drawMore}>
          <FormattedMessage id="showing.draw-more" />
        </Button>
      )}
      {shown.notDrawn > 0 && (
        <span>
          <FormattedMessage id="showing.not-drawn" values={{ notDrawn: shown.notDrawn }} />
        </span>
      )}
      {(question !== null || extent === 'whole') && (
        <Button variant="link" onPress={() => view.ask(null)}>
          <FormattedMessage id="showing.clear" />
        </Button>
      )}
    </section>
  )
}
