import type { Place } from './place'

interface TakenPlace {
  readonly place: Place
  readonly radius: number
}

/** Clear space between two shapes, in px at 100%; badges hang over by about as much. */
export const shapeGap = 10

const goldenAngle = 2.399963229728653

/** The first free place on a spiral out from the one wanted. */
export function findFreePlace(wanted: Place, radius: number, taken: readonly TakenPlace[]): Place {
  // Every turn of the spiral gains room, so it passes the last of the taken places in the end.
  for (let step = 0; ; step++) {
    const distance = 6 * Math.sqrt(step)
    const angle = step * goldenAngle
    const place = {
      x: wanted.x + distance * Math.cos(angle),
      y: wanted.y + distance * Math.sin(angle),
    }
    if (!taken.some((other) => isTooClose(place, radius, other))) return place
  }
}

function isTooClose(place: Place, radius: number, other: TakenPlace): boolean {
  const across = place.x - other.place.x
  const down = place.y - other.place.y
  // A hair less than the gap: places nudged to exactly the gap must not count as too close.
  const needed = radius + other.radius + shapeGap - 0.01
  return across * across + down * down < needed * needed
}
