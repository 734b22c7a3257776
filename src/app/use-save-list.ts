import { useCallback } from 'react'
import type { OnSaveList } from '../features/insights/SaveList'
import { useExportFile } from './use-export-file'

const files = {
  csv: { ending: '.csv', type: 'text/csv;charset=utf-8' },
  workbook: {
    ending: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const

/** Saves a list as it stands on screen as a file for a spreadsheet. */
export function useSaveList(): OnSaveList {
  const exportFile = useExportFile()
  return useCallback(
    (table, format) =>
      exportFile(async (session) => {
        const written = await session.writeList({ ...table, format })
        if (written.outcome === 'refused') return null
        return { title: table.title, ...files[format], bytes: written.bytes }
      }),
    [exportFile],
  )
}
