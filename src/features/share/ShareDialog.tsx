import { useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { getInfo } from '../../domain/network'
import type { ExportClient } from '../../state/export-client'
import { useServices } from '../../state/hooks/services'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { decideChoices, type ExportFormat, type Ticks } from './export-formats'
import styles from './ShareDialog.module.css'
import { ShareFacts } from './ShareFacts'
import { ShareFormats } from './ShareFormats'
import { ShareStatus } from './ShareStatus'
import { ShareTick } from './ShareTick'
import { useExport } from './use-export'
import { type FileToSave, useShareFile } from './use-share-file'

interface ShareDialogProps {
  readonly exports: ExportClient
  /** Gives a file to the browser as a download and tells the name that it has. */
  readonly onFile: (file: FileToSave) => string
  readonly onTemplate: () => void
  readonly onClose: () => void
}

const ticks = ['hideNames', 'leaveOutNotes', 'leaveOutParty'] as const

const tickNames = {
  hideNames: 'sharing.hide-names',
  leaveOutNotes: 'sharing.leave-out-notes',
  leaveOutParty: 'sharing.leave-out-party',
} as const

/** What cautious people would choose: more goes along only where somebody says so. */
const usualTicks: Ticks = { hideNames: false, leaveOutNotes: true, leaveOutParty: true }

/** Makes a file for others: what kind, what is left out of it, and what it may tell of people. */
export function ShareDialog({ exports, onFile, onTemplate, onClose }: ShareDialogProps) {
  const intl = useIntl()
  const { network, notices } = useServices()
  const map = useMapToShare()
  const [format, setFormat] = useState<ExportFormat>('map-file')
  const [ticked, setTicked] = useState(usualTicks)
  const { ticks: decided, locks } = decideChoices(format, ticked)
  const { hideNames, leaveOutNotes, leaveOutParty } = decided
  const choice = useMemo(
    () => ({ format, hideNames, leaveOutNotes, leaveOutParty }),
    [format, hideNames, leaveOutNotes, leaveOutParty],
  )
  const { session, state } = useExport(exports, map, choice)
  const file = useShareFile({
    session,
    onFile,
    onSaved: () => notices.announce({ code: 'file-saved' }),
  })
  const isBusy = state.status !== 'ready' || file.state.status === 'writing'

  return (
    <Dialog title={intl.formatMessage({ id: 'sharing.title' })} onClose={onClose}>
      <ShareFormats
        value={format}
        onChange={(next) => {
          setFormat(next)
          file.forget()
        }}
      />
      <fieldset className={styles.ticks}>
        <legend className={styles.heading}>
          <FormattedMessage id="sharing.choices" />
        </legend>
        {ticks.map((tick) => (
          <ShareTick
            key={tick}
            isTicked={decided[tick]}
            lock={locks[tick]}
            onChange={(isTicked) => {
              setTicked({ ...ticked, [tick]: isTicked })
              file.forget()
            }}
          >
            <FormattedMessage id={tickNames[tick]} />
          </ShareTick>
        ))}
      </fieldset>
      {state.preview !== null && (
        <ShareFacts choice={choice} preview={state.preview} isOld={state.status !== 'ready'} />
      )}
      <div className={styles.template}>
        <Button variant="link" onPress={onTemplate}>
          <FormattedMessage id="template.save" />
        </Button>
      </div>
      <div className={styles.bar}>
        <ShareStatus format={format} preview={state.status} file={file.state} />
        <div className={styles.actions}>
          <Button
            variant="primary"
            onPress={() => file.save(choice)}
            isDisabled={isBusy}
            description={isBusy ? intl.formatMessage({ id: 'sharing.save.wait' }) : undefined}
          >
            <FormattedMessage id="sharing.save" />
          </Button>
          {hideNames && (
            <Button
              onPress={() => file.saveKey(choice, getInfo(network.state.getState().network).title)}
              isDisabled={isBusy}
              description={intl.formatMessage({ id: 'sharing.key.hint' })}
            >
              <FormattedMessage id="sharing.save-key" />
            </Button>
          )}
          <Button onPress={onClose}>
            <FormattedMessage id="action.close" />
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** The map as it is now: what is not on the disk is sent, else the worker reads it there. */
function useMapToShare() {
  const { network, saving } = useServices()
  const [map] = useState(() => {
    const current = network.state.getState().network
    const isOnDisk = saving.state.getState().status === 'saved'
    return isOnDisk ? { mapId: getInfo(current).id } : { network: current }
  })
  return map
}
