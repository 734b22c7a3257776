import { useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { changeRecords } from '../../domain/commands/change-records'
import { setFieldValue } from '../../domain/field-value'
import { type RecordField, recordFields } from '../../domain/record-fields'
import { SelectField } from '../../ui/SelectField'
import { BulkDialog } from './BulkDialog'
import type { BulkDialogProps } from './bulk-dialog-props'
import type { CellDraft, NewValue } from './cell-editor-props'
import { useBulkStep } from './use-bulk-step'

const cleared: CellDraft = { ok: true, value: { value: undefined, added: [] } }

/** Sets one field of every chosen record. What is left empty is cleared. */
export function EditSelectedDialog({ grid, editCell, fieldName, onClose }: BulkDialogProps) {
  const intl = useIntl()
  const fields = recordFields[grid.kind].filter(({ control }) => control.type !== 'parts')
  const [field, setField] = useState<RecordField | undefined>(fields[0])
  const draft = useRef<CellDraft>(cleared)
  const [refused, setRefused] = useState<string>()
  const { problem, run } = useBulkStep(grid, onClose)
  if (field === undefined) return null
  const chosen = field

  function apply() {
    const { current } = draft
    if (!current.ok) {
      setRefused(intl.formatMessage({ id: `field-problem.${current.problem}` }))
      return
    }
    const { value } = current.value
    if (value === undefined && chosen.isRequired && !chosen.isEmptyAsNull)
      setRefused(intl.formatMessage({ id: 'field-problem.required' }))
    else save(current.value)
  }

  function save({ value, added }: NewValue) {
    setRefused(undefined)
    const given = value === undefined && chosen.isEmptyAsNull ? null : value
    const changes = [...grid.selection.ids].map((id) => ({
      id,
      fields: setFieldValue(grid.recordOf(id) ?? {}, chosen.name, given),
    }))
    run(changeRecords({ kind: grid.kind, changes, added }), {
      code: 'change-records',
      values: { field: fieldName(chosen), count: changes.length },
    })
  }

  return (
    <BulkDialog
      title={intl.formatMessage({ id: 'grid.edit-selected' })}
      problem={problem}
      doIt={<FormattedMessage id="action.apply" />}
      onDo={apply}
      onClose={onClose}
    >
      <p>
        <FormattedMessage
          id="grid.edit-selected.text"
          values={{ count: grid.selection.ids.size }}
        />
      </p>
      <SelectField
        label={intl.formatMessage({ id: 'grid.field' })}
        value={field.name}
        choices={fields.map((each) => ({ value: each.name, label: fieldName(each) }))}
        onChange={(name) => {
          draft.current = cleared
          setRefused(undefined)
          setField(fields.find((each) => each.name === name))
        }}
      />
      <div key={field.name}>
        {editCell({
          field,
          label: intl.formatMessage({ id: 'grid.new-value' }),
          value: undefined,
          keys: 'form',
          problem: refused,
          onDraft: (next) => {
            draft.current = next
          },
          onSubmit: apply,
          onCancel: onClose,
        })}
      </div>
    </BulkDialog>
  )
}
