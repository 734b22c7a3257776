import { FormattedMessage } from 'react-intl'
import { useNetwork } from '../../state/hooks/use-network'
import type { RecordWords } from '../../state/record-words'
import styles from './PossibleDuplicates.module.css'
import type { DuplicatePair } from './use-duplicates'

interface PairCellProps {
  readonly pair: DuplicatePair
  readonly words: RecordWords
}

/** Both names, each with its seats, which tell two people of one name apart. */
export function PairCell({ pair, words }: PairCellProps) {
  const network = useNetwork()
  return (
    <>
      {[pair.firstId, pair.secondId].map((id) => (
        <span key={id} className={styles.name}>
          <bdi>{words.nameOfId(pair.kind, id)}</bdi>
          <span className={styles.seats}>
            <FormattedMessage
              id="duplicates.seats"
              values={{ count: countSeats(network.seats.values(), pair.kind, id) }}
            />
          </span>
        </span>
      ))}
    </>
  )
}

interface SeatIds {
  readonly personId: string | null
  readonly partnershipId: string
  readonly organisationId?: string
}

const fieldOf = {
  people: 'personId',
  partnerships: 'partnershipId',
  organisations: 'organisationId',
} as const

function countSeats(seats: Iterable<SeatIds>, kind: DuplicatePair['kind'], id: string): number {
  let count = 0
  for (const seat of seats) if (seat[fieldOf[kind]] === id) count += 1
  return count
}
