import { useIntl } from 'react-intl'
import type { MapQuestion } from '../../domain/map-question'
import { MenuButton } from '../../ui/MenuButton'
import type { ListTable } from './to-list-table'
import type { Insights } from './use-insights'
import { useListTable } from './use-list-table'

export type OnSaveList = (table: ListTable, format: 'csv' | 'workbook') => void

interface SaveListProps {
  readonly asked: MapQuestion
  readonly list: NonNullable<Insights['list']>
  readonly onSave: OnSaveList
}

/** The list as a file for a spreadsheet. It holds names, so it says so in its menu. */
export function SaveList({ asked, list, onSave }: SaveListProps) {
  const intl = useIntl()
  const toTable = useListTable()
  const formats = ['workbook', 'csv'] as const
  return (
    <MenuButton
      label={intl.formatMessage({ id: 'list.save' })}
      actions={formats.map((format) => ({
        id: format,
        label: intl.formatMessage({ id: `list.save.${format}` }),
        onAction: () => onSave(toTable(asked, list), format),
      }))}
    >
      {intl.formatMessage({ id: 'list.save' })}
    </MenuButton>
  )
}
