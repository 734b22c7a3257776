import type { ReactNode } from 'react'
import type { RecordField } from '../../domain/record-fields'
import type { CellEditorProps } from './cell-editor-props'
import type { Grid } from './use-grid'

/** What every dialog about the chosen rows is given. */
export interface BulkDialogProps {
  readonly grid: Grid
  readonly editCell: (props: CellEditorProps) => ReactNode
  readonly fieldName: (field: RecordField) => string
  readonly onClose: () => void
}
