import { Toolbar } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { useServices } from '../../state/hooks/services'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import styles from './NetworkMap.module.css'

interface MapToolsProps {
  readonly onZoomIn: () => void
  readonly onZoomOut: () => void
  readonly onFit: () => void
  readonly isLegendOpen: boolean
  readonly onToggleLegend: () => void
}

export function MapTools(props: MapToolsProps) {
  const intl = useIntl()
  const { view } = useServices()
  const question = useView((state) => state.question)
  const isWhole = useView((state) => state.extent === 'whole')
  function toggleWhole() {
    if (!isWhole) return view.drawWhole()
    view.ask(question)
    // Asking leads to the list, but whoever presses this looks at the map.
    view.setPanel('map')
  }
  return (
    <Toolbar className={styles.tools ?? ''} aria-label={intl.formatMessage({ id: 'map.tools' })}>
      <Button aria-label={intl.formatMessage({ id: 'map.zoom-in' })} onPress={props.onZoomIn}>
        <FormattedMessage id="map.zoom-in.sign" />
      </Button>
      <Button aria-label={intl.formatMessage({ id: 'map.zoom-out' })} onPress={props.onZoomOut}>
        <FormattedMessage id="map.zoom-out.sign" />
      </Button>
      <Button onPress={props.onFit}>
        <FormattedMessage id="map.fit" />
      </Button>
      <Button isPressed={isWhole} onPress={toggleWhole}>
        <FormattedMessage id="map.whole" />
      </Button>
      <Button isPressed={props.isLegendOpen} onPress={props.onToggleLegend}>
        <FormattedMessage id="map.legend" />
      </Button>
    </Toolbar>
  )
}
