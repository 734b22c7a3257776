import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { daysSinceCopy, type FileCopy, isCopyDue } from '../../state/file-copy'
import { useServices } from '../../state/hooks/services'
import { Button } from '../../ui/Button'
import styles from './SaveStatus.module.css'

interface FileCopyStatusProps {
  readonly fileCopy: FileCopy
  readonly onSaveCopy: () => void
}

/** How old the last file copy is; once that is long ago, with the way to a new one. */
export function FileCopyStatus({ fileCopy, onSaveCopy }: FileCopyStatusProps) {
  const intl = useIntl()
  const today = useServices().clock.today()
  const copy = useStore(fileCopy.state)
  const days = daysSinceCopy(copy, today)
  const when =
    days === undefined
      ? intl.formatMessage({ id: 'file-copy.none' })
      : intl.formatRelativeTime(-days, 'day', { numeric: 'auto' })
  if (!isCopyDue(copy, today)) {
    return (
      <span className={styles.status}>
        <FormattedMessage id="file-copy.when" values={{ when }} />
      </span>
    )
  }
  return (
    <>
      <span className={styles.status}>
        <FormattedMessage id="file-copy.last" values={{ when }} />
      </span>
      <Button onPress={onSaveCopy}>
        <FormattedMessage id="map-menu.save-copy" />
      </Button>
    </>
  )
}
