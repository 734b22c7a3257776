import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { RecordField } from '../../domain/record-fields'
import { ok } from '../../lib/result'
import type { ControlProps } from './control-props'
import styles from './FieldEditor.module.css'

const notRecorded = ''

/** One of a short list: the browser's own control. Not recorded is a choice where it may be. */
export function ChoiceEditor({ field, value, words, described, onDraft }: ControlProps) {
  const intl = useIntl()
  const [chosen, setChosen] = useState(value === undefined ? notRecorded : `${value}`)
  const values = findValues(field)
  const hasNone = !field.isRequired || value === undefined
  return (
    <select
      {...described}
      className={styles.control}
      value={chosen}
      onChange={({ target }) => {
        setChosen(target.value)
        const picked = values.find((each) => `${each}` === target.value)
        const isMissing = picked === undefined && field.isRequired
        onDraft(isMissing ? { ok: false, problem: 'required' } : ok({ value: picked, added: [] }))
      }}
    >
      {hasNone && <option value={notRecorded}>{intl.formatMessage({ id: 'not-recorded' })}</option>}
      {values.map((each) => (
        <option key={`${each}`} value={`${each}`}>
          {toLabel(field, each)}
        </option>
      ))}
    </select>
  )

  function toLabel({ control }: RecordField, each: string | number | boolean): string {
    if (control.type === 'choice') return words.choice(control.vocabulary, `${each}`)
    return each === true ? words.yes : words.no
  }
}

function findValues({ control }: RecordField): readonly (string | number | boolean)[] {
  return control.type === 'choice' ? control.values : [true, false]
}
