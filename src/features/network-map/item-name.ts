import type { Network } from '../../domain/network'

/** The name of anything that can be on the map; empty if it no longer is. */
export function itemNameOf(network: Network, id: string): string {
  const { people, partnerships, organisations, strategies } = network
  const record =
    people.get(id) ?? partnerships.get(id) ?? organisations.get(id) ?? strategies.get(id)
  return record?.name ?? ''
}
