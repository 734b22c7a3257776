import { useEffect, useId, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { KnownName } from '../../domain/quick-add/known-names'
import type { SeatSentence } from '../../domain/quick-add/read-seat-sentence'
import { roles } from '../../domain/seat'
import type { useRecordChoice } from '../../state/hooks/use-record-choice'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { NameField } from './NameField'
import styles from './QuickAdd.module.css'
import { useSeatFields } from './use-seat-fields'

interface CheckSeatProps {
  readonly seat: SeatSentence
  readonly onAdded: () => void
  readonly onCancel: () => void
}

/** What was understood, to be put right before anything is added. */
export function CheckSeat({ seat, onAdded, onCancel }: CheckSeatProps) {
  const intl = useIntl()
  const titleId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const fields = useSeatFields(seat, onAdded)
  useEffect(() => {
    // Not within the press of Enter that brought this up: it would go on to press the button.
    const frame = requestAnimationFrame(() => button.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const { person, partnership, organisation, errors } = fields
  return (
    <fieldset className={styles.check} aria-labelledby={titleId}>
      <h3 id={titleId}>
        <FormattedMessage id="quick-add.check" />
      </h3>
      <div className={styles.fields}>
        <NameField
          label={intl.formatMessage({ id: 'column.person' })}
          whenEmpty={intl.formatMessage({
            id: seat.holder === 'not-known' ? 'quick-add.not-known' : 'quick-add.empty-seat',
          })}
          error={errors.person}
          choice={person}
        />
        <NameField
          label={intl.formatMessage({ id: 'column.partnership' })}
          error={errors.partnership}
          choice={partnership}
        />
        <SelectField
          label={intl.formatMessage({ id: 'column.role' })}
          value={fields.role}
          choices={roles.map((value) => ({
            value,
            label: intl.formatMessage({ id: `role.${value}` }),
          }))}
          onChange={fields.setRole}
        />
        <NameField
          label={intl.formatMessage({ id: 'add-seat.on-behalf-of' })}
          choice={organisation}
        />
        <TextField
          label={intl.formatMessage({ id: 'add-seat.from' })}
          error={errors.from}
          value={fields.from}
          onChange={fields.setFrom}
          onEnter={fields.add}
        />
        {seat.facts.endedOn !== undefined && (
          <TextField
            label={intl.formatMessage({ id: 'quick-add.until' })}
            error={errors.until}
            value={fields.until}
            onChange={fields.setUntil}
            onEnter={fields.add}
          />
        )}
        {seat.facts.hoursPerMonth !== undefined && (
          <TextField
            label={intl.formatMessage({ id: 'column.hours' })}
            error={errors.hours}
            value={fields.hours}
            onChange={fields.setHours}
            onEnter={fields.add}
          />
        )}
      </div>
      <Offers choice={person} similar={seat.person?.similar ?? []} />
      <Offers choice={partnership} similar={seat.partnership?.similar ?? []} />
      <Offers choice={organisation} similar={seat.organisation?.similar ?? []} />
      <Besides seat={seat} />
      <div className={styles.actions}>
        <Button ref={button} variant="primary" description={fields.summary} onPress={fields.add}>
          <FormattedMessage id="details.add-seat" />
        </Button>
        <Button onPress={onCancel}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </fieldset>
  )
}

interface OffersProps {
  readonly choice: ReturnType<typeof useRecordChoice>
  /** Records that the typed name may have meant. */
  readonly similar: readonly KnownName[]
}

const mostOffered = 2

/** Likely records of the map, one press away, while a name would be added as new. */
function Offers({ choice, similar }: OffersProps) {
  if (choice.status !== 'new' || similar.length === 0) return null
  return (
    <p className={styles.actions}>
      <FormattedMessage id="quick-add.alike" values={{ name: choice.text }} />
      {similar.slice(0, mostOffered).map(({ id, name }) => (
        <Button key={id} variant="link" onPress={() => choice.onChoose({ id, label: name })}>
          <FormattedMessage id="quick-add.use" values={{ name }} />
        </Button>
      ))}
    </p>
  )
}

/** What the sentence says beyond the fields, and what of it was not understood. */
function Besides({ seat }: { readonly seat: SeatSentence }) {
  const { role, facts, leftOver } = seat
  const voting = facts.voting ?? role.voting
  return (
    <>
      {role.roleTitle !== undefined && (
        <p>
          <FormattedMessage id="quick-add.title" values={{ title: role.roleTitle }} />
        </p>
      )}
      {voting !== undefined && (
        <p>
          <FormattedMessage id={voting ? 'quick-add.voting' : 'quick-add.not-voting'} />
        </p>
      )}
      {leftOver.length > 0 && (
        <p className={styles.leftOver}>
          <FormattedMessage id="quick-add.left-over" values={{ text: leftOver.join(', ') }} />
        </p>
      )}
    </>
  )
}
