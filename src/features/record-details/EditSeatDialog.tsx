import { type ReactNode, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { getFieldValue } from '../../domain/field-value'
import { type RecordField, recordFields } from '../../domain/record-fields'
import type { Seat } from '../../domain/seat'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './Details.module.css'
import type { FieldDraft, FieldEditorProps } from './field-editor-props'
import type { SeatTask } from './seat-task'
import { type FieldChange, useFieldChange, useFieldName } from './use-field-change'

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

/** Several fields of one seat, kept in one step or not at all. */
export function EditSeatDialog({ seatId, task, editField, onClose }: EditSeatDialogProps) {
  const intl = useIntl()
  const { clock } = useServices()
  const fieldName = useFieldName()
  const change = useFieldChange('seats')
  const seat = useNetwork().seats.get(seatId)
  const drafts = useRef(new Map<RecordField, FieldDraft>())
  const [problem, setProblem] = useState<{ readonly name: string; readonly sentence: string }>()
  if (seat === undefined) return null
  const fields = asked[task].flatMap((name) =>
    recordFields.seats.filter((field) => field.name === name),
  )
  const startOf = (field: RecordField) =>
    task === 'report' && field.name === 'reportBack.lastOn'
      ? clock.today()
      : getFieldValue(seat, field.name)

  function save(of: Seat) {
    const changes: FieldChange[] = []
    for (const field of fields) {
      const draft = drafts.current.get(field)
      if (draft?.ok === false) {
        const sentence = intl.formatMessage({ id: `field-problem.${draft.problem}` })
        setProblem({ name: field.name, sentence })
        return
      }
      changes.push({ field, ...(draft?.value ?? { value: startOf(field), added: [] }) })
    }
    const refusal = change(of.id, [...changes, ...findCleared(task, changes)])
    if (refusal === null) onClose()
    else setProblem({ name: refusal.field?.name ?? '', sentence: refusal.sentence })
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: `seat-task.${task}` })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={() => save(seat)}>
            <FormattedMessage id="action.done" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {fields.map((field) => (
          <div key={field.name}>
            {editField({
              field,
              label: fieldName(field),
              value: startOf(field),
              keys: 'form',
              problem: problem?.name === field.name ? problem.sentence : undefined,
              onDraft: (draft) => drafts.current.set(field, draft),
              onSubmit: () => save(seat),
              onCancel: onClose,
            })}
          </div>
        ))}
      </div>
    </Dialog>
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
