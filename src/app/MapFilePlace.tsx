import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { RefusedFile } from '../features/import-data/RefusedFile'
import type { ImportIssue } from '../io/import-plan'
import { createMapFileClient, type OpenAs } from '../state/map-file-client'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { type Device, keyOf } from './device'
import { useDevice } from './device-context'
import { Page } from './Page'

interface MapFilePlaceProps {
  readonly name: string
  readonly bytes: Uint8Array
  readonly onClose: () => void
}

type Outcome =
  | { readonly outcome: 'opened'; readonly key: string }
  | { readonly outcome: 'already-here'; readonly key: string; readonly title: string }
  | { readonly outcome: 'refused'; readonly issue: ImportIssue }
  | { readonly outcome: 'failed' }

/** Opens a map file as a map of its own. A map that is here already is never written over. */
export function MapFilePlace({ name, bytes, onClose }: MapFilePlaceProps) {
  const intl = useIntl()
  const device = useDevice()
  const [result, setResult] = useState<Outcome | null>(null)

  useEffect(() => {
    let isLeft = false
    openFile(device, bytes, 'itself')
      .then((outcome) => {
        if (isLeft) return
        if (outcome.outcome === 'opened') leaveFor(outcome.key)
        else setResult(outcome)
      })
      .catch(() => setResult({ outcome: 'failed' }))
    const leaveFor = (key: string) => {
      onClose()
      device.go(`/m/${key}/explore`)
    }
    return () => {
      isLeft = true
    }
  }, [device, bytes, onClose])

  async function openCopy() {
    const outcome = await openFile(device, bytes, 'copy')
    onClose()
    if (outcome.outcome === 'opened') device.go(`/m/${outcome.key}/explore`)
  }

  if (result?.outcome === 'refused') {
    return <RefusedFile fileName={name} issue={result.issue} onClose={onClose} />
  }
  if (result?.outcome === 'already-here') {
    return (
      <Dialog
        title={intl.formatMessage({ id: 'map-file.here' }, { title: result.title })}
        onClose={onClose}
        actions={
          <>
            <Button
              variant="primary"
              onPress={() => {
                onClose()
                device.go(`/m/${result.key}/explore`)
              }}
            >
              <FormattedMessage id="map-file.open-here" />
            </Button>
            <Button onPress={() => void openCopy()}>
              <FormattedMessage id="map-file.open-copy" />
            </Button>
            <Button onPress={onClose}>
              <FormattedMessage id="action.cancel" />
            </Button>
          </>
        }
      >
        <p>
          <FormattedMessage id="map-file.here.text" />
        </p>
      </Dialog>
    )
  }
  return (
    <Page title={<FormattedMessage id="file.reading" />}>
      <bdi>{name}</bdi>
      {result?.outcome === 'failed' && (
        <p role="alert">
          <FormattedMessage id="problem.map-not-made" />
        </p>
      )}
    </Page>
  )
}

async function openFile(
  device: Device,
  bytes: Uint8Array,
  how: 'itself' | 'copy',
): Promise<Outcome> {
  const opened = await createMapFileClient(device).open(bytes.slice(), openAs(device, how))
  if (opened.outcome === 'refused') return opened
  const key = keyOf(opened.info.id)
  if (opened.outcome === 'already-here') {
    return { outcome: 'already-here', key, title: opened.info.title }
  }
  if (device.storage === 'memory-only') await device.startMap(opened)
  return { outcome: 'opened', key }
}

function openAs(device: Device, how: 'itself' | 'copy'): OpenAs {
  const at = device.clock.now()
  if (device.storage === 'memory-only') return { kind: 'unkept' }
  return how === 'copy' ? { kind: 'copy', at, mapId: device.newId() } : { kind: 'itself', at }
}
