import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { type FieldWords, toFieldText } from '../../domain/field-text'
import { getFieldValue } from '../../domain/field-value'
import { type EditedKind, type RecordField, recordFields } from '../../domain/record-fields'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { AddLinkDialog } from './AddLinkDialog'
import { FieldForm } from './FieldForm'
import type { FieldEditorProps } from './field-editor-props'
import styles from './RecordFields.module.css'
import { useFieldChange, useFieldName } from './use-field-change'

interface RecordFieldsProps {
  readonly kind: EditedKind
  readonly id: string
  readonly words: FieldWords
  readonly editField: (props: FieldEditorProps) => ReactNode
}

/** All that is recorded of a record, field by field, each changed in place. */
export function RecordFields({ kind, id, words, editField }: RecordFieldsProps) {
  const intl = useIntl()
  const fieldName = useFieldName()
  const records: ReadonlyMap<string, object> = useNetwork()[kind]
  const record = records.get(id)
  const change = useFieldChange(kind)
  const [editing, setEditing] = useState<RecordField | null>(null)
  const [isLinking, setIsLinking] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const focusField = useFocusOnField(panel)
  if (record === undefined) return null
  const getValue = (field: RecordField) => getFieldValue(record, field.name)
  const editable = recordFields[kind].filter(({ control }) => control.type !== 'parts')
  const shown = editable.filter((field) => field === editing || isRecorded(getValue(field)))
  const hidden = editable.filter((field) => !shown.includes(field))

  function close(field: RecordField) {
    setEditing(null)
    focusField(field)
  }

  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={intl.formatMessage({ id: 'details.fields' })}
    >
      <h3>
        <FormattedMessage id="details.fields" />
      </h3>
      {getFieldValue(record, 'source') === undefined && (
        <p className={styles.quiet}>
          <FormattedMessage id="details.no-source" />
        </p>
      )}
      <ul className={styles.fields}>
        {shown.map((field) => (
          <li key={field.name} data-field={field.name} data-editing={field === editing}>
            {field === editing ? (
              <FieldForm
                field={field}
                label={fieldName(field)}
                value={getValue(field)}
                editField={editField}
                onSave={(value) => {
                  const refusal = change(id, [{ field, ...value }])
                  if (refusal === null) close(field)
                  return refusal?.sentence ?? null
                }}
                onCancel={() => close(field)}
              />
            ) : (
              <Field
                name={fieldName(field)}
                text={toFieldText(field, getValue(field), words)}
                onEdit={() => setEditing(field)}
              />
            )}
          </li>
        ))}
      </ul>
      {isLinked(kind) && (
        <div>
          <Button onPress={() => setIsLinking(true)}>
            <FormattedMessage id="details.add-link" />
          </Button>
        </div>
      )}
      {isLinking && (
        <AddLinkDialog fromId={id} editField={editField} onClose={() => setIsLinking(false)} />
      )}
      {hidden.length > 0 && (
        <SelectField
          label={intl.formatMessage({ id: 'details.add-detail' })}
          value=""
          choices={[
            { value: '', label: intl.formatMessage({ id: 'details.choose-detail' }) },
            ...hidden.map((field) => ({ value: field.name, label: fieldName(field) })),
          ]}
          onChange={(name) => setEditing(hidden.find((field) => field.name === name) ?? null)}
        />
      )}
    </section>
  )
}

interface FieldProps {
  readonly name: string
  readonly text: string
  readonly onEdit: () => void
}

function Field({ name, text, onEdit }: FieldProps) {
  const intl = useIntl()
  return (
    <>
      <span className={styles.name}>{name}</span>
      <bdi className={styles.value}>{text}</bdi>
      <Button
        variant="quiet"
        aria-label={intl.formatMessage({ id: 'details.edit-field' }, { field: name })}
        onPress={onEdit}
      >
        <FormattedMessage id="details.edit" />
      </Button>
    </>
  )
}

/** Gives the focus to the button of a field, or to the way to add it once it is empty. */
function useFocusOnField(panel: React.RefObject<HTMLElement | null>) {
  const [last, setLast] = useState<RecordField | null>(null)
  useEffect(() => {
    if (last === null) return
    const row = panel.current?.querySelector(`[data-field="${last.name}"] button`)
    const target = row ?? panel.current?.querySelector('select')
    if (target instanceof HTMLElement) target.focus()
    setLast(null)
  }, [last, panel])
  return setLast
}

/** Links tie partnerships and organisations to one another. */
function isLinked(kind: EditedKind): boolean {
  return kind === 'partnerships' || kind === 'organisations'
}

function isRecorded(value: unknown): boolean {
  if (value === undefined || value === null) return false
  return !Array.isArray(value) || value.length > 0
}
