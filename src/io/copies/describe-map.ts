import { getInfo, type Network } from '../../domain/network'

/** What goes along with the records where a format has room for it: title, date, purpose, controller. */
export function describeMap(network: Network): string {
  const { title, asAt, purpose, privacy } = getInfo(network)
  return [title, asAt, purpose, privacy?.controller]
    .filter((part) => part !== undefined)
    .join(' · ')
}
