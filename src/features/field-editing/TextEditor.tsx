import { useState } from 'react'
import { toFieldText } from '../../domain/field-text'
import { readFieldText } from '../../domain/read-field-text'
import { failed, ok } from '../../lib/result'
import type { ControlProps } from './control-props'
import styles from './FieldEditor.module.css'

/** Text, numbers, dates and lists: what is typed is read as it will be kept. */
export function TextEditor({ field, value, words, described, onDraft }: ControlProps) {
  const { type } = field.control
  const [text, setText] = useState(toFieldText(field, value, words))

  function take(typed: string, isUnreadable: boolean) {
    setText(typed)
    const read = isUnreadable
      ? failed('number-not-read' as const)
      : readFieldText(field, typed, words)
    onDraft(read.ok ? ok({ value: read.value, added: [] }) : read)
  }

  if (type === 'note') {
    return (
      <textarea
        {...described}
        className={styles.control}
        rows={5}
        value={text}
        onChange={(event) => take(event.target.value, false)}
      />
    )
  }
  return (
    <input
      {...described}
      className={styles.control}
      type={type === 'number' ? 'number' : 'text'}
      {...(type === 'number' ? { min: 0, step: 'any' } : {})}
      autoComplete="off"
      value={text}
      onChange={(event) => take(event.target.value, event.target.validity.badInput)}
    />
  )
}
