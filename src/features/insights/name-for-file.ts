import { nameOfId } from '../../domain/name-of-id'
import type { Network } from '../../domain/network'

/** The name of a record as a file or a sheet may say it: whoever asked not to be named is not. */
export function nameForFile(network: Network, id: string, withheld: string): string {
  return network.people.get(id)?.doNotExport === true ? withheld : nameOfId(network, id)
}
