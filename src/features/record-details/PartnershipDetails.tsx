import { type ReactNode, useMemo, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { OverlappingPair } from '../../analysis/answers-on-partnerships'
import type { Partnership } from '../../domain/partnership'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'
import { DetailsHead } from './DetailsHead'
import { Figures } from './Figures'
import { LazyAddSeatDialog } from './LazyAddSeatDialog'
import { LazySeatChairs } from './LazySeatChairs'
import { LinksTable } from './LinksTable'
import { OverlapsWith } from './OverlapsWith'
import { SeatsTable } from './SeatsTable'
import { findSeatRows } from './seat-rows'
import type { EditSeat } from './seat-task'

interface PartnershipDetailsProps {
  readonly partnership: Partnership
  readonly pairs: readonly OverlappingPair[]
  readonly reason: ReactNode
  readonly editSeat: EditSeat
}

export function PartnershipDetails({
  partnership,
  pairs,
  reason,
  editSeat,
}: PartnershipDetailsProps) {
  const network = useNetwork()
  const asAt = useView((view) => view.asAt)
  const [isAdding, setIsAdding] = useState(false)
  const rows = useMemo(
    () => findSeatRows(network, asAt, ({ partnershipId }) => partnershipId === partnership.id),
    [network, asAt, partnership.id],
  )
  const active = rows.filter(({ isActive }) => isActive)
  const people = new Set(active.flatMap(({ seat }) => seat.personId ?? [])).size
  const empty = active.filter(({ isEmpty }) => isEmpty).length
  return (
    <>
      <DetailsHead
        name={partnership.name}
        kind={<FormattedMessage id={`partnership-kind.${partnership.kind}`} />}
        reason={reason}
      />
      <Figures
        figures={[
          {
            key: 'people',
            value: people,
            label: <FormattedMessage id="figure.people" values={{ count: people }} />,
          },
          {
            key: 'empty',
            value: empty,
            label: <FormattedMessage id="figure.empty" values={{ count: empty }} />,
          },
        ]}
      />
      <div className={styles.actions}>
        <Button onPress={() => setIsAdding(true)}>
          <FormattedMessage id="details.add-seat" />
        </Button>
      </div>
      <LazySeatChairs rows={rows} asAt={asAt} />
      <SeatsTable rows={rows} under="person" editSeat={editSeat} />
      <OverlapsWith partnershipId={partnership.id} pairs={pairs} />
      <LinksTable recordId={partnership.id} />
      {isAdding && (
        <LazyAddSeatDialog partnership={partnership} onClose={() => setIsAdding(false)} />
      )}
    </>
  )
}
