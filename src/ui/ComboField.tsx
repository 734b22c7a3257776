import {
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import styles from './Field.module.css'

export interface Suggestion {
  readonly id: string
  readonly label: string
}

interface ComboFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What fits what is typed, best first. The field also takes what is not in the list. */
  readonly suggestions: readonly Suggestion[]
  readonly onChoose: (suggestion: Suggestion) => void
  readonly hint?: string
  readonly error?: string | undefined
}

/** A text field that suggests, and that also takes what is not in the list. */
export function ComboField(props: ComboFieldProps) {
  const { label, value, onChange, suggestions, onChoose, hint, error } = props
  return (
    <ComboBox
      className={styles.field ?? ''}
      inputValue={value}
      onInputChange={onChange}
      items={suggestions}
      defaultFilter={() => true}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={error !== undefined}
      onChange={(key) => {
        const chosen = suggestions.find(({ id }) => id === key)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Input className={styles.control ?? ''} autoComplete="off" />
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox<Suggestion> className={styles.listbox ?? ''}>
          {(suggestion) => (
            <ListBoxItem
              id={suggestion.id}
              className={styles.option ?? ''}
              textValue={suggestion.label}
            >
              {suggestion.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
