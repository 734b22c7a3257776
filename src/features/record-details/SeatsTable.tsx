import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useServices } from '../../state/hooks/services'
import { Button } from '../../ui/Button'
import { useDateText } from '../../ui/use-date-text'
import styles from './Details.module.css'
import { EndSeatDialog } from './EndSeatDialog'
import { SeatMenu } from './SeatMenu'
import type { SeatRow } from './seat-rows'
import type { EditSeat, SeatTask } from './seat-task'

interface SeatsTableProps {
  readonly rows: readonly SeatRow[]
  /** What each row is headed by: the partnership on a person's page, the person on a partnership's. */
  readonly under: 'partnership' | 'person'
  readonly editSeat: EditSeat
}

const firstShown = 60

export function SeatsTable({ rows, under, editSeat }: SeatsTableProps) {
  const intl = useIntl()
  const [ending, setEnding] = useState<SeatRow | null>(null)
  const [task, setTask] = useState<Task | null>(null)
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, firstShown)
  return (
    <>
      <table className={styles.table}>
        <caption>
          <FormattedMessage id="details.seats" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id={under === 'person' ? 'column.person' : 'column.partnership'} />
            </th>
            <th scope="col">
              <FormattedMessage id="column.role" />
            </th>
            <th scope="col">
              <span data-visually-hidden="">
                <FormattedMessage id="column.actions" />
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.seat.id}
              row={row}
              under={under}
              onEnd={() => setEnding(row)}
              onTask={(name) => setTask({ seatId: row.seat.id, task: name })}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className={styles.kind}>
          <FormattedMessage id="details.no-seats" />
        </p>
      )}
      {shown.length < rows.length && (
        <div>
          <Button onPress={() => setIsWhole(true)}>
            {intl.formatMessage({ id: 'details.all-seats' }, { count: rows.length })}
          </Button>
        </div>
      )}
      {task !== null && editSeat({ ...task, onClose: () => setTask(null) })}
      {ending !== null && <EndSeatDialog row={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

interface Task {
  readonly seatId: string
  readonly task: SeatTask
}

interface RowProps {
  readonly row: SeatRow
  readonly under: 'partnership' | 'person'
  readonly onEnd: () => void
  readonly onTask: (task: SeatTask) => void
}

function Row({ row, under, onEnd, onTask }: RowProps) {
  const intl = useIntl()
  const { seat, isActive, speaksFor, person, partnership } = row
  const endName =
    under === 'partnership' || person === undefined
      ? intl.formatMessage({ id: 'details.end-seat-on' }, { partnership })
      : intl.formatMessage({ id: 'details.end-seat-of' }, { person })
  return (
    <tr className={isActive ? undefined : styles.past}>
      <th scope="row">
        <Heading row={row} under={under} />
        {under === 'partnership' && person !== undefined && speaksFor !== undefined && (
          <span className={styles.sub}>
            <FormattedMessage id="details.for" values={{ organisation: <bdi>{speaksFor}</bdi> }} />
          </span>
        )}
        {under === 'person' && speaksFor !== undefined && (
          <span className={styles.sub}>
            <bdi>{speaksFor}</bdi>
          </span>
        )}
      </th>
      <td>
        {seat.roleTitle ?? <FormattedMessage id={`role.${seat.role}`} />}
        <Term row={row} />
      </td>
      <td>
        {isActive && (
          <Button variant="quiet" aria-label={endName} onPress={onEnd}>
            <FormattedMessage id="details.end-seat" />
          </Button>
        )}
        <SeatMenu row={row} under={under} onTask={onTask} />
      </td>
    </tr>
  )
}

function Heading({
  row,
  under,
}: {
  readonly row: SeatRow
  readonly under: 'partnership' | 'person'
}) {
  const { view } = useServices()
  const { seat, isEmpty, person, partnership } = row
  if (under === 'partnership') {
    return (
      <Button variant="link" onPress={() => view.select(seat.partnershipId)}>
        <bdi>{partnership}</bdi>
      </Button>
    )
  }
  const { personId } = seat
  if (personId === null) {
    return <FormattedMessage id={isEmpty ? 'seat.empty' : 'seat.name-not-recorded'} />
  }
  return (
    <Button variant="link" onPress={() => view.select(personId)}>
      <bdi>{person}</bdi>
    </Button>
  )
}

function Term({ row }: { readonly row: SeatRow }) {
  const dateText = useDateText()
  const { startedOn, endedOn } = row.seat
  if (startedOn === undefined && endedOn === undefined) return null
  const sentence = endedOn === undefined ? 'term.from' : 'term.to'
  const id = startedOn !== undefined && endedOn !== undefined ? 'term.both' : sentence
  return (
    <span className={styles.sub}>
      <FormattedMessage
        id={id}
        values={{
          from: startedOn === undefined ? '' : dateText(startedOn),
          to: endedOn === undefined ? '' : dateText(endedOn),
        }}
      />
    </span>
  )
}
