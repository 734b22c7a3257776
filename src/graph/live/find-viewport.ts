import type { Place } from './place'

interface Room {
  readonly width: number
  readonly height: number
}

/** Half of what lies around the middle of an item, in px of the picture. */
interface Placed extends Place {
  readonly radius: number
}

interface Viewport {
  readonly zoom: number
  readonly pan: Place
}

/** Clear space around the picture, in px of the screen: labels at its edges lie there. */
const margin = { across: 12, down: 24 }

/** The view of all items at once, in the middle of the room and never above 100%. */
export function findViewport(items: readonly Placed[], { width, height }: Room): Viewport {
  if (items.length === 0) return { zoom: 1, pan: { x: width / 2, y: height / 2 } }
  const left = Math.min(...items.map(({ x, radius }) => x - radius))
  const right = Math.max(...items.map(({ x, radius }) => x + radius))
  const top = Math.min(...items.map(({ y, radius }) => y - radius))
  const bottom = Math.max(...items.map(({ y, radius }) => y + radius))
  const across = Math.max(width - 2 * margin.across, width / 2) / (right - left)
  const down = Math.max(height - 2 * margin.down, height / 2) / (bottom - top)
  const zoom = Math.min(1, across, down)
  return {
    zoom,
    pan: {
      x: width / 2 - (zoom * (left + right)) / 2,
      y: height / 2 - (zoom * (top + bottom)) / 2,
    },
  }
}
