import { Toolbar } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import styles from './NetworkMap.module.css'

interface WalkToolsProps {
  readonly onNext: () => void
  readonly onPrevious: () => void
  readonly onNextConnected: () => void
  readonly onBack: () => void
  readonly onOpen: () => void
}

/** The walk for those whose arrow keys are taken, who point, or who use a switch. */
export function WalkTools(props: WalkToolsProps) {
  const intl = useIntl()
  return (
    <Toolbar
      className={`${styles.tools} ${styles.walk}`}
      aria-label={intl.formatMessage({ id: 'map.walk' })}
    >
      <Button variant="quiet" onPress={props.onNext}>
        <FormattedMessage id="map.walk.next" />
      </Button>
      <Button variant="quiet" onPress={props.onPrevious}>
        <FormattedMessage id="map.walk.previous" />
      </Button>
      <Button variant="quiet" onPress={props.onNextConnected}>
        <FormattedMessage id="map.walk.next-connected" />
      </Button>
      <Button variant="quiet" onPress={props.onBack}>
        <FormattedMessage id="map.walk.back" />
      </Button>
      <Button variant="quiet" onPress={props.onOpen}>
        <FormattedMessage id="map.walk.open" />
      </Button>
    </Toolbar>
  )
}
