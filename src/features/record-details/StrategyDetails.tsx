import { FormattedMessage, useIntl } from 'react-intl'
import type { Strategy } from '../../domain/strategy'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { useDateText } from '../../ui/use-date-text'
import styles from './Details.module.css'
import { DetailsHead } from './DetailsHead'

export function StrategyDetails({ strategy }: { readonly strategy: Strategy }) {
  const intl = useIntl()
  const dateText = useDateText()
  const { view } = useServices()
  const network = useNetwork()
  const owners = (strategy.ownerIds ?? []).flatMap(
    (id) => network.partnerships.get(id) ?? network.organisations.get(id) ?? [],
  )
  const themes = (strategy.themeIds ?? []).flatMap((id) => network.themes.get(id)?.name ?? [])
  return (
    <>
      <DetailsHead
        name={strategy.name}
        kind={<FormattedMessage id={`strategy-status.${strategy.status}`} />}
      />
      <div>
        <h3>
          <FormattedMessage id="details.owners" />
        </h3>
        {owners.length === 0 && <FormattedMessage id="not-recorded" />}
        <ul className={styles.seats}>
          {owners.map(({ id, name }) => (
            <li key={id}>
              <Button variant="link" onPress={() => view.select(id)}>
                <bdi>{name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {themes.length > 0 && (
        <p>
          <FormattedMessage id="details.themes" values={{ themes: intl.formatList(themes) }} />
        </p>
      )}
      {strategy.endedOn !== undefined && (
        <p>
          <FormattedMessage id="details.until" values={{ date: dateText(strategy.endedOn) }} />
        </p>
      )}
    </>
  )
}
