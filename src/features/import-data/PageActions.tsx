import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import styles from './ImportPages.module.css'

interface PageActionsProps {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Why the way on is closed, and what would open it; said beside the button. */
  readonly blocked: string | undefined
  readonly onContinue: () => void
  readonly onBack: () => void
  readonly onCancel: () => void
}

/** The same three buttons on every page, in the same order. */
export function PageActions(props: PageActionsProps) {
  const intl = useIntl()
  const { isFirst, isLast, blocked, onContinue, onBack, onCancel } = props
  return (
    <div className={styles.way}>
      <Button
        variant="primary"
        isDisabled={blocked !== undefined}
        description={blocked}
        onPress={onContinue}
      >
        <FormattedMessage id={isLast ? 'import.accept' : 'import.continue'} />
      </Button>
      <Button
        isDisabled={isFirst}
        description={isFirst ? intl.formatMessage({ id: 'import.first-page' }) : undefined}
        onPress={onBack}
      >
        <FormattedMessage id="import.back" />
      </Button>
      <Button variant="quiet" onPress={onCancel}>
        <FormattedMessage id="import.cancel" />
      </Button>
      {blocked !== undefined && <p className={styles.blocked}>{blocked}</p>}
    </div>
  )
}
