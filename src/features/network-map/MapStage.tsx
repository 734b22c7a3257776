import {
  lazy,
  type RefObject,
  Suspense,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import type { MapHandle } from '../../graph/GraphCanvas'
import { toLiveElements } from '../../graph/live/live-elements'
import type { Shown } from '../../graph/live/shown'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { describeItem } from './describe-item'
import { handleMapKey, type MapKeys } from './handle-map-key'
import { ItemButton } from './ItemButton'
import styles from './NetworkMap.module.css'
import { useMapTheme } from './use-map-theme'
import { useTextScale } from './use-text-scale'

/** Cytoscape comes in a file of its own, once a map is on screen. */
const GraphCanvas = lazy(async () => {
  const { GraphCanvas: canvas } = await import('../../graph/GraphCanvas')
  return { default: canvas }
})

interface MapStageProps {
  readonly shown: Shown
  readonly keys: MapKeys
  readonly canvas: RefObject<MapHandle | null>
  readonly summaryId: string
  readonly onChoose: (id: string) => void
}

/** The drawing, and over its current item the one button that makes it operable. */
export function MapStage({ shown, keys, canvas, summaryId, onChoose }: MapStageProps) {
  const intl = useIntl()
  const network = useNetwork()
  const { view, layout } = useServices()
  const { places, status, progress } = useStore(layout.state)
  const theme = useMapTheme()
  const textScale = useTextScale()
  // What the map shows lags behind the press of a card, and so must what says that all is new.
  const question = useDeferredValue(useView((state) => state.question))
  const extent = useView((state) => state.extent)
  const drawnMore = useView((state) => state.drawnMore)
  const selection = useView((state) => state.selection)
  const opened = useView((state) => state.opened)
  const elements = useMemo(() => toLiveElements(network, shown, opened), [network, shown, opened])
  const { currentId, index } = keys.walk
  const item = shown.items[index]
  const button = useRef<HTMLButtonElement>(null)
  const hasFocus = useRef(false)
  const isPlacing = status === 'working' && places.size === 0

  const follow = useCallback(
    () => layOver(button.current, currentId, canvas.current),
    [currentId, canvas],
  )

  // Each item has a button of its own, so that a screen reader reads the new one when it gets focus.
  useLayoutEffect(() => {
    follow()
    if (hasFocus.current) button.current?.focus({ preventScroll: true })
  }, [follow])

  return (
    <fieldset
      className={styles.stage}
      aria-label={intl.formatMessage({ id: 'map.group' })}
      aria-describedby={summaryId}
    >
      {isPlacing && (
        <p className={styles.placing}>
          <FormattedMessage id="map.placing" values={{ percent: Math.round(100 * progress) }} />
        </p>
      )}
      {!isPlacing && (
        <Suspense fallback={null}>
          <GraphCanvas
            ref={canvas}
            elements={elements}
            places={places}
            arrangement={`${question} ${extent} ${drawnMore}`}
            selection={selection}
            current={currentId}
            theme={theme}
            textScale={textScale}
            onChoose={onChoose}
            onOpenFold={view.toggleOpened}
            onPoint={ignore}
            onMove={follow}
          />
        </Suspense>
      )}
      {item !== undefined && (
        <ItemButton
          key={item.id}
          ref={button}
          label={describeItem(intl, network, item, {
            index: index + 1,
            count: shown.items.length,
          })}
          isSelected={selection.includes(item.id)}
          onOpen={keys.onOpen}
          onKey={(event) => handleMapKey(event, keys)}
          onFocusChange={(isFocused) => {
            hasFocus.current = isFocused
          }}
        />
      )}
    </fieldset>
  )
}

const ignore = () => undefined

const leastSize = 24

/** Moves the button by hand: the map moves many times between two renderings. */
function layOver(
  button: HTMLButtonElement | null,
  id: string | null,
  canvas: MapHandle | null,
): void {
  const spot = id === null ? null : (canvas?.positionOnScreen(id) ?? null)
  if (button === null || spot === null) return
  const size = Math.max(leastSize, spot.size)
  button.style.inlineSize = `${size}px`
  button.style.blockSize = `${size}px`
  button.style.transform = `translate(${spot.x - size / 2}px, ${spot.y - size / 2}px)`
}
