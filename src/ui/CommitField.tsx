import { useId, useState } from 'react'
import styles from './Field.module.css'

interface CommitFieldProps {
  readonly label: string
  readonly value: string
  /** Takes what was typed, and says why it does not; undefined where it does. */
  readonly onCommit: (text: string) => string | undefined
  readonly hint?: string | undefined
  /** Said in place of what was typed where the browser itself cannot read it as a number. */
  readonly unreadable?: string
  readonly type?: 'text' | 'number' | 'note'
}

interface Draft {
  readonly text: string
  readonly error: string | undefined
}

/**
 * A field whose text counts once it is left or Enter is pressed: one step for one change. Escape
 * brings back what was there. Text that is refused stays, with the reason beside it.
 */
export function CommitField(props: CommitFieldProps) {
  const { label, value, onCommit, hint, unreadable, type = 'text' } = props
  const id = useId()
  const [draft, setDraft] = useState<Draft | null>(null)
  const error = draft?.error

  function commit({ value: text, validity }: HTMLInputElement | HTMLTextAreaElement) {
    if (draft === null) return
    const refused = validity.badInput ? unreadable : undefined
    const problem = refused ?? (text === value ? undefined : onCommit(text))
    setDraft(problem === undefined ? null : { text, error: problem })
  }

  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const control = {
    id,
    className: styles.control,
    value: draft?.text ?? value,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': parts === '' ? undefined : parts,
  }
  const onText = (text: string) => setDraft({ text, error: undefined })
  return (
    <div className={styles.field}>
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
      {type === 'note' ? (
        <textarea
          {...control}
          rows={3}
          onChange={({ target }) => onText(target.value)}
          onBlur={({ currentTarget }) => commit(currentTarget)}
          onKeyDown={({ key }) => key === 'Escape' && setDraft(null)}
        />
      ) : (
        <input
          {...control}
          type={type}
          {...(type === 'number' ? { min: 0, step: 'any' } : {})}
          autoComplete="off"
          onChange={({ target }) => onText(target.value)}
          onBlur={({ currentTarget }) => commit(currentTarget)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') commit(currentTarget)
            if (key === 'Escape') setDraft(null)
          }}
        />
      )}
    </div>
  )
}
