import type { Network } from '../../domain/network'
import type { Seat } from '../../domain/seat'
import type { ItemKind, Shown, ShownItem } from '../../graph/live/shown'
import { compareNames } from '../../lib/compare-names'

/** One tie of a drawn item, told from its own side. */
export interface ListedTie {
  readonly key: string
  readonly otherId: string
  readonly otherName: string
  readonly seats: readonly Seat[]
  /** Recorded links behind the tie rather than seats. */
  readonly isLink: boolean
}

export interface ListedItem {
  readonly item: ShownItem
  readonly name: string
  readonly ties: readonly ListedTie[]
}

export interface ListedGroup {
  readonly kind: ItemKind
  readonly items: readonly ListedItem[]
}

const order: readonly ItemKind[] = ['person', 'organisation', 'partnership', 'strategy']

/** Everything the map draws as a list: kinds, their items by name, and each item's ties. */
export function listItems(shown: Shown, network: Network): readonly ListedGroup[] {
  const ties = new Map<string, ListedTie[]>()
  const add = (id: string, tie: ListedTie) => ties.set(id, [...(ties.get(id) ?? []), tie])
  for (const { id, from, to, tie, seatIds } of shown.lines) {
    const seats = seatIds.flatMap((seatId) => network.seats.get(seatId) ?? [])
    const isLink = tie !== 'seats'
    add(from, { key: `${id} from`, otherId: to, otherName: nameOf(network, to), seats, isLink })
    add(to, { key: `${id} to`, otherId: from, otherName: nameOf(network, from), seats, isLink })
  }
  return order.flatMap((kind) => {
    const items = shown.items
      .filter((item) => item.kind === kind)
      .map((item) => ({
        item,
        name: nameOf(network, item.id),
        ties: (ties.get(item.id) ?? []).toSorted((first, second) =>
          compareNames(first.otherName, second.otherName),
        ),
      }))
      .sort((first, second) => compareNames(first.name, second.name))
    return items.length === 0 ? [] : [{ kind, items }]
  })
}

function nameOf(network: Network, id: string): string {
  const record =
    network.people.get(id) ??
    network.partnerships.get(id) ??
    network.organisations.get(id) ??
    network.strategies.get(id)
  return record?.name ?? ''
}
