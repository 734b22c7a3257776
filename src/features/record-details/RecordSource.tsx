import { FormattedMessage } from 'react-intl'
import type { Source } from '../../domain/source'
import { useDateText } from '../../ui/use-date-text'
import styles from './Details.module.css'

interface RecordSourceProps {
  readonly record: { readonly note?: string; readonly source?: Source }
}

/** Where the record comes from and what is noted on it. */
export function RecordSource({ record: { note, source } }: RecordSourceProps) {
  const dateText = useDateText()
  return (
    <div className={styles.kind}>
      {note !== undefined && <p>{note}</p>}
      {source === undefined ? (
        <p>
          <FormattedMessage id="details.no-source" />
        </p>
      ) : (
        <p>
          <FormattedMessage
            id={source.checkedOn === undefined ? 'details.source' : 'details.source-checked'}
            values={{
              title: source.title,
              date: source.checkedOn === undefined ? '' : dateText(source.checkedOn),
            }}
          />
        </p>
      )}
    </div>
  )
}
