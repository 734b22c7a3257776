import { useId } from 'react'
import styles from './Field.module.css'
import type { Choice } from './SelectField'

interface RadioGroupProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  readonly isLabelHidden?: boolean
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, value, choices, onChange, isLabelHidden = false } = props
  const name = useId()
  return (
    <div className={styles.field} role="radiogroup" aria-labelledby={`${name}-label`}>
      <span
        id={`${name}-label`}
        className={styles.label}
        data-visually-hidden={isLabelHidden ? '' : undefined}
      >
        {label}
      </span>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.check}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
