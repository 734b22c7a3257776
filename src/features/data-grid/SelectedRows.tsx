import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { findThemeField } from '../../domain/commands/add-theme'
import type { EditedKind } from '../../domain/record-fields'
import { Button } from '../../ui/Button'
import { AddThemeDialog } from './AddThemeDialog'
import type { BulkDialogProps } from './bulk-dialog-props'
import styles from './DataGrid.module.css'
import { DeleteDialog } from './DeleteDialog'
import { EditSelectedDialog } from './EditSelectedDialog'
import { EndSeatsDialog } from './EndSeatsDialog'

export type MergedKind = 'people' | 'organisations' | 'partnerships'

interface SelectedRowsProps extends Omit<BulkDialogProps, 'onClose'> {
  readonly onMerge: ((kind: MergedKind, firstId: string, secondId: string) => void) | undefined
  readonly onClosed: () => void
}

type Open = 'edit' | 'end' | 'theme' | 'delete'

/** What can be done to the chosen rows; each press is one step that can be undone. */
export function SelectedRows(props: SelectedRowsProps) {
  const { grid, onMerge, onClosed } = props
  const intl = useIntl()
  const [open, setOpen] = useState<Open | null>(null)
  const { kind, selection } = grid
  const [first, second, ...others] = selection.ids
  if (first === undefined) return null
  const canMerge = isMerged(kind) && second !== undefined && others.length === 0

  function close() {
    setOpen(null)
    onClosed()
  }

  return (
    <div
      role="toolbar"
      className={styles.selected}
      aria-label={intl.formatMessage({ id: 'grid.selected' })}
    >
      <span>
        <FormattedMessage id="grid.count-selected" values={{ count: selection.ids.size }} />
      </span>
      <Button onPress={() => setOpen('edit')}>
        <FormattedMessage id="grid.edit-selected" />
      </Button>
      {kind === 'seats' && (
        <Button onPress={() => setOpen('end')}>
          <FormattedMessage id="grid.end-seats" />
        </Button>
      )}
      {findThemeField(kind) !== null && (
        <Button onPress={() => setOpen('theme')}>
          <FormattedMessage id="grid.add-theme" />
        </Button>
      )}
      {canMerge && onMerge !== undefined && (
        <Button onPress={() => onMerge(kind, first, second)}>
          <FormattedMessage id="grid.merge" />
        </Button>
      )}
      <Button onPress={() => setOpen('delete')}>
        <FormattedMessage id="grid.delete" />
      </Button>
      <Button
        variant="quiet"
        onPress={() => {
          selection.clear()
          onClosed()
        }}
      >
        <FormattedMessage id="grid.clear-selection" />
      </Button>
      {open === 'edit' && <EditSelectedDialog {...props} onClose={close} />}
      {open === 'end' && <EndSeatsDialog {...props} onClose={close} />}
      {open === 'theme' && <AddThemeDialog {...props} onClose={close} />}
      {open === 'delete' && <DeleteDialog {...props} onClose={close} />}
    </div>
  )
}

function isMerged(kind: EditedKind): kind is MergedKind {
  return kind === 'people' || kind === 'organisations' || kind === 'partnerships'
}
