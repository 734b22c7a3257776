import { FormattedMessage, useIntl } from 'react-intl'
import type { OverlappingPair } from '../../analysis/answers-on-partnerships'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'

interface OverlapsWithProps {
  readonly partnershipId: string
  readonly pairs: readonly OverlappingPair[]
}

const mostShown = 8

/** The partnerships that share most people with this one; the count opens who they are. */
export function OverlapsWith({ partnershipId, pairs }: OverlapsWithProps) {
  const intl = useIntl()
  const { view } = useServices()
  const network = useNetwork()
  const rows = pairs
    .filter(({ a, b }) => a === partnershipId || b === partnershipId)
    .map(({ a, b, shared }) => ({ otherId: a === partnershipId ? b : a, shared }))
    .sort(
      (first, second) => second.shared - first.shared || (first.otherId < second.otherId ? -1 : 1),
    )
  if (rows.length === 0) return null
  return (
    <table className={styles.table}>
      <caption>
        <FormattedMessage id="details.overlaps" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="column.partnership" />
          </th>
          <th scope="col">
            <FormattedMessage id="column.shared" />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostShown).map(({ otherId, shared }) => {
          const name = network.partnerships.get(otherId)?.name ?? ''
          return (
            <tr key={otherId}>
              <th scope="row">
                <Button variant="link" onPress={() => view.select(otherId)}>
                  <bdi>{name}</bdi>
                </Button>
              </th>
              <td>
                <Button
                  variant="link"
                  aria-label={intl.formatMessage(
                    { id: 'details.shared-with' },
                    { shared, partnership: name },
                  )}
                  onPress={() => view.selectPair(partnershipId, otherId)}
                >
                  {intl.formatNumber(shared)}
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
