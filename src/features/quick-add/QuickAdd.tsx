import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { readSeatSentence, type SeatSentence } from '../../domain/quick-add/read-seat-sentence'
import { createFindKnownNames } from '../../state/find-known-names'
import { useServices } from '../../state/hooks/services'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { CheckSeat } from './CheckSeat'
import styles from './QuickAdd.module.css'

interface QuickAddProps {
  /** A sentence that was typed elsewhere: it is read at once. */
  readonly sentence?: string
  /** In a dialog of its own the field has the focus from the start. */
  readonly startsFocused?: boolean
  readonly onAdded?: () => void
}

interface Understood {
  readonly seat: SeatSentence
  /** Each reading is checked in fields of its own. */
  readonly turn: number
}

/** One seat from one sentence: type, press Enter, check, press Enter. */
export function QuickAdd({ sentence = '', startsFocused = false, onAdded }: QuickAddProps) {
  const intl = useIntl()
  const { search, network } = useServices()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(sentence)
  const [understood, setUnderstood] = useState<Understood | null>(() =>
    sentence === '' ? null : { seat: read(sentence), turn: 0 },
  )
  const [error, setError] = useState<string>()

  useEffect(() => {
    if (startsFocused) field.current?.focus()
  }, [startsFocused])

  function read(typed: string): SeatSentence {
    return readSeatSentence(typed, createFindKnownNames(search, network.state.getState().network))
  }

  function add() {
    const seat = read(text)
    const isEmpty = seat.person === null && seat.partnership === null && seat.organisation === null
    setError(isEmpty ? intl.formatMessage({ id: 'quick-add.nothing' }) : undefined)
    setUnderstood(isEmpty ? null : { seat, turn: (understood?.turn ?? 0) + 1 })
  }

  function finish() {
    setText('')
    setUnderstood(null)
    field.current?.focus()
    onAdded?.()
  }

  return (
    <div className={styles.quickAdd}>
      <div className={styles.sentence}>
        <TextField
          ref={field}
          label={intl.formatMessage({ id: 'quick-add.field' })}
          hint={intl.formatMessage({ id: 'quick-add.hint' })}
          error={error}
          value={text}
          onChange={(typed) => {
            setText(typed)
            setError(undefined)
          }}
          onEnter={add}
        />
        <Button onPress={add}>
          <FormattedMessage id="quick-add.add" />
        </Button>
      </div>
      {understood !== null && (
        <CheckSeat
          key={understood.turn}
          seat={understood.seat}
          onAdded={finish}
          onCancel={() => {
            setUnderstood(null)
            field.current?.focus()
          }}
        />
      )}
    </div>
  )
}
