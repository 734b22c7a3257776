import type { Network } from '../../domain/network'
import { badgeOf, diameterOf } from './item-size'
import { shortenLabel } from './shorten-label'
import type { ItemKind, Shown, ShownItem, ShownLine } from './shown'

/** An item as the canvas draws it. Its state is in `classes`; nothing is styled one by one. */
export interface LiveItem {
  readonly id: string
  readonly kind: ItemKind
  readonly label: string
  readonly diameter: number
  readonly badge: string
  /** The badge that unfolds: "+14", or empty. */
  readonly fold: string
  readonly classes: readonly string[]
}

export interface LiveLine {
  readonly id: string
  readonly from: string
  readonly to: string
  /** How many seats or links it stands for, from 2. */
  readonly label: string
  readonly classes: readonly string[]
}

export interface LiveElements {
  /** Most relevant first: in this order labels find room. */
  readonly items: readonly LiveItem[]
  readonly lines: readonly LiveLine[]
}

/** Pure: the same choice always draws the same picture. `opened` can be folded again. */
export function toLiveElements(
  network: Network,
  shown: Shown,
  opened: readonly string[],
): LiveElements {
  const isOpened = new Set(opened)
  return {
    items: shown.items.map((item) => toLiveItem(network, item, isOpened.has(item.id))),
    lines: shown.lines.map(toLiveLine),
  }
}

function toLiveItem(network: Network, item: ShownItem, isOpened: boolean): LiveItem {
  const badge = badgeOf(item)
  return {
    id: item.id,
    kind: item.kind,
    label: shortenLabel(nameOf(network, item.id)),
    diameter: Math.round(diameterOf(item)),
    badge: badge === 0 ? '' : `${badge}`,
    fold: foldText(item.folded, isOpened),
    classes: [
      item.kind,
      ...(item.isResult ? ['result'] : []),
      ...(item.kind === 'partnership' && item.counts.emptySeats > 0 ? ['empty-seat'] : []),
    ],
  }
}

function foldText(folded: number, isOpened: boolean): string {
  if (isOpened) return '−'
  return folded === 0 ? '' : `+${folded}`
}

function toLiveLine({ id, from, to, tie, role, isGuess, hasArrow, count }: ShownLine): LiveLine {
  return {
    id,
    from,
    to,
    label: count > 1 ? `${count}` : '',
    classes: [tie, role, ...(isGuess ? ['guess'] : []), ...(hasArrow ? ['arrow'] : [])],
  }
}

function nameOf({ people, organisations, partnerships, strategies }: Network, id: string): string {
  const record =
    people.get(id) ?? partnerships.get(id) ?? organisations.get(id) ?? strategies.get(id)
  return record?.name ?? ''
}
