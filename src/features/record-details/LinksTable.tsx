import { useMemo } from 'react'
import { FormattedMessage } from 'react-intl'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'

/** The recorded ties of a partnership or organisation, told from its own side. */
export function LinksTable({ recordId }: { readonly recordId: string }) {
  const { view } = useServices()
  const network = useNetwork()
  const links = useMemo(
    () =>
      [...network.links.values()].filter(
        ({ fromId, toId }) => fromId === recordId || toId === recordId,
      ),
    [network.links, recordId],
  )
  if (links.length === 0) return null
  return (
    <table className={styles.table}>
      <caption>
        <FormattedMessage id="details.links" />
      </caption>
      <tbody>
        {links.map(({ id, kind, fromId, toId }) => {
          const isFrom = fromId === recordId
          const otherId = isFrom ? toId : fromId
          const other = network.partnerships.get(otherId) ?? network.organisations.get(otherId)
          return (
            <tr key={id}>
              <td>
                <FormattedMessage id={isFrom ? `link.${kind}` : `link-back.${kind}`} />
              </td>
              <th scope="row">
                <Button variant="link" onPress={() => view.select(otherId)}>
                  <bdi>{other?.name ?? ''}</bdi>
                </Button>
              </th>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
