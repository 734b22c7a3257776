import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OverlappingPair } from '../../analysis/answers-on-partnerships'
import { findEntry } from '../../domain/network'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'
import { ManyDetails } from './ManyDetails'
import { OrganisationDetails } from './OrganisationDetails'
import { PairDetails } from './PairDetails'
import { PartnershipDetails } from './PartnershipDetails'
import { PersonDetails } from './PersonDetails'
import { StrategyDetails } from './StrategyDetails'
import type { EditSeat } from './seat-task'

interface DetailsProps {
  /** Pairs of partnerships that share people, from the analysis of overlaps. */
  readonly pairs: readonly OverlappingPair[]
  /** Why a record stands among the results, in a sentence; null where it does not. */
  readonly reasonFor: (recordId: string) => ReactNode
  /** The fields of a record, to be read and changed. */
  readonly fieldsOf: (kind: ShownKind, recordId: string) => ReactNode
  readonly editSeat: EditSeat
}

const shownKinds = ['people', 'partnerships', 'organisations', 'strategies'] as const

type ShownKind = (typeof shownKinds)[number]

/** The chosen record with everything recorded about it; or what two chosen ones share. */
export function Details(props: DetailsProps) {
  const intl = useIntl()
  const { view } = useServices()
  const selection = useView((state) => state.selection)
  return (
    <section id="details" tabIndex={-1} aria-label={intl.formatMessage({ id: 'details.region' })}>
      {selection.length === 0 ? (
        <p className={styles.empty}>
          <FormattedMessage id="details.nothing" />
        </p>
      ) : (
        <div className={styles.details}>
          <Chosen selection={selection} {...props} />
          <div className={styles.actions}>
            <Button
              variant="quiet"
              onPress={() => {
                view.select(null)
                document.getElementById('list')?.focus()
              }}
            >
              <FormattedMessage id="details.close" />
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

interface ChosenProps extends DetailsProps {
  readonly selection: readonly string[]
}

function Chosen({ selection, pairs, reasonFor, fieldsOf, editSeat }: ChosenProps) {
  const network = useNetwork()
  const id = selection.at(-1) ?? ''
  const pair = findPair(pairs, selection)
  if (pair !== undefined) return <PairDetails pair={pair} />
  if (selection.length > 1) return <ManyDetails ids={selection} />
  const kind = shownKinds.find((each) => findEntry(network, each, id) !== undefined)
  if (kind === undefined) {
    return (
      <p>
        <FormattedMessage id="details.gone" />
      </p>
    )
  }
  return (
    <>
      <One id={id} pairs={pairs} reason={reasonFor(id)} editSeat={editSeat} />
      {fieldsOf(kind, id)}
    </>
  )
}

interface OneProps extends Pick<DetailsProps, 'pairs' | 'editSeat'> {
  readonly id: string
  readonly reason: ReactNode
}

function One({ id, pairs, ...rest }: OneProps) {
  const network = useNetwork()
  const person = network.people.get(id)
  if (person !== undefined) return <PersonDetails person={person} {...rest} />
  const partnership = network.partnerships.get(id)
  if (partnership !== undefined) {
    return <PartnershipDetails partnership={partnership} pairs={pairs} {...rest} />
  }
  const organisation = network.organisations.get(id)
  if (organisation !== undefined) {
    return <OrganisationDetails organisation={organisation} editSeat={rest.editSeat} />
  }
  const strategy = network.strategies.get(id)
  return strategy === undefined ? null : <StrategyDetails strategy={strategy} />
}

function findPair(pairs: readonly OverlappingPair[], selection: readonly string[]) {
  if (selection.length !== 2) return undefined
  return pairs.find(({ a, b }) => selection.includes(a) && selection.includes(b))
}
