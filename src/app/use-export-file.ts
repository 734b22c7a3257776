import { useCallback, useMemo } from 'react'
import { createExportClient, type ExportSession } from '../state/export-client'
import { useServices } from '../state/hooks/services'
import { useDevice } from './device-context'
import { saveFile } from './save-file'

type SavedFile = Parameters<typeof saveFile>[0]

/** Writes one file of the open map in a worker and gives it to the browser, or says that it failed. */
export function useExportFile(): (
  write: (session: ExportSession) => Promise<SavedFile | null>,
) => void {
  const device = useDevice()
  const { network, notices } = useServices()
  const exports = useMemo(() => createExportClient(device), [device])
  return useCallback(
    (write) => {
      const run = async () => {
        const session = exports.open({ network: network.state.getState().network })
        try {
          const file = await write(session)
          if (file === null) {
            notices.show({ code: 'file-not-saved' })
            return
          }
          saveFile(file)
          notices.announce({ code: 'file-saved' })
        } catch {
          // Whatever it was, the person is told that there is no file.
          notices.show({ code: 'file-not-saved' })
        } finally {
          session.close()
        }
      }
      void run()
    },
    [exports, network, notices],
  )
}
