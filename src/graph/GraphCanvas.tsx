import cytoscape from 'cytoscape'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import styles from './GraphCanvas.module.css'
import { createLiveMap, type LiveMap } from './live/create-live-map'
import type { LiveMapEvents, LiveMapInput } from './live/live-map-input'
import { createLabelMeasure } from './live/measure-label'
import type { ScreenSpot } from './live/screen-spot'

/** What a screen may ask of the map besides drawing. */
export interface MapHandle {
  zoomIn(): void
  zoomOut(): void
  fit(): void
  /** Brings an item into view; nothing happens if it is. */
  centreOn(id: string): void
  positionOnScreen(id: string): ScreenSpot | null
}

interface GraphCanvasProps extends LiveMapInput, LiveMapEvents {
  readonly ref?: Ref<MapHandle>
}

const zoomStep = 1.3

/**
 * The only component that touches Cytoscape. It is given data and reports intentions. For
 * assistive technology it is decoration: the list and the button over the map say the same.
 */
export function GraphCanvas({ ref, ...props }: GraphCanvasProps) {
  const container = useRef<HTMLDivElement>(null)
  const live = useRef<LiveMap | null>(null)
  const { onChoose, onOpenFold, onPoint, onMove } = props
  const events = useRef<LiveMapEvents>({ onChoose, onOpenFold, onPoint, onMove })

  useEffect(() => {
    events.current = { onChoose, onOpenFold, onPoint, onMove }
  }, [onChoose, onOpenFold, onPoint, onMove])

  useEffect(() => {
    const element = container.current
    if (element === null) return
    const map = createLiveMap({
      core: cytoscape({
        container: element,
        layout: { name: 'preset' },
        minZoom: 0.05,
        maxZoom: 4,
        boxSelectionEnabled: false,
        autoungrabify: true,
        autounselectify: true,
      }),
      measure: createLabelMeasure(),
      roomOf: () => ({ width: element.clientWidth, height: element.clientHeight }),
      events: {
        onChoose: (id) => events.current.onChoose(id),
        onOpenFold: (id) => events.current.onOpenFold(id),
        onPoint: (id) => events.current.onPoint(id),
        onMove: () => events.current.onMove(),
      },
    })
    live.current = map
    const observer = new ResizeObserver(() => map.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      live.current = null
      map.destroy()
    }
  }, [])

  const { elements, places, arrangement, selection, current, theme, textScale } = props
  // To make the map and to draw it would together hold up the page, so the first picture waits a task.
  const hasDrawn = useRef(false)
  useEffect(() => {
    const draw = () => {
      hasDrawn.current = true
      live.current?.draw({ elements, places, arrangement, selection, current, theme, textScale })
    }
    if (hasDrawn.current) return draw()
    const first = setTimeout(draw)
    return () => clearTimeout(first)
  }, [elements, places, arrangement, selection, current, theme, textScale])

  useImperativeHandle(
    ref,
    () => ({
      zoomIn: () => live.current?.zoomBy(zoomStep),
      zoomOut: () => live.current?.zoomBy(1 / zoomStep),
      fit: () => live.current?.fit(),
      centreOn: (id) => live.current?.centreOn(id),
      positionOnScreen: (id) => live.current?.findOnScreen(id) ?? null,
    }),
    [],
  )

  return <div ref={container} className={styles.canvas} aria-hidden="true" />
}
