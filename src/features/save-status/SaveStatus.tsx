import { FormattedMessage, FormattedTime, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { useServices } from '../../state/hooks/services'
import { Button } from '../../ui/Button'
import styles from './SaveStatus.module.css'

/** Follows the finished write only: "Saved" is never shown for what is not on the disk. */
export function SaveStatus({ onDownload }: { readonly onDownload: () => void }) {
  const intl = useIntl()
  const { saving } = useServices()
  const { status, savedAt } = useStore(saving.state)
  const isTrouble = status !== 'saved' && status !== 'saving'
  return (
    <>
      <span
        role="status"
        aria-label={intl.formatMessage({ id: 'saving.region' })}
        className={`${styles.status} ${isTrouble ? styles.trouble : ''}`}
      >
        {status === 'saved' && savedAt !== undefined ? (
          <FormattedMessage
            id="saving.saved-at"
            values={{ time: <FormattedTime value={savedAt} /> }}
          />
        ) : (
          <FormattedMessage id={`saving.${status}`} />
        )}
      </span>
      {isTrouble && (
        <Button onPress={onDownload}>
          <FormattedMessage id="saving.download" />
        </Button>
      )}
    </>
  )
}
