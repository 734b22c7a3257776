import { type Ref, useId } from 'react'
import styles from './Field.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** Said beside the field; the field keeps what was typed. */
  readonly error?: string | undefined
  readonly type?: 'text' | 'search'
  readonly onEnter?: () => void
  /** The label stands before the field instead of above it. */
  readonly layout?: 'stacked' | 'inline'
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, type = 'text', onEnter, ref } = props
  const layout = props.layout === 'inline' ? styles.inline : ''
  const id = useId()
  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`${styles.field} ${layout}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
      <input
        ref={ref}
        id={id}
        className={styles.control}
        type={type}
        autoComplete="off"
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={parts === '' ? undefined : parts}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && onEnter !== undefined) onEnter()
        }}
      />
    </div>
  )
}
