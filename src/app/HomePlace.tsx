import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { Home } from '../features/home/Home'
import { FileDrop } from '../features/import-data/FileDrop'
import { acceptedFiles } from './accepted-files'
import { useDevice } from './device-context'
import { LazyFilePlace } from './LazyFilePlace'
import { PlainShell } from './PlainShell'
import { useGivenFiles } from './use-given-files'
import { useSaveCopy } from './use-save-copy'
import { useSaveTemplate } from './use-save-template'

export function HomePlace() {
  const intl = useIntl()
  const device = useDevice()
  const { status, maps } = useStore(device.shelf.state)
  const { files, give, close } = useGivenFiles()
  const saveCopy = useSaveCopy()
  const saveTemplate = useSaveTemplate()
  useEffect(() => {
    document.title = intl.formatMessage({ id: 'app.name' })
    void device.shelf.refresh()
  }, [device, intl])

  return (
    <PlainShell>
      <FileDrop onFile={give} />
      {files.length === 0 ? (
        <Home
          maps={maps}
          isRefused={status === 'refused' || device.storage === 'memory-only'}
          accept={acceptedFiles}
          onOpenSample={() => device.go('/m/sample')}
          onFile={give}
          onSaveTemplate={saveTemplate}
          onStartWithName={() => device.go('/start')}
          onDelete={(mapId) => void device.shelf.remove(mapId)}
          onSaveCopy={(mapId) => {
            const { fileCopies } = device.settings.read()
            const copy = { at: device.clock.now(), changes: 0 }
            const isSaved = () =>
              device.settings.change({ fileCopies: { ...fileCopies, [mapId]: copy } })
            saveCopy({ mapId }, maps.find((map) => map.mapId === mapId)?.title ?? mapId, isSaved)
          }}
        />
      ) : (
        <LazyFilePlace key={files[0]?.name} files={files} onClose={close} />
      )}
    </PlainShell>
  )
}
