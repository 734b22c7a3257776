import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import { FileButton } from '../../ui/FileButton'
import { DoorPicture } from './DoorPicture'
import styles from './Home.module.css'

interface EmptyMapProps {
  readonly accept: string
  readonly onFile: (file: File, ...beside: readonly File[]) => void
  readonly onOpenSample: () => void
}

/** A map with nobody and nothing on it: what to do next. */
export function EmptyMap({ accept, onFile, onOpenSample }: EmptyMapProps) {
  const intl = useIntl()
  return (
    <main id="content" tabIndex={-1} className={styles.home}>
      <div className={styles.nothing}>
        <DoorPicture of="name" />
        <h1>
          <FormattedMessage id="empty.title" />
        </h1>
        <p>
          <FormattedMessage id="empty.text" />
        </p>
        <div className={styles.way}>
          <FileButton
            label={intl.formatMessage({ id: 'home.import.open' })}
            accept={accept}
            onFile={onFile}
          />
          <Button onPress={onOpenSample}>
            <FormattedMessage id="home.sample.open" />
          </Button>
        </div>
      </div>
    </main>
  )
}
