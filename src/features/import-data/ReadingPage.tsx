import { FormattedMessage } from 'react-intl'
import { Button } from '../../ui/Button'
import styles from './ImportPages.module.css'
import { PageHeading } from './PageHeading'

interface ReadingPageProps {
  readonly fileName: string
  readonly isStopped: boolean
  readonly onAgain: () => void
  readonly onCancel: () => void
}

/** Before the first plan is there, or after the wait for it was stopped. */
export function ReadingPage({ fileName, isStopped, onAgain, onCancel }: ReadingPageProps) {
  return (
    <>
      <PageHeading isCancelled={isStopped}>
        <FormattedMessage id="import.reading" />
      </PageHeading>
      <p>
        <bdi>{fileName}</bdi>
      </p>
      <div className={styles.actions}>
        {isStopped && (
          <Button variant="primary" onPress={onAgain}>
            <FormattedMessage id="import.again" />
          </Button>
        )}
        <Button variant="quiet" onPress={onCancel}>
          <FormattedMessage id="import.cancel" />
        </Button>
      </div>
    </>
  )
}
