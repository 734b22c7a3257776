import { FormattedMessage } from 'react-intl'
import type { OverlappingPair } from '../../analysis/answers-on-partnerships'
import { compareNames } from '../../lib/compare-names'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'

/** Who sits on both of two partnerships. */
export function PairDetails({ pair }: { readonly pair: OverlappingPair }) {
  const { view } = useServices()
  const network = useNetwork()
  const nameOf = (id: string) => network.partnerships.get(id)?.name ?? ''
  const people = pair.people.flatMap((id) => network.people.get(id) ?? [])
  return (
    <>
      <header className={styles.head}>
        <h2>
          <FormattedMessage id="details.on-both" />
        </h2>
        <p>
          <FormattedMessage
            id="says.overlap"
            values={{
              first: nameOf(pair.a),
              second: nameOf(pair.b),
              shared: pair.shared,
              sizeA: pair.sizeA,
              sizeB: pair.sizeB,
            }}
          />
        </p>
      </header>
      <ul className={styles.seats}>
        {people
          .toSorted((first, second) => compareNames(first.name, second.name))
          .map(({ id, name }) => (
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
