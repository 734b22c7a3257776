import type { Network } from '../../domain/network'
import type { Partnership } from '../../domain/partnership'
import type { Kind } from '../../domain/records'
import type { Seat } from '../../domain/seat'

/** What narrows the map. An absent part narrows nothing. */
export interface MapFilters {
  readonly kind?: Kind
  readonly sector?: string
  readonly areaId?: string
  readonly themeId?: string
  readonly role?: string
}

export interface FilterTests {
  /** Whether any filter looks at seats, so that an item needs a seat that passes. */
  readonly asksForSeats: boolean
  readonly passesSeat: (seat: Seat) => boolean
  readonly passesPartnership: (partnership: Partnership) => boolean
}

/** Areas and themes take in everything that lies below them. */
export function createFilterTests(network: Network, filters: MapFilters): FilterTests {
  const { sector, areaId, themeId, role } = filters
  const areas = areaId === undefined ? null : findBelow(network.areas.values(), areaId)
  const themes = themeId === undefined ? null : findBelow(network.themes.values(), themeId)
  const passesPartnership = (partnership: Partnership) =>
    (areas === null || (partnership.areaId !== undefined && areas.has(partnership.areaId))) &&
    (themes === null || (partnership.themeIds ?? []).some((id) => themes.has(id)))
  const sectorOf = (seat: Seat) =>
    seat.organisationId === undefined
      ? undefined
      : network.organisations.get(seat.organisationId)?.sector
  return {
    asksForSeats: sector !== undefined || role !== undefined,
    passesPartnership,
    passesSeat(seat) {
      if (role !== undefined && seat.role !== role) return false
      if (sector !== undefined && sectorOf(seat) !== sector) return false
      const partnership = network.partnerships.get(seat.partnershipId)
      return partnership !== undefined && passesPartnership(partnership)
    },
  }
}

interface TreeRecord {
  readonly id: string
  readonly parentId?: string
}

function findBelow(records: Iterable<TreeRecord>, top: string): ReadonlySet<string> {
  const children = new Map<string, string[]>()
  for (const { id, parentId } of records) {
    if (parentId === undefined) continue
    children.set(parentId, [...(children.get(parentId) ?? []), id])
  }
  // A set keeps what is added while it is walked, and ends where parents go round in a ring.
  const below = new Set([top])
  for (const id of below) for (const child of children.get(id) ?? []) below.add(child)
  return below
}
