import type { Network } from './network'
import { kinds } from './records'

/** The name of the record with this id, of whatever kind; '' if it is not on the map. */
export function nameOfId(network: Network, id: string): string {
  for (const kind of kinds) {
    const record = network[kind].get(id)
    if (record !== undefined) return 'name' in record ? record.name : ''
  }
  return ''
}
