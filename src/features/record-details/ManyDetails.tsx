import { FormattedMessage } from 'react-intl'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'

/** The records chosen together, each one press away. */
export function ManyDetails({ ids }: { readonly ids: readonly string[] }) {
  const { view } = useServices()
  const network = useNetwork()
  const named = ids.flatMap((id) => {
    const record =
      network.people.get(id) ??
      network.partnerships.get(id) ??
      network.organisations.get(id) ??
      network.strategies.get(id)
    return record === undefined ? [] : [{ id, name: record.name }]
  })
  return (
    <>
      <header className={styles.head}>
        <h2>
          <FormattedMessage id="details.chosen" values={{ count: named.length }} />
        </h2>
      </header>
      <ul className={styles.seats}>
        {named.map(({ id, name }) => (
          <li key={id}>
            <Button variant="link" onPress={() => view.select(id)}>
              <bdi>{name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
