import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import type { MapHandle } from '../../graph/GraphCanvas'
import type { Shown } from '../../graph/live/shown'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { useDateText } from '../../ui/use-date-text'
import { describeItem } from './describe-item'
import { describeMap } from './describe-map'
import { itemNameOf } from './item-name'
import { MapLegend } from './MapLegend'
import { MapStage } from './MapStage'
import { MapTools } from './MapTools'
import styles from './NetworkMap.module.css'
import { useMapWalk } from './use-map-walk'
import { useReadySaid } from './use-ready-said'
import { WalkTools } from './WalkTools'

interface NetworkMapProps {
  readonly shown: Shown
  /** A sentence for screen readers. */
  readonly onAnnounce: (text: string) => void
  /** Whether keys of one sign act on the map. */
  readonly singleKeys: 'on' | 'off'
}

/** The map with its tools. The list says everything it says. */
export function NetworkMap({ shown, onAnnounce, singleKeys }: NetworkMapProps) {
  const intl = useIntl()
  const dateText = useDateText()
  const { view, layout } = useServices()
  const network = useNetwork()
  const asAt = useView((state) => state.asAt)
  const selection = useView((state) => state.selection)
  const { places, status } = useStore(layout.state)
  const [isLegendOpen, setLegendOpen] = useState(false)
  const region = useRef<HTMLElement>(null)
  const canvas = useRef<MapHandle>(null)
  const summaryId = useId()

  const onGone = useCallback(
    (id: string) => {
      const name = itemNameOf(network, id)
      onAnnounce(intl.formatMessage({ id: 'map.item-gone' }, { name, isKnown: `${name !== ''}` }))
    },
    [network, intl, onAnnounce],
  )
  const walk = useMapWalk({ shown, places, onGone })
  const { currentId } = walk
  /** Focus stays on the tool that was pressed, so the item reached has to be announced. */
  function say(id: string | null) {
    const index = shown.items.findIndex((item) => item.id === id)
    const item = shown.items[index]
    if (item === undefined) return
    const position = { index: index + 1, count: shown.items.length }
    onAnnounce(describeItem(intl, network, item, position))
  }

  useReadySaid(shown.items.length, onAnnounce)
  useEffect(() => {
    if (currentId !== null) canvas.current?.centreOn(currentId)
  }, [currentId])

  function open(id: string | null) {
    if (id === null) return
    view.select(id)
    announceSelected(id)
  }

  function toggle(id: string | null) {
    if (id === null) return
    view.toggleSelected(id)
    if (!selection.includes(id)) announceSelected(id)
  }

  function announceSelected(id: string) {
    onAnnounce(intl.formatMessage({ id: 'map.selected' }, { name: itemNameOf(network, id) }))
  }

  function leave() {
    if (selection.length > 0) view.select(null)
    else region.current?.focus()
  }

  const keys = {
    walk,
    canvas,
    singleKeys,
    onOpen: () => open(currentId),
    onToggleSelected: () => toggle(currentId),
    onLeave: leave,
  }
  return (
    <section
      ref={region}
      className={styles.map}
      tabIndex={-1}
      aria-label={intl.formatMessage({ id: 'map.region' })}
    >
      <div className={styles.bar}>
        <MapTools
          onZoomIn={() => canvas.current?.zoomIn()}
          onZoomOut={() => canvas.current?.zoomOut()}
          onFit={() => canvas.current?.fit()}
          isLegendOpen={isLegendOpen}
          onToggleLegend={() => setLegendOpen(!isLegendOpen)}
        />
        <WalkTools
          onNext={() => say(walk.goBy(1))}
          onPrevious={() => say(walk.goBy(-1))}
          onNextConnected={() => say(walk.goToConnected(1))}
          onBack={() => say(walk.goAlongPath(-1))}
          onOpen={() => open(currentId)}
        />
      </div>
      <MapStage {...{ shown, keys, canvas, summaryId }} onChoose={open} />
      {isLegendOpen && <MapLegend />}
      <p id={summaryId} data-visually-hidden="">
        {describeMap(intl, network, shown, dateText(asAt))}
      </p>
      <div className={styles.notes}>
        {status === 'failed' && (
          <p>
            <FormattedMessage id="map.not-placed" />
          </p>
        )}
        <p>
          <FormattedMessage id="map.standard-line" />
        </p>
      </div>
    </section>
  )
}
