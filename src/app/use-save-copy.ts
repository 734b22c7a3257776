import { useCallback } from 'react'
import { createMapFileClient, type MapFileClient } from '../state/map-file-client'
import { useDevice } from './device-context'
import { saveMapFile } from './save-map-file'

type MapToWrite = Parameters<MapFileClient['write']>[0]

/** Writes the whole map to a file of the person's own. `onSaved` runs once the browser has it. */
export function useSaveCopy(): (map: MapToWrite, title: string, onSaved: () => void) => void {
  const device = useDevice()
  return useCallback(
    (map, title, onSaved) => {
      const write = async () => {
        saveMapFile(title, await createMapFileClient(device).write(map))
        onSaved()
      }
      void write()
    },
    [device],
  )
}
