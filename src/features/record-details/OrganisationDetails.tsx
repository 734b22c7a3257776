import { useMemo } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Organisation } from '../../domain/organisation'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { DetailsHead } from './DetailsHead'
import { Figures } from './Figures'
import { LinksTable } from './LinksTable'
import { SeatsTable } from './SeatsTable'
import { findSeatRows } from './seat-rows'
import type { EditSeat } from './seat-task'

interface OrganisationDetailsProps {
  readonly organisation: Organisation
  readonly editSeat: EditSeat
}

export function OrganisationDetails({ organisation, editSeat }: OrganisationDetailsProps) {
  const network = useNetwork()
  const asAt = useView((view) => view.asAt)
  const rows = useMemo(
    () => findSeatRows(network, asAt, ({ organisationId }) => organisationId === organisation.id),
    [network, asAt, organisation.id],
  )
  const active = rows.filter(({ isActive }) => isActive)
  const partnerships = new Set(active.map(({ seat }) => seat.partnershipId)).size
  const { sector } = organisation
  return (
    <>
      <DetailsHead
        name={organisation.name}
        kind={
          sector === undefined ? (
            <FormattedMessage id="kind.organisations" />
          ) : (
            <FormattedMessage id={`sector.${sector}`} />
          )
        }
      />
      <Figures
        figures={[
          {
            key: 'seats',
            value: active.length,
            label: <FormattedMessage id="figure.seats" values={{ count: active.length }} />,
          },
          {
            key: 'partnerships',
            value: partnerships,
            label: <FormattedMessage id="figure.partnerships" values={{ count: partnerships }} />,
          },
        ]}
      />
      <SeatsTable rows={rows} under="partnership" editSeat={editSeat} />
      <LinksTable recordId={organisation.id} />
    </>
  )
}
