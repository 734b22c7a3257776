import { useCallback, useMemo } from 'react'
import { ShareDialog } from '../features/share/ShareDialog'
import { createExportClient } from '../state/export-client'
import { useServices } from '../state/hooks/services'
import { useDevice } from './device-context'
import { saveFile } from './save-file'
import { useSaveTemplate } from './use-save-template'

interface ShareMapProps {
  readonly onClose: () => void
}

/** The ways out of the open map. */
export function ShareMap({ onClose }: ShareMapProps) {
  const device = useDevice()
  const { notices } = useServices()
  const exports = useMemo(() => createExportClient(device), [device])
  const told = useCallback(() => notices.announce({ code: 'file-saved' }), [notices])
  const saveTemplate = useSaveTemplate(told)
  return (
    <ShareDialog exports={exports} onFile={saveFile} onTemplate={saveTemplate} onClose={onClose} />
  )
}
