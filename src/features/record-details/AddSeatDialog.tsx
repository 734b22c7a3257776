import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { addSeat } from '../../domain/commands/add-seat'
import type { Partnership } from '../../domain/partnership'
import type { Person } from '../../domain/person'
import { readDate } from '../../domain/read-date'
import { type Role, roles } from '../../domain/seat'
import { useServices } from '../../state/hooks/services'
import { useRecordChoice } from '../../state/hooks/use-record-choice'
import { Button } from '../../ui/Button'
import { ComboField } from '../../ui/ComboField'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import styles from './Details.module.css'

interface AddSeatDialogProps {
  readonly person?: Person
  readonly partnership?: Partnership
  readonly onClose: () => void
}

interface Errors {
  readonly person?: string
  readonly partnership?: string
  readonly from?: string
}

type SeatFields = Parameters<typeof addSeat>[0]

/** One new seat. Names that are not on the map are added with it, in one step. */
export function AddSeatDialog({ person, partnership, onClose }: AddSeatDialogProps) {
  const intl = useIntl()
  const { network, notices, newId } = useServices()
  const people = useRecordChoice('people', person)
  const partnerships = useRecordChoice('partnerships', partnership)
  const organisations = useRecordChoice('organisations')
  const [role, setRole] = useState<Role>('member')
  const [from, setFrom] = useState('')
  const [errors, setErrors] = useState<Errors>({})

  function readFields(): SeatFields | Errors {
    const partnershipChosen = partnerships.toChosen()
    if (partnershipChosen === null) {
      return { partnership: intl.formatMessage({ id: 'problem.partnership-missing' }) }
    }
    const isDated = from.trim() !== ''
    const startedOn = isDated ? readDate(from) : undefined
    if (isDated && startedOn === undefined)
      return { from: intl.formatMessage({ id: 'problem.date-not-read' }) }
    const organisation = organisations.toChosen()
    return {
      seatId: newId(),
      person: people.toChosen(),
      partnership: partnershipChosen,
      role,
      ...(organisation === null ? {} : { organisation }),
      ...(startedOn === undefined ? {} : { startedOn }),
    }
  }

  function add() {
    const fields = readFields()
    if (!('seatId' in fields)) {
      setErrors(fields)
      return
    }
    const label = { code: 'add-seat' as const, values: { partnership: partnerships.text } }
    const result = network.execute(addSeat(fields), label)
    if (!result.ok) {
      setErrors({ person: intl.formatMessage({ id: `problem.${result.problem.code}` }) })
      return
    }
    notices.show({ code: 'done', label })
    onClose()
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: 'details.add-seat' })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={add}>
            <FormattedMessage id="action.done" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ComboField
          label={intl.formatMessage({ id: 'column.person' })}
          hint={intl.formatMessage({ id: 'add-seat.person-hint' })}
          error={errors.person}
          value={people.text}
          {...people}
        />
        <ComboField
          label={intl.formatMessage({ id: 'column.partnership' })}
          error={errors.partnership}
          value={partnerships.text}
          {...partnerships}
        />
        <SelectField
          label={intl.formatMessage({ id: 'column.role' })}
          value={role}
          choices={roles.map((value) => ({
            value,
            label: intl.formatMessage({ id: `role.${value}` }),
          }))}
          onChange={setRole}
        />
        <ComboField
          label={intl.formatMessage({ id: 'add-seat.on-behalf-of' })}
          value={organisations.text}
          {...organisations}
        />
        <TextField
          label={intl.formatMessage({ id: 'add-seat.from' })}
          hint={intl.formatMessage({ id: 'add-seat.from-hint' })}
          error={errors.from}
          value={from}
          onChange={setFrom}
          onEnter={add}
        />
      </div>
    </Dialog>
  )
}
