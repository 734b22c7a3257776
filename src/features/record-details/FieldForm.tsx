import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordField } from '../../domain/record-fields'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'
import type { FieldDraft, FieldEditorProps, NewValue } from './field-editor-props'

interface FieldFormProps {
  readonly field: RecordField
  readonly label: string
  readonly value: unknown
  readonly editField: (props: FieldEditorProps) => ReactNode
  /** Why the value was not kept; null once it is. */
  readonly onSave: (value: NewValue) => string | null
  readonly onCancel: () => void
}

/** The control of one field in place of its value: Enter saves, Escape leaves it as it was. */
export function FieldForm({ field, label, value, editField, onSave, onCancel }: FieldFormProps) {
  const intl = useIntl()
  const frame = useRef<HTMLFieldSetElement>(null)
  const draft = useRef<FieldDraft>({ ok: true, value: { value, added: [] } })
  const [problem, setProblem] = useState<string>()
  useLayoutEffect(() => {
    const control = frame.current?.querySelector<HTMLElement>('input, select, textarea')
    control?.focus()
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      control.select()
  }, [])

  function save({ current }: typeof draft) {
    setProblem(
      current.ok
        ? (onSave(current.value) ?? undefined)
        : intl.formatMessage({ id: `field-problem.${current.problem}` }),
    )
  }

  return (
    <fieldset
      ref={frame}
      className={styles.form}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onCancel()
      }}
    >
      {editField({
        field,
        label,
        value,
        keys: 'form',
        problem,
        onDraft: (next) => {
          draft.current = next
        },
        onSubmit: () => save(draft),
        onCancel,
      })}
      <div className={styles.actions}>
        <Button variant="primary" onPress={() => save(draft)}>
          <FormattedMessage id="action.done" />
        </Button>
        <Button onPress={onCancel}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </fieldset>
  )
}
