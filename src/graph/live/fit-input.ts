import { findBadgeBoxes, showsBadges } from './badge-boxes'
import { type FittedPicture, fitNeighbourhood } from './fit-neighbourhood'
import type { LiveItem } from './live-elements'
import type { LiveMapInput } from './live-map-input'
import type { LabelSize } from './measure-label'
import type { FittedItem } from './nudge-apart'

interface Fitting {
  readonly room: { readonly width: number; readonly height: number }
  readonly kept: FittedPicture | null
  readonly measure: (label: string) => LabelSize
}

/** More results than this cannot all be given room for a name below them. */
const mostNamed = 25

/** Fits what is to be drawn into the room, with space for badges and for the names of results. */
export function fitInput(input: LiveMapInput, { room, kept, measure }: Fitting): FittedPicture {
  const { elements, places, textScale } = input
  const results = elements.items.filter(({ classes }) => classes.includes('result'))
  const isNamed = new Set(results.length > mostNamed ? [] : results.map(({ id }) => id))
  const count = elements.items.length
  const labelOf = ({ id, label }: LiveItem) => (isNamed.has(id) ? measure(label) : noLabel)
  return fitNeighbourhood({
    itemsAt: (size) =>
      elements.items.map((item) => toFitted(item, labelOf(item), { ...size, textScale, count })),
    ties: elements.lines,
    places,
    ...room,
    ...(kept === null ? {} : { kept }),
  })
}

const noLabel: LabelSize = { width: 0, height: 0 }
const labelGap = 3

interface Drawn {
  readonly itemScale: number
  readonly unit: number
  readonly textScale: number
  readonly count: number
}

/** Badges and labels have their size on the screen, whatever the size of the shape. */
function toFitted(
  item: LiveItem,
  label: LabelSize,
  { itemScale, unit, textScale, count }: Drawn,
): FittedItem {
  const radius = (item.diameter * itemScale) / 2
  const hasBadges = showsBadges(item, { scale: itemScale / unit / textScale, count })
  const badges = hasBadges ? findBadgeBoxes(item, radius / unit, textScale) : []
  const most = (values: readonly number[]) => Math.max(radius, ...values.map((px) => px * unit))
  const labelHeight = label.height === 0 ? 0 : labelGap + label.height * textScale
  return {
    id: item.id,
    radius,
    halfWidth: most([...badges.map(({ right }) => right), (label.width * textScale) / 2]),
    above: most(badges.map(({ top }) => -top)),
    below: Math.max(most(badges.map(({ bottom }) => bottom)), radius + labelHeight * unit),
  }
}
