import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { endSeat } from '../../domain/commands/end-seat'
import { readDate } from '../../domain/read-date'
import { useServices } from '../../state/hooks/services'
import { Button } from '../../ui/Button'
import { CheckField } from '../../ui/CheckField'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import { useDateText } from '../../ui/use-date-text'
import styles from './Details.module.css'
import type { SeatRow } from './seat-rows'

interface EndSeatDialogProps {
  readonly row: SeatRow
  readonly onClose: () => void
}

/** Says when a seat ended; today unless something else is typed. */
export function EndSeatDialog({ row, onClose }: EndSeatDialogProps) {
  const intl = useIntl()
  const dateText = useDateText()
  const { network, notices, clock, newId } = useServices()
  const [text, setText] = useState(dateText(clock.today()))
  const [keepsEmptySeat, setKeepsEmptySeat] = useState(false)
  const [error, setError] = useState<string>()
  const { seat, partnership, person } = row

  function end() {
    const endedOn = readDate(text)
    if (endedOn === undefined) {
      setError(intl.formatMessage({ id: 'problem.date-not-read' }))
      return
    }
    const label = {
      code: 'end-seat' as const,
      values: { person: person ?? intl.formatMessage({ id: 'seat.empty' }), partnership },
    }
    const command = endSeat({
      seatId: seat.id,
      endedOn,
      ...(keepsEmptySeat ? { emptySeatId: newId() } : {}),
    })
    const result = network.execute(command, label)
    if (!result.ok) {
      setError(intl.formatMessage({ id: `problem.${result.problem.code}` }))
      return
    }
    notices.show({ code: 'done', label })
    onClose()
    keepFocus()
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: 'details.end-seat' })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={end}>
            <FormattedMessage id="action.done" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {person === undefined ? (
            <FormattedMessage id="end-seat.empty-on" values={{ partnership }} />
          ) : (
            <FormattedMessage id="end-seat.who" values={{ person, partnership }} />
          )}
        </p>
        <TextField
          label={intl.formatMessage({ id: 'end-seat.ended-on' })}
          value={text}
          error={error}
          onChange={setText}
          onEnter={end}
        />
        {person !== undefined && (
          <CheckField
            label={intl.formatMessage({ id: 'end-seat.keep-empty' })}
            isChecked={keepsEmptySeat}
            onChange={setKeepsEmptySeat}
          />
        )}
      </div>
    </Dialog>
  )
}

/** The button that opened the dialog goes with the seat, and then the focus would be nowhere. */
function keepFocus() {
  const afterDialogGaveItBack = (act: () => void) =>
    requestAnimationFrame(() => requestAnimationFrame(act))
  afterDialogGaveItBack(() => {
    if (document.activeElement === document.body) document.getElementById('details')?.focus()
  })
}
