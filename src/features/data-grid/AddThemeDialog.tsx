import { useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { addTheme, findThemeField } from '../../domain/commands/add-theme'
import { nameOfId } from '../../domain/name-of-id'
import { recordFields } from '../../domain/record-fields'
import { useServices } from '../../state/hooks/services'
import { BulkDialog } from './BulkDialog'
import type { BulkDialogProps } from './bulk-dialog-props'
import type { CellDraft } from './cell-editor-props'
import { useBulkStep } from './use-bulk-step'

/** Puts one theme, of the map or new, on every chosen record. */
export function AddThemeDialog({ grid, editCell, onClose }: BulkDialogProps) {
  const intl = useIntl()
  const { network } = useServices()
  const draft = useRef<CellDraft>({ ok: false, problem: 'required' })
  const [refused, setRefused] = useState<string>()
  const { problem, run } = useBulkStep(grid, onClose)
  const list = recordFields[grid.kind].find(({ name }) => name === findThemeField(grid.kind))
  if (list?.control.type !== 'references') return null
  const field = {
    ...list,
    isRequired: true,
    control: { type: 'reference' as const, to: list.control.to },
  }

  function add() {
    const { current } = draft
    if (!current.ok) {
      setRefused(intl.formatMessage({ id: `field-problem.${current.problem}` }))
      return
    }
    const { value, added } = current.value
    const themeId = `${value}`
    const made = added.find(({ record }) => record.id === themeId)?.record
    const theme =
      made !== undefined && 'name' in made
        ? made.name
        : nameOfId(network.state.getState().network, themeId)
    const ids = [...grid.selection.ids]
    run(addTheme({ kind: grid.kind, ids, themeId, added }), {
      code: 'add-theme',
      values: { theme, count: ids.length },
    })
  }

  return (
    <BulkDialog
      title={intl.formatMessage({ id: 'grid.add-theme' })}
      problem={problem}
      doIt={<FormattedMessage id="grid.add-theme" />}
      onDo={add}
      onClose={onClose}
    >
      <p>
        <FormattedMessage id="grid.add-theme.text" values={{ count: grid.selection.ids.size }} />
      </p>
      {editCell({
        field,
        label: intl.formatMessage({ id: 'field-name.themeId' }),
        value: undefined,
        keys: 'form',
        problem: refused,
        onDraft: (next) => {
          draft.current = next
        },
        onSubmit: add,
        onCancel: onClose,
      })}
    </BulkDialog>
  )
}
