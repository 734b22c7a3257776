import type { Core } from 'cytoscape'
import { findBadgeBoxes, showsBadges } from './badge-boxes'
import type { Highlight } from './find-highlight'
import type { LiveMapInput } from './live-map-input'
import type { LabelSize } from './measure-label'
import { type LabelledItem, type PlacedLabels, placeLabels } from './place-labels'
import { findScreenSpot } from './screen-spot'

interface Viewing {
  /** What the reader looks at now, in order. */
  readonly looked: readonly string[]
  /** Null while nothing is looked at. */
  readonly highlight: Highlight | null
  readonly room: { readonly width: number; readonly height: number }
  /** How much closer the view is than the one of all that is drawn. */
  readonly closeness: number
  readonly measure: (label: string) => LabelSize
}

const fewLabels = 25

/** The labels of everything drawn as it lies on the screen now: interface, section 4.1. */
export function chooseLabels(core: Core, input: LiveMapInput, viewing: Viewing): PlacedLabels {
  const { elements, current } = input
  const { looked, highlight, room, closeness } = viewing
  const items = elements.items.flatMap((item) => toLabelled(core, item, input, viewing) ?? [])
  const isLit = (id: string) => highlight === null || highlight.itemIds.has(id)
  const results = elements.items.flatMap(({ id, classes }) =>
    classes.includes('result') ? [id] : [],
  )
  const lit = elements.items.map(({ id }) => id).filter(isLit)
  return placeLabels({
    items,
    isObstacle: isLit,
    looked,
    important: [...(current === null ? [] : [current]), ...(highlight === null ? results : lit)],
    others: highlight === null ? lit : results,
    most: Math.round(fewLabels * closeness),
    lines: elements.lines,
    window: { left: 0, top: 0, right: room.width, bottom: room.height },
  })
}

function toLabelled(
  core: Core,
  item: LiveMapInput['elements']['items'][number],
  { textScale, elements }: LiveMapInput,
  { measure }: Viewing,
): LabelledItem | null {
  const spot = findScreenSpot(core, item.id)
  if (spot === null) return null
  const { x, y, size } = spot
  const { width, height } = measure(item.label)
  const radius = size / 2
  const crowd = { scale: size / item.diameter / textScale, count: elements.items.length }
  return {
    id: item.id,
    x,
    y,
    radius,
    width: width * textScale,
    height: height * textScale,
    badges: showsBadges(item, crowd) ? findBadgeBoxes(item, radius, textScale) : [],
  }
}
