import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { createExportClient } from '../state/export-client'
import { useDevice } from './device-context'
import { saveFile } from './save-file'

const guidance = ['title', 'seats', 'empty', 'ids', 'dates', 'lists', 'private', 'back'] as const

/** Saves an empty spreadsheet to fill in. `onSaved` runs once the browser has it. */
export function useSaveTemplate(onSaved?: () => void): () => void {
  const intl = useIntl()
  const device = useDevice()
  return useCallback(() => {
    const write = async () => {
      const bytes = await createExportClient(device).writeTemplate({
        title: intl.formatMessage({ id: 'template.title' }),
        guidance: guidance.map((line) => intl.formatMessage({ id: `template.guide.${line}` })),
      })
      const title = intl.formatMessage({ id: 'template.file' })
      saveFile({ title, ending: '.xlsx', type: workbookType, bytes })
      onSaved?.()
    }
    void write()
  }, [device, intl, onSaved])
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
