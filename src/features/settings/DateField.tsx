import { useIntl } from 'react-intl'
import { readDate } from '../../domain/read-date'
import { CommitField } from '../../ui/CommitField'
import { useDateText } from '../../ui/use-date-text'

interface DateFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly hint?: string
  readonly onChange: (date: string | undefined) => string | undefined
}

/** A date as people write it: a year, a month or a day. */
export function DateField({ label, value, hint, onChange }: DateFieldProps) {
  const intl = useIntl()
  const dateText = useDateText()
  return (
    <CommitField
      label={label}
      value={value === undefined ? '' : dateText(value)}
      hint={hint ?? intl.formatMessage({ id: 'settings.date-hint' })}
      onCommit={(text) => {
        if (text.trim() === '') return onChange(undefined)
        const date = readDate(text)
        return date === undefined ? intl.formatMessage({ id: 'settings.not-date' }) : onChange(date)
      }}
    />
  )
}
