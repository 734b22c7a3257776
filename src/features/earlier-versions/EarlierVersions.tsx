import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { getInfo } from '../../domain/network'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './EarlierVersions.module.css'
import { type ListedVersion, useVersions } from './use-versions'
import { VersionsTable } from './VersionsTable'

interface EarlierVersionsProps {
  readonly onOpenMap: (mapId: string) => void
  readonly onClose: () => void
}

type Trouble = 'no-change' | 'damaged' | 'refused' | 'failed' | 'not-kept'

/** The map as it was: put back as one step that can be undone, or opened as a map of its own. */
export function EarlierVersions({ onOpenMap, onClose }: EarlierVersionsProps) {
  const intl = useIntl()
  const { versions, notices } = useServices()
  const { title } = getInfo(useNetwork())
  const found = useVersions(versions)
  const [isBusy, setIsBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const whenOf = ({ at }: ListedVersion) =>
    intl.formatDate(at, { dateStyle: 'long', timeStyle: 'medium' })

  async function run(work: () => Promise<Trouble | null>) {
    setIsBusy(true)
    setTrouble(null)
    const outcome = await work().catch((): Trouble => 'failed')
    setIsBusy(false)
    setTrouble(outcome)
    if (outcome === null) onClose()
  }

  function restore(version: ListedVersion) {
    const label = { code: 'restore', values: { when: whenOf(version) } } as const
    void run(async () => {
      const { status } = await versions.restore(version.name, label)
      if (status !== 'restored') return status
      notices.show({ code: 'done', label })
      return null
    })
  }

  function openAsCopy(version: ListedVersion) {
    const copyTitle = intl.formatMessage(
      { id: 'versions.copy-title' },
      { title, when: whenOf(version) },
    )
    void run(async () => {
      const mapId = await versions.openAsCopy(version.name, copyTitle)
      if (mapId === null) return 'damaged'
      onOpenMap(mapId)
      return null
    })
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: 'versions.title' })}
      onClose={onClose}
      actions={
        <Button onPress={onClose}>
          <FormattedMessage id="action.close" />
        </Button>
      }
    >
      <p>
        <FormattedMessage id="versions.intro" />
      </p>
      {trouble !== null && (
        <p role="alert" className={styles.trouble}>
          <FormattedMessage id={`versions.trouble.${trouble}`} />
        </p>
      )}
      {found.status !== 'ready' && (
        <p>
          <FormattedMessage id={`versions.list.${found.status}`} />
        </p>
      )}
      {found.status === 'ready' && (
        <VersionsTable
          versions={found.versions}
          whenOf={whenOf}
          isBusy={isBusy}
          onRestore={restore}
          onOpenAsCopy={openAsCopy}
        />
      )}
    </Dialog>
  )
}
