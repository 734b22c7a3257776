import type { Core, EventObject } from 'cytoscape'
import type { LiveMapEvents } from './live-map-input'
import { findScreenSpot } from './screen-spot'

interface Listening {
  readonly events: LiveMapEvents
  readonly onPoint: (id: string | null) => void
  readonly idsOf: () => readonly string[]
}

const pressReach = 12

/** Turns what happens on the canvas into what the reader means by it. */
export function listenToCore(core: Core, { events, onPoint, idsOf }: Listening): void {
  const ownerOf = ({ target }: EventObject): string => target.data('owner') ?? target.id()
  core.on('tap', 'node', (event) => {
    if (event.target.hasClass('fold')) events.onOpenFold(ownerOf(event))
    else events.onChoose(ownerOf(event))
  })
  core.on('mouseover', 'node', (event) => onPoint(ownerOf(event)))
  core.on('mouseout', 'node', () => onPoint(null))
  // However small an item is drawn, pressing within 12 px of it is pressing it.
  core.on('tap', (event) => {
    if (event.target !== core) return
    const near = findNearest(core, event.renderedPosition, idsOf())
    if (near !== null) events.onChoose(near)
  })
  core.on('viewport', () => events.onMove())
}

function findNearest(
  core: Core,
  { x, y }: { readonly x: number; readonly y: number },
  ids: readonly string[],
): string | null {
  let nearest: string | null = null
  let least = pressReach
  for (const id of ids) {
    const spot = findScreenSpot(core, id)
    if (spot === null) continue
    const distance = Math.hypot(spot.x - x, spot.y - y)
    if (distance > least) continue
    nearest = id
    least = distance
  }
  return nearest
}
