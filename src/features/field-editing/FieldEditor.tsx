import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { FieldWords } from '../../domain/field-text'
import type { FieldProblem, FieldReader } from '../../domain/read-field-text'
import type { RecordField } from '../../domain/record-fields'
import { ok } from '../../lib/result'
import { ChoiceEditor } from './ChoiceEditor'
import { ChoicesEditor } from './ChoicesEditor'
import type { ControlProps, FieldDraft, NewValue } from './control-props'
import styles from './FieldEditor.module.css'
import { RecordPicker } from './RecordPicker'
import { RecordsEditor } from './RecordsEditor'
import { TextEditor } from './TextEditor'

/** Where to go once a value is saved. `new` starts a further record. */
type Move = 'down' | 'left' | 'new' | 'right' | 'stay'

export interface FieldEditorProps {
  readonly field: RecordField
  readonly label: string
  readonly value: unknown
  readonly words: FieldWords & FieldReader
  /** In a cell the keys of a spreadsheet save and move; in a form they go from field to field. */
  readonly keys: 'cell' | 'form'
  /** A rule of the whole map that the last value broke, in words. */
  readonly problem?: string | undefined
  readonly onDraft?: (draft: FieldDraft) => void
  readonly onSubmit: (value: NewValue, move: Move) => void
  readonly onCancel: () => void
}

/** The right control for one field. A value that cannot be kept is said, and nothing is disturbed. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, label, value, keys, onDraft, onSubmit, onCancel } = props
  const intl = useIntl()
  const id = useId()
  const frame = useRef<HTMLFieldSetElement>(null)
  const draft = useRef<FieldDraft>(ok({ value, added: [] }))
  const isLeft = useRef(false)
  const [refused, setRefused] = useState<FieldProblem | null>(null)
  const sentence =
    refused === null ? props.problem : intl.formatMessage({ id: `field-problem.${refused}` })
  useFocusOnOpening(frame, keys)

  function submit(move: Move) {
    if (!draft.current.ok) {
      setRefused(draft.current.problem)
      return
    }
    setRefused(null)
    onSubmit(draft.current.value, move)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const move = findMove(event, keys)
    if (move === null) return
    event.preventDefault()
    event.stopPropagation()
    if (move !== 'cancel') submit(move)
    else {
      isLeft.current = true
      onCancel()
    }
  }

  return (
    <fieldset
      ref={frame}
      className={`${styles.editor} ${keys === 'cell' ? styles.inCell : ''}`}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const isInside = frame.current?.contains(event.relatedTarget) ?? false
        if (keys === 'cell' && !isInside && !isLeft.current) submit('stay')
      }}
    >
      <Label id={id} isHidden={keys === 'cell'}>
        {label}
      </Label>
      <FieldControl
        {...props}
        described={{
          id,
          'aria-invalid': sentence === undefined ? undefined : true,
          'aria-describedby': sentence === undefined ? undefined : `${id}-problem`,
        }}
        onDraft={(next) => {
          draft.current = next
          onDraft?.(next)
        }}
      />
      <Unit field={field} />
      {sentence !== undefined && (
        <span id={`${id}-problem`} className={styles.problem}>
          {sentence}
        </span>
      )}
    </fieldset>
  )
}

interface LabelProps {
  readonly id: string
  readonly isHidden: boolean
  readonly children: ReactNode
}

function Label({ id, isHidden, children }: LabelProps) {
  return (
    <label
      htmlFor={id}
      className={styles.label}
      data-visually-hidden={isHidden ? '' : undefined}
      id={`${id}-label`}
    >
      {children}
    </label>
  )
}

function Unit({ field: { control } }: { readonly field: RecordField }) {
  const intl = useIntl()
  if (control.type !== 'number' || control.unit === null) return null
  return (
    <span className={styles.unit}>{intl.formatMessage({ id: `field-unit.${control.unit}` })}</span>
  )
}

function FieldControl(props: ControlProps) {
  switch (props.field.control.type) {
    case 'yes-no':
    case 'choice':
      return <ChoiceEditor {...props} />
    case 'choices':
      return <ChoicesEditor {...props} />
    case 'reference':
      return <RecordPicker {...props} />
    case 'references':
      return <RecordsEditor {...props} />
    default:
      return <TextEditor {...props} />
  }
}

/** In a cell the focus goes where the value is, all of it marked: what is typed replaces it. */
function useFocusOnOpening(
  frame: React.RefObject<HTMLFieldSetElement | null>,
  keys: 'cell' | 'form',
): void {
  useLayoutEffect(() => {
    if (keys === 'form') return
    const control = frame.current?.querySelector<HTMLElement>('input, select, textarea')
    control?.focus()
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      control.select()
    frame.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [frame, keys])
}

function findMove(event: KeyboardEvent, keys: 'cell' | 'form'): Move | 'cancel' | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event
  const isLineBreak = target instanceof HTMLTextAreaElement && (shiftKey || altKey)
  const isOnButton = target instanceof HTMLButtonElement
  if (key === 'Enter' && !isLineBreak && !isOnButton) return ctrlKey || metaKey ? 'new' : 'down'
  if (keys === 'form') return null
  if (key === 'Escape') return 'cancel'
  if (key === 'Tab') return shiftKey ? 'left' : 'right'
  return null
}
