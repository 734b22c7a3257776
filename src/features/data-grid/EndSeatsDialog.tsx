import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { endSeats } from '../../domain/commands/end-seats'
import { readDate } from '../../domain/read-date'
import { useServices } from '../../state/hooks/services'
import { TextField } from '../../ui/TextField'
import { useDateText } from '../../ui/use-date-text'
import { BulkDialog } from './BulkDialog'
import type { BulkDialogProps } from './bulk-dialog-props'
import { useBulkStep } from './use-bulk-step'

/** Says when the chosen seats ended; today unless something else is typed. */
export function EndSeatsDialog({ grid, onClose }: BulkDialogProps) {
  const intl = useIntl()
  const dateText = useDateText()
  const { clock } = useServices()
  const [text, setText] = useState(dateText(clock.today()))
  const [error, setError] = useState<string>()
  const { problem, run } = useBulkStep(grid, onClose)

  function end() {
    const endedOn = readDate(text)
    if (endedOn === undefined) {
      setError(intl.formatMessage({ id: 'field-problem.date-not-read' }))
      return
    }
    setError(undefined)
    const seatIds = [...grid.selection.ids]
    run(endSeats({ seatIds, endedOn }), { code: 'end-seats', values: { count: seatIds.length } })
  }

  return (
    <BulkDialog
      title={intl.formatMessage({ id: 'grid.end-seats' })}
      problem={problem}
      doIt={<FormattedMessage id="action.done" />}
      onDo={end}
      onClose={onClose}
    >
      <p>
        <FormattedMessage id="grid.end-seats.text" values={{ count: grid.selection.ids.size }} />
      </p>
      <TextField
        label={intl.formatMessage({ id: 'end-seat.ended-on' })}
        value={text}
        error={error}
        onChange={setText}
        onEnter={end}
      />
    </BulkDialog>
  )
}
