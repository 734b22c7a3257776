import { FormattedMessage, useIntl } from 'react-intl'
import { reportBack } from '../../domain/commands/report-back'
import { useServices } from '../../state/hooks/services'
import { MenuButton } from '../../ui/MenuButton'
import type { SeatRow } from './seat-rows'
import type { SeatTask } from './seat-task'

interface SeatMenuProps {
  readonly row: SeatRow
  readonly under: 'partnership' | 'person'
  readonly onTask: (task: SeatTask) => void
}

/** What is done with a seat now and then. */
export function SeatMenu({ row, under, onTask }: SeatMenuProps) {
  const intl = useIntl()
  const { network, notices, clock } = useServices()
  const { seat, person, partnership, isEmpty, isActive } = row

  function report() {
    if (seat.reportBack?.to === undefined && seat.reportBack?.how === undefined) {
      onTask('report')
      return
    }
    const label = { code: 'change-record' as const, values: { name: person ?? partnership } }
    const result = network.execute(reportBack({ seatId: seat.id, on: clock.today() }), label)
    notices.show(
      result.ok
        ? { code: 'done', label }
        : { code: 'said', text: intl.formatMessage({ id: `problem.${result.problem.code}` }) },
    )
  }

  const fill = { id: 'fill', label: intl.formatMessage({ id: 'seat-task.fill' }) }
  const reported = { id: 'report', label: intl.formatMessage({ id: 'details.reported-today' }) }
  const edit = { id: 'edit', label: intl.formatMessage({ id: 'seat-task.edit' }) }
  return (
    <MenuButton
      label={
        under === 'partnership' || person === undefined
          ? intl.formatMessage({ id: 'details.more-seat-on' }, { partnership })
          : intl.formatMessage({ id: 'details.more-seat-of' }, { person })
      }
      actions={[
        ...(isEmpty ? [{ ...fill, onAction: () => onTask('fill') }] : []),
        { ...edit, onAction: () => onTask('edit') },
        ...(isActive && !isEmpty ? [{ ...reported, onAction: report }] : []),
      ]}
    >
      <FormattedMessage id="details.more" />
    </MenuButton>
  )
}
