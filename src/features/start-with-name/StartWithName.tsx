import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CommandProblem } from '../../domain/commands/command'
import type { OwnSeat } from '../../domain/own-map'
import { roles } from '../../domain/seat'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import styles from './StartWithName.module.css'

interface StartWithNameProps {
  /** Makes the map and opens it; gives back what stands in the way. */
  readonly onStart: (name: string, seats: readonly OwnSeat[]) => CommandProblem | null
}

interface TypedSeat extends OwnSeat {
  readonly key: number
}

const emptySeat = (key: number): TypedSeat => ({
  key,
  partnership: '',
  role: 'member',
  organisation: '',
})

/** A person types what they sit on and sees it as a map. */
export function StartWithName({ onStart }: StartWithNameProps) {
  const intl = useIntl()
  const [name, setName] = useState('')
  const [seats, setSeats] = useState<readonly TypedSeat[]>([emptySeat(0)])
  const [errors, setErrors] = useState<{ readonly name?: string; readonly seats?: string }>({})

  function changeSeat(key: number, fields: Partial<OwnSeat>) {
    setSeats(seats.map((seat) => (seat.key === key ? { ...seat, ...fields } : seat)))
  }

  function start() {
    const named = seats.filter(({ partnership }) => partnership.trim() !== '')
    if (name.trim() === '') {
      setErrors({ name: intl.formatMessage({ id: 'start.name-missing' }) })
      return
    }
    if (named.length === 0) {
      setErrors({ seats: intl.formatMessage({ id: 'start.seat-missing' }) })
      return
    }
    const problem = onStart(name, named)
    setErrors(
      problem === null ? {} : { name: intl.formatMessage({ id: `problem.${problem.code}` }) },
    )
  }

  return (
    <main id="content" className={styles.page}>
      <h1>
        <FormattedMessage id="home.name.open" />
      </h1>
      <TextField
        label={intl.formatMessage({ id: 'start.your-name' })}
        error={errors.name}
        value={name}
        onChange={setName}
      />
      {seats.map((seat, index) => (
        <SeatFields
          key={seat.key}
          seat={seat}
          number={index + 1}
          error={index === 0 ? errors.seats : undefined}
          onChange={(fields) => changeSeat(seat.key, fields)}
        />
      ))}
      <div className={styles.actions}>
        <Button onPress={() => setSeats([...seats, emptySeat(seats.length)])}>
          <FormattedMessage id="start.add-another" />
        </Button>
        <Button variant="primary" onPress={start}>
          <FormattedMessage id="start.see-my-map" />
        </Button>
      </div>
    </main>
  )
}

interface SeatFieldsProps {
  readonly seat: TypedSeat
  readonly number: number
  readonly error: string | undefined
  readonly onChange: (fields: Partial<OwnSeat>) => void
}

function SeatFields({ seat, number, error, onChange }: SeatFieldsProps) {
  const intl = useIntl()
  return (
    <fieldset className={styles.seat}>
      <legend>
        <FormattedMessage id="start.seat" values={{ number }} />
      </legend>
      <TextField
        label={intl.formatMessage({ id: 'column.partnership' })}
        error={error}
        value={seat.partnership}
        onChange={(partnership) => onChange({ partnership })}
      />
      <SelectField
        label={intl.formatMessage({ id: 'start.your-role' })}
        value={seat.role}
        choices={roles.map((value) => ({
          value,
          label: intl.formatMessage({ id: `role.${value}` }),
        }))}
        onChange={(role) => onChange({ role })}
      />
      <TextField
        label={intl.formatMessage({ id: 'add-seat.on-behalf-of' })}
        value={seat.organisation}
        onChange={(organisation) => onChange({ organisation })}
      />
    </fieldset>
  )
}
