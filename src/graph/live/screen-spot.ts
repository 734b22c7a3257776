import type { Core } from 'cytoscape'

/** In px from the upper left corner of the map: a middle and a diameter. */
export interface ScreenSpot {
  readonly x: number
  readonly y: number
  readonly size: number
}

export function findScreenSpot(core: Core, id: string): ScreenSpot | null {
  const item = core.getElementById(id)
  if (item.empty()) return null
  const { x, y } = item.renderedPosition()
  return { x, y, size: item.data('diameter') * core.zoom() }
}
