import type { Network } from '../domain/network'

/** A network as the layout takes it: items by index, in the order of their ids. */
export interface LayoutItems {
  readonly ids: readonly string[]
  readonly lineFrom: Int32Array
  readonly lineTo: Int32Array
  /** Half the width of the shape in px at 100%, for partnerships with room for a label. */
  readonly radius: Float32Array
  readonly isPartnership: Uint8Array
}

const labelAllowance = 14

/**
 * Everything that has a place on the map, and every tie of all dates: seats join people and
 * organisations to partnerships, links join partnerships and organisations.
 */
export function toLayoutItems(network: Network): LayoutItems {
  const { people, partnerships, organisations, seats, links } = network
  const ids = [...people.keys(), ...partnerships.keys(), ...organisations.keys()].sort()
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const lineFrom: number[] = []
  const lineTo: number[] = []
  const tieCount = new Uint32Array(ids.length)
  const join = (fromId: string | null | undefined, toId: string) => {
    const from = indexOf.get(fromId ?? '')
    const to = indexOf.get(toId)
    if (from === undefined || to === undefined) return
    lineFrom.push(from)
    lineTo.push(to)
    tieCount[from] = (tieCount[from] ?? 0) + 1
    tieCount[to] = (tieCount[to] ?? 0) + 1
  }
  for (const { personId, partnershipId, organisationId } of seats.values()) {
    join(personId, partnershipId)
    join(organisationId, partnershipId)
  }
  for (const { fromId, toId } of links.values()) join(fromId, toId)
  return {
    ids,
    lineFrom: Int32Array.from(lineFrom),
    lineTo: Int32Array.from(lineTo),
    isPartnership: Uint8Array.from(ids, (id) => (partnerships.has(id) ? 1 : 0)),
    radius: Float32Array.from(ids, (id, index) => radiusOf(network, id, tieCount[index] ?? 0)),
  }
}

/** The sizes of interface, section 4.1; a tie counts as a seat, since this is for all dates. */
function radiusOf({ people, partnerships }: Network, id: string, ties: number): number {
  if (people.has(id)) return Math.min(60, 24 + 6 * Math.sqrt(Math.max(0, ties - 1))) / 2
  if (partnerships.has(id)) return Math.min(72, 32 + 4 * Math.sqrt(ties)) / 2 + labelAllowance
  return Math.min(64, 28 + 4 * Math.sqrt(ties)) / 2
}
