import { useEffect, useState } from 'react'
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl'
import { entriesOf, getInfo } from '../../domain/network'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './SettingsPage.module.css'

/** What the browser says of the room it gives to the maps. */
interface StorageState {
  readonly keeping: 'agreed' | 'not-agreed' | 'unknown'
  /** Bytes in use. */
  readonly used: number | undefined
}

interface CopiesSettingsProps {
  readonly readStorage: () => Promise<StorageState>
  readonly onAskToKeep: () => Promise<void>
  readonly onSaveCopy: () => void
  /** Absent where the browser keeps nothing: there is nothing to delete. */
  readonly onDelete?: () => void
}

/** Where the map is kept, and how to have it elsewhere too, or nowhere. */
export function CopiesSettings(props: CopiesSettingsProps) {
  const { readStorage, onAskToKeep, onSaveCopy, onDelete } = props
  const intl = useIntl()
  const [storage, setStorage] = useState<StorageState | null>(null)
  const [isDeleting, setIsDeleting] = useState(false)
  useEffect(() => {
    void readStorage().then(setStorage)
  }, [readStorage])
  const ask = async () => {
    await onAskToKeep()
    setStorage(await readStorage())
  }
  const hasAgreed = storage?.keeping === 'agreed'
  return (
    <>
      <div>
        <p>
          <FormattedMessage
            id={onDelete === undefined ? 'settings.copies.not-kept' : 'settings.copies.lead'}
          />
        </p>
        {storage !== null && (
          <p>
            <FormattedMessage id={`settings.keeping.${storage.keeping}`} />
          </p>
        )}
        {storage?.used !== undefined && (
          <p>
            <FormattedMessage
              id="settings.used"
              values={{ size: <Megabytes bytes={storage.used} /> }}
            />
          </p>
        )}
      </div>
      <div className={styles.row}>
        <Button variant="primary" onPress={onSaveCopy}>
          <FormattedMessage id="map-menu.save-copy" />
        </Button>
        <Button
          isDisabled={hasAgreed}
          description={
            hasAgreed ? intl.formatMessage({ id: 'settings.keeping.agreed' }) : undefined
          }
          onPress={() => void ask()}
        >
          <FormattedMessage id="settings.ask-to-keep" />
        </Button>
        {onDelete !== undefined && (
          <Button onPress={() => setIsDeleting(true)}>
            <FormattedMessage id="home.delete.confirm" />
          </Button>
        )}
      </div>
      {isDeleting && onDelete !== undefined && (
        <DeleteMap
          onDelete={onDelete}
          onSaveCopy={onSaveCopy}
          onClose={() => setIsDeleting(false)}
        />
      )}
    </>
  )
}

function Megabytes({ bytes }: { readonly bytes: number }) {
  return (
    <FormattedNumber value={bytes / 1e6} style="unit" unit="megabyte" maximumFractionDigits={1} />
  )
}

interface DeleteMapProps {
  readonly onDelete: () => void
  readonly onSaveCopy: () => void
  readonly onClose: () => void
}

/** The file is offered before the map goes, for nothing brings it back. */
function DeleteMap({ onDelete, onSaveCopy, onClose }: DeleteMapProps) {
  const intl = useIntl()
  const network = useNetwork()
  return (
    <Dialog
      role="alertdialog"
      title={intl.formatMessage({ id: 'home.delete.title' }, { map: getInfo(network).title })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onSaveCopy}>
            <FormattedMessage id="map-menu.save-copy" />
          </Button>
          <Button onPress={onDelete}>
            <FormattedMessage id="home.delete.confirm" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="home.delete.text"
          values={{ records: entriesOf(network).length - 1 }}
        />
      </p>
    </Dialog>
  )
}
