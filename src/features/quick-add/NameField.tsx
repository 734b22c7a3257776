import { FormattedMessage, useIntl } from 'react-intl'
import type { KnownName } from '../../domain/quick-add/known-names'
import type { useRecordChoice } from '../../state/hooks/use-record-choice'
import { Button } from '../../ui/Button'
import { ComboField } from '../../ui/ComboField'
import styles from './QuickAdd.module.css'

interface NameFieldProps {
  readonly label: string
  readonly choice: ReturnType<typeof useRecordChoice>
  /** Records that the typed name may have meant. */
  readonly similar: readonly KnownName[]
  readonly whenEmpty?: string
  readonly error?: string | undefined
}

const mostOffered = 2

/** A record of the map or a new name, marked as new, with likely records one press away. */
export function NameField({ label, choice, similar, whenEmpty, error }: NameFieldProps) {
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
      {status === 'new' &&
        similar.slice(0, mostOffered).map(({ id, name }) => (
          <Button key={id} variant="link" onPress={() => onChoose({ id, label: name })}>
            <FormattedMessage id="quick-add.use" values={{ name }} />
          </Button>
        ))}
    </div>
  )
}
