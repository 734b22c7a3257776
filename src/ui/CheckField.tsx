import { useId } from 'react'
import styles from './Field.module.css'

interface CheckFieldProps {
  readonly label: string
  readonly isChecked: boolean
  /** What the answer means, below it. */
  readonly hint?: string
  readonly onChange: (isChecked: boolean) => void
}

export function CheckField({ label, isChecked, hint, onChange }: CheckFieldProps) {
  const hintId = useId()
  const field = (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isChecked}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
  if (hint === undefined) return field
  return (
    <div>
      {field}
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
    </div>
  )
}
