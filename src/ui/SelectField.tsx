import { useId } from 'react'
import styles from './Field.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  /** The label is for screen readers only, where a heading beside it says the same. */
  readonly isLabelHidden?: boolean
}

/** A short fixed list: the browser's own control, which every device knows how to show. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, choices, onChange, isLabelHidden = false } = props
  const id = useId()
  return (
    <div className={styles.field}>
      <label
        className={styles.label}
        htmlFor={id}
        data-visually-hidden={isLabelHidden ? '' : undefined}
      >
        {label}
      </label>
      <select
        id={id}
        className={styles.control}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
