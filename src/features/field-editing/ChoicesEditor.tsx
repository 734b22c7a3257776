import { useState } from 'react'
import { ok } from '../../lib/result'
import { CheckField } from '../../ui/CheckField'
import type { ControlProps } from './control-props'
import styles from './FieldEditor.module.css'

/** Several of a short list, each with a tick. */
export function ChoicesEditor({ field, label, value, words, described, onDraft }: ControlProps) {
  const [chosen, setChosen] = useState((value ?? []) as readonly unknown[])
  const { control } = field
  if (control.type !== 'choices') return null
  const { values, vocabulary } = control

  function take(each: unknown, isChecked: boolean) {
    const next = values.filter((one) => (one === each ? isChecked : chosen.includes(one)))
    setChosen(next)
    onDraft(ok({ value: next.length === 0 ? undefined : next, added: [] }))
  }

  return (
    <fieldset aria-label={label} className={styles.ticks} {...described}>
      {values.map((each) => (
        <CheckField
          key={`${each}`}
          label={words.choice(vocabulary, `${each}`)}
          isChecked={chosen.includes(each)}
          onChange={(isChecked) => take(each, isChecked)}
        />
      ))}
    </fieldset>
  )
}
