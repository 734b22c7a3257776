interface Place {
  readonly x: number
  readonly y: number
}

export type Direction = 'left' | 'right' | 'up' | 'down'

const directions: Readonly<Record<Direction, Place>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/** The nearest item that way: within 45 degrees of it, or else anywhere on that side. */
export function findNearestThatWay(
  places: ReadonlyMap<string, Place>,
  ids: readonly string[],
  fromId: string,
  direction: Direction,
): string | null {
  const from = places.get(fromId)
  if (from === undefined) return null
  const ahead = directions[direction]
  const onThatSide = ids.flatMap((id) => {
    const place = places.get(id)
    if (place === undefined || id === fromId) return []
    const x = place.x - from.x
    const y = place.y - from.y
    const along = x * ahead.x + y * ahead.y
    const across = Math.abs(x * ahead.y) + Math.abs(y * ahead.x)
    return along > 0 ? [{ id, along, across }] : []
  })
  const straight = onThatSide.filter(({ along, across }) => across <= along)
  return leastOf(straight) ?? leastOf(onThatSide)
}

interface Candidate {
  readonly id: string
  readonly along: number
  readonly across: number
}

function leastOf(candidates: readonly Candidate[]): string | null {
  const [first] = candidates.toSorted(
    (one, two) => one.along + 2 * one.across - (two.along + 2 * two.across),
  )
  return first?.id ?? null
}

/** The nearest of these items in any direction; the first if there are no places to go by. */
export function findNearest(
  places: ReadonlyMap<string, Place>,
  ids: readonly string[],
  fromId: string,
): string | null {
  const from = places.get(fromId)
  let nearest = ids[0] ?? null
  let least = Number.POSITIVE_INFINITY
  for (const id of from === undefined ? [] : ids) {
    const place = places.get(id)
    if (place === undefined || from === undefined) continue
    const distance = Math.hypot(place.x - from.x, place.y - from.y)
    if (distance >= least) continue
    nearest = id
    least = distance
  }
  return nearest
}
