import type { IntlShape } from 'react-intl'
import type { Network } from '../../domain/network'
import type { ItemKind, Shown } from '../../graph/live/shown'
import { itemNameOf } from './item-name'

const kinds: readonly ItemKind[] = ['person', 'partnership', 'organisation', 'strategy']

/** The summary of what is drawn: how much of it, of which kinds, who sits on most, and when. */
export function describeMap(intl: IntlShape, network: Network, shown: Shown, date: string): string {
  const parts = kinds.flatMap((kind) => {
    const count = shown.items.filter((item) => item.kind === kind).length
    return count === 0 ? [] : [intl.formatMessage({ id: `map.count.${kind}` }, { count })]
  })
  const most = findMostPartnerships(shown)
  const sentences = [
    intl.formatMessage(
      { id: 'map.summary' },
      {
        shown: shown.items.length,
        total: shown.total,
        parts: intl.formatList(parts, { type: 'unit' }),
        hasParts: parts.length > 0 ? 'yes' : 'no',
      },
    ),
    ...(most === null
      ? []
      : [
          intl.formatMessage(
            { id: 'map.summary.most' },
            { name: itemNameOf(network, most.id), partnerships: most.counts.partnerships },
          ),
        ]),
    intl.formatMessage({ id: 'map.summary.as-at' }, { date }),
  ]
  return sentences.join(' ')
}

/** The person drawn with most partnerships, from two; the first of several. */
function findMostPartnerships({ items }: Shown): Shown['items'][number] | null {
  let most: Shown['items'][number] | null = null
  for (const item of items) {
    if (item.kind !== 'person' || item.counts.partnerships < 2) continue
    if (most === null || item.counts.partnerships > most.counts.partnerships) most = item
  }
  return most
}
