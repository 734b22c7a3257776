import { type ReactNode, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FieldProblem } from '../../domain/read-field-text'
import type { RecordField } from '../../domain/record-fields'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './Details.module.css'
import type { FieldDraft, FieldEditorProps } from './field-editor-props'
import { type FieldChange, type Refusal, useFieldName } from './use-field-change'

interface FieldsDialogProps {
  readonly title: string
  readonly fields: readonly RecordField[]
  readonly startOf: (field: RecordField) => unknown
  readonly editField: (props: FieldEditorProps) => ReactNode
  /** Why nothing was kept; null once all of it is. */
  readonly onSave: (changes: readonly FieldChange[]) => Refusal | null
  readonly onClose: () => void
}

/** Several fields of one record, kept in one step or not at all. */
export function FieldsDialog(props: FieldsDialogProps) {
  const { title, fields, startOf, editField, onSave, onClose } = props
  const intl = useIntl()
  const fieldName = useFieldName()
  const drafts = useRef(new Map<RecordField, FieldDraft>())
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  function readChanges(): readonly FieldChange[] | Refusal {
    const changes: FieldChange[] = []
    for (const field of fields) {
      const draft = drafts.current.get(field)
      const problem = findProblem(field, draft, startOf(field))
      if (problem !== null)
        return { field, sentence: intl.formatMessage({ id: `field-problem.${problem}` }) }
      const value = draft?.ok === true ? draft.value : { value: startOf(field), added: [] }
      changes.push({ field, ...value })
    }
    return changes
  }

  function save() {
    const read = readChanges()
    const refused = 'sentence' in read ? read : onSave(read)
    setRefusal(refused)
    if (refused === null) onClose()
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={save}>
            <FormattedMessage id="action.done" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {fields.map((field) => (
          <div key={field.name}>
            {editField({
              field,
              label: fieldName(field),
              value: startOf(field),
              keys: 'form',
              problem: refusal?.field === field ? refusal.sentence : undefined,
              onDraft: (draft) => drafts.current.set(field, draft),
              onSubmit: save,
              onCancel: onClose,
            })}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

function findProblem(
  { isRequired, isEmptyAsNull }: RecordField,
  draft: FieldDraft | undefined,
  start: unknown,
): FieldProblem | null {
  if (draft?.ok === false) return draft.problem
  const value = draft === undefined ? start : draft.value.value
  return value === undefined && isRequired && !isEmptyAsNull ? 'required' : null
}
