import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useDateText } from '../../ui/use-date-text'
import { BeforeAndAfter } from './BeforeAndAfter'
import { ChooseChange } from './ChooseChange'
import styles from './TryChange.module.css'
import type { TriedChange } from './tried-change'
import { useKeepChanges } from './use-keep-changes'
import { useTriedAnswer } from './use-tried-answer'

interface TryChangeProps {
  readonly onClose: () => void
}

/** What if: changes made on a copy, and what they would do. Nothing is saved until they are kept. */
export function TryChange({ onClose }: TryChangeProps) {
  const intl = useIntl()
  const dateText = useDateText()
  const [changes, setChanges] = useState<readonly TriedChange[]>([])
  const { answer, status, asAt } = useTriedAnswer(changes)
  const { keep, problem } = useKeepChanges(onClose)

  return (
    <Dialog
      title={intl.formatMessage({ id: 'map-menu.try' })}
      onClose={onClose}
      actions={
        <>
          {changes.length > 0 && (
            <Button variant="primary" onPress={() => keep(changes, asAt)}>
              <FormattedMessage id="try.keep" />
            </Button>
          )}
          <Button onPress={onClose}>
            <FormattedMessage id="try.discard" />
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.banner}>
          <FormattedMessage id="try.banner" />
        </p>
        <p>
          <FormattedMessage id="try.day" values={{ day: dateText(asAt) }} />
        </p>
        <ChooseChange
          onTry={(change) =>
            setChanges([...changes.filter(({ key }) => key !== change.key), change])
          }
        />
        {changes.length > 0 && (
          <TriedList
            changes={changes}
            onRemove={(gone) => setChanges(changes.filter((change) => change !== gone))}
          />
        )}
        {answer !== null && <BeforeAndAfter answer={answer} />}
        {status !== null && (
          <p role="status">
            <FormattedMessage id={`try.${status}`} />
          </p>
        )}
        {problem !== undefined && <p role="alert">{problem}</p>}
      </div>
    </Dialog>
  )
}

interface TriedListProps {
  readonly changes: readonly TriedChange[]
  readonly onRemove: (change: TriedChange) => void
}

function TriedList({ changes, onRemove }: TriedListProps) {
  const intl = useIntl()
  return (
    <ul className={styles.tried} aria-label={intl.formatMessage({ id: 'try.list' })}>
      {changes.map((change) => {
        const text = intl.formatMessage(
          { id: `try.tried.${change.edit.kind}` },
          { what: change.what, who: change.who },
        )
        return (
          <li key={change.key}>
            <span>{text}</span>
            <Button
              variant="quiet"
              aria-label={intl.formatMessage({ id: 'try.remove-of' }, { change: text })}
              onPress={() => onRemove(change)}
            >
              <FormattedMessage id="try.remove" />
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
