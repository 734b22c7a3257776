import type { IntlShape } from 'react-intl'
import type { Network } from '../../domain/network'
import type { ShownItem } from '../../graph/live/shown'
import { itemNameOf } from './item-name'

interface ItemPosition {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/** The accessible name of an item on the map: interface, section 5.1. Zero parts are left out. */
export function describeItem(
  intl: IntlShape,
  network: Network,
  item: ShownItem,
  position: ItemPosition,
): string {
  const values = { name: itemNameOf(network, item.id), ...item.counts, ...position }
  switch (item.kind) {
    case 'person':
      return intl.formatMessage({ id: 'map.item.person' }, values)
    case 'organisation': {
      const sector = network.organisations.get(item.id)?.sector
      if (sector === undefined) {
        return intl.formatMessage({ id: 'map.item.organisation' }, values)
      }
      return intl.formatMessage(
        { id: 'map.item.organisation-in-sector' },
        { ...values, sector: intl.formatMessage({ id: `sector.${sector}` }) },
      )
    }
    case 'partnership':
      return intl.formatMessage(
        { id: 'map.item.partnership' },
        { ...values, parts: partsOf(item), folded: item.folded },
      )
    case 'strategy': {
      const status = network.strategies.get(item.id)?.status ?? 'draft'
      return intl.formatMessage(
        { id: 'map.item.strategy' },
        { ...values, status: intl.formatMessage({ id: `map.strategy-status.${status}` }) },
      )
    }
  }
}

function partsOf({ counts }: ShownItem): 'both' | 'people' | 'empty' | 'none' {
  if (counts.people > 0) return counts.emptySeats > 0 ? 'both' : 'people'
  return counts.emptySeats > 0 ? 'empty' : 'none'
}
