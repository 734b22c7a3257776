import { useIntl } from 'react-intl'
import type { useRecordChoice } from '../../state/hooks/use-record-choice'
import { ComboField } from '../../ui/ComboField'
import styles from './QuickAdd.module.css'

interface NameFieldProps {
  readonly label: string
  readonly choice: ReturnType<typeof useRecordChoice>
  readonly whenEmpty?: string
  readonly error?: string | undefined
}

/** A record of the map or a new name, marked as new. */
export function NameField({ label, choice, whenEmpty, error }: NameFieldProps) {
  const intl = useIntl()
  const { status, text, suggestions, onChange, onChoose } = choice
  const says = {
    nothing: whenEmpty ?? intl.formatMessage({ id: 'quick-add.left-blank' }),
    known: intl.formatMessage({ id: 'quick-add.known' }),
    new: intl.formatMessage({ id: 'quick-add.new' }),
    twins: intl.formatMessage({ id: 'quick-add.twins' }),
  }
  return (
    <div className={styles.name} data-status={status}>
      <ComboField
        label={label}
        hint={says[status]}
        error={error}
        value={text}
        suggestions={suggestions}
        onChange={onChange}
        onChoose={onChoose}
      />
    </div>
  )
}
