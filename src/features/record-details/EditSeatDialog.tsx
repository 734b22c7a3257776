import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { getFieldValue } from '../../domain/field-value'
import { type RecordField, recordFields } from '../../domain/record-fields'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { FieldsDialog } from './FieldsDialog'
import type { FieldEditorProps } from './field-editor-props'
import type { SeatTask } from './seat-task'
import { type FieldChange, useFieldChange } from './use-field-change'

interface EditSeatDialogProps {
  readonly seatId: string
  readonly task: SeatTask
  readonly editField: (props: FieldEditorProps) => ReactNode
  readonly onClose: () => void
}

/** What each task asks, in this order. */
const asked: Readonly<Record<SeatTask, readonly string[]>> = {
  edit: [
    'role',
    'roleTitle',
    'voting',
    'organisationId',
    'speaksFor',
    'startedOn',
    'endedOn',
    'hoursPerMonth',
    'meetingsHeld',
    'meetingsAttended',
    'reportBack.to',
    'reportBack.how',
    'reportBack.everyMonths',
    'reportBack.lastOn',
    'source.title',
    'source.url',
    'source.checkedOn',
    'source.confidence',
  ],
  fill: ['personId', 'organisationId', 'startedOn'],
  report: ['reportBack.to', 'reportBack.how', 'reportBack.everyMonths', 'reportBack.lastOn'],
}

/** What one task asks about a seat. */
export function EditSeatDialog({ seatId, task, editField, onClose }: EditSeatDialogProps) {
  const intl = useIntl()
  const { clock } = useServices()
  const change = useFieldChange('seats')
  const seat = useNetwork().seats.get(seatId)
  if (seat === undefined) return null
  const fields = asked[task].flatMap((name) =>
    recordFields.seats.filter((field) => field.name === name),
  )
  const startOf = ({ name }: RecordField) =>
    task === 'report' && name === 'reportBack.lastOn' ? clock.today() : getFieldValue(seat, name)
  return (
    <FieldsDialog
      title={intl.formatMessage({ id: `seat-task.${task}` })}
      fields={fields}
      startOf={startOf}
      editField={editField}
      onSave={(changes) => change(seatId, [...changes, ...findCleared(task, changes)])}
      onClose={onClose}
    />
  )
}

/** A seat that has somebody no longer looks for somebody. */
function findCleared(task: SeatTask, changes: readonly FieldChange[]): readonly FieldChange[] {
  const isFilled = changes.some(({ field, value }) => field.name === 'personId' && value !== null)
  if (task !== 'fill' || !isFilled) return []
  return recordFields.seats
    .filter(({ name }) => name.startsWith('wanted.'))
    .map((field) => ({ field, value: undefined, added: [] }))
}
