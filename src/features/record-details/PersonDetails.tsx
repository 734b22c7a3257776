import { type ReactNode, useMemo, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Person } from '../../domain/person'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'
import { DetailsHead } from './DetailsHead'
import { Figures } from './Figures'
import { LazyAddSeatDialog } from './LazyAddSeatDialog'
import { SeatsTable } from './SeatsTable'
import { findSeatRows } from './seat-rows'
import type { EditSeat } from './seat-task'

interface PersonDetailsProps {
  readonly person: Person
  readonly reason: ReactNode
  readonly editSeat: EditSeat
}

export function PersonDetails({ person, reason, editSeat }: PersonDetailsProps) {
  const network = useNetwork()
  const asAt = useView((view) => view.asAt)
  const [isAdding, setIsAdding] = useState(false)
  const rows = useMemo(
    () => findSeatRows(network, asAt, ({ personId }) => personId === person.id),
    [network, asAt, person.id],
  )
  const held = rows.filter(({ isActive }) => isActive)
  const distinct = (ids: readonly (string | undefined)[]) =>
    new Set(ids.filter((id) => id !== undefined)).size
  return (
    <>
      <DetailsHead
        name={person.name}
        kind={<FormattedMessage id={person.publicOffice ? 'details.office' : 'kind.people'} />}
        reason={reason}
      />
      <Figures
        figures={[
          {
            key: 'seats',
            value: held.length,
            label: <FormattedMessage id="figure.seats" values={{ count: held.length }} />,
          },
          {
            key: 'partnerships',
            value: distinct(held.map(({ seat }) => seat.partnershipId)),
            label: (
              <FormattedMessage
                id="figure.partnerships"
                values={{ count: distinct(held.map(({ seat }) => seat.partnershipId)) }}
              />
            ),
          },
          {
            key: 'organisations',
            value: distinct(held.map(({ seat }) => seat.organisationId)),
            label: (
              <FormattedMessage
                id="figure.speaks-for"
                values={{ count: distinct(held.map(({ seat }) => seat.organisationId)) }}
              />
            ),
          },
        ]}
      />
      <div className={styles.actions}>
        <Button onPress={() => setIsAdding(true)}>
          <FormattedMessage id="details.add-seat" />
        </Button>
      </div>
      <SeatsTable rows={rows} under="partnership" editSeat={editSeat} />
      {isAdding && <LazyAddSeatDialog person={person} onClose={() => setIsAdding(false)} />}
    </>
  )
}
