import type { ElementDefinition } from 'cytoscape'
import type { MapTheme } from '../map-theme'
import { findBadgeBoxes, showsBadges } from './badge-boxes'
import type { FittedPicture } from './fit-neighbourhood'
import type { LiveElements, LiveItem } from './live-elements'
import type { Place } from './place'

/** How far away the picture is seen from, and by whom. */
interface Viewpoint {
  /** Px of the picture to one px of the screen. */
  readonly unit: number
  /** The reader's size of text, 1 for the usual one. */
  readonly textScale: number
  /** What each kind has written on its shape where colours may not tell them apart. */
  readonly letters: MapTheme['letters']
}

/** Items, then the lines between them, then badges: the order in which a large picture is built. */
export function toElementDefinitions(
  { items, lines }: LiveElements,
  { places, itemScale }: FittedPicture,
  viewpoint: Viewpoint,
): readonly ElementDefinition[] {
  const crowd = { scale: itemScale / viewpoint.unit / viewpoint.textScale, count: items.length }
  const shapes = items.flatMap((item): readonly ElementDefinition[] => {
    const position = places.get(item.id)
    if (position === undefined) return []
    const { id, label } = item
    const diameter = item.diameter * itemScale
    return [
      { group: 'nodes', data: { id, label, diameter }, position: { ...position } },
      ...toLetter(item, position, viewpoint),
    ]
  })
  const badges = items.flatMap((item): readonly ElementDefinition[] => {
    const position = places.get(item.id)
    if (position === undefined || !showsBadges(item, crowd)) return []
    return toBadges(item, position, (item.diameter * itemScale) / 2, viewpoint)
  })
  const between = lines.flatMap(({ id, from, to, label }): readonly ElementDefinition[] => {
    const joinsTwo = from !== to && places.has(from) && places.has(to)
    return joinsTwo ? [{ group: 'edges', data: { id, source: from, target: to, label } }] : []
  })
  return [...shapes, ...between, ...badges]
}

function toLetter(
  { id, kind }: LiveItem,
  position: Place,
  { letters }: Viewpoint,
): readonly ElementDefinition[] {
  if (letters === null) return []
  const data = { id: `${id} letter`, owner: id, label: letters[kind] }
  return [{ group: 'nodes', data, position: { ...position }, classes: 'letter' }]
}

function toBadges(
  item: LiveItem,
  { x, y }: Place,
  radius: number,
  { unit, textScale }: Viewpoint,
): readonly ElementDefinition[] {
  return findBadgeBoxes(item, radius / unit, textScale).map(
    ({ name, label, left, right, top, bottom }) => ({
      group: 'nodes',
      data: {
        id: `${item.id} ${name}`,
        owner: item.id,
        label,
        width: (right - left) * unit,
        height: (bottom - top) * unit,
      },
      position: { x: x + ((left + right) / 2) * unit, y: y + ((top + bottom) / 2) * unit },
      classes: name === 'fold' ? 'badge fold' : 'badge',
    }),
  )
}
