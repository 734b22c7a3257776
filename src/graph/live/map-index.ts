import type { Link } from '../../domain/link'
import type { Network } from '../../domain/network'
import type { Day } from '../../domain/partial-date'
import { isActiveOn } from '../../domain/period'
import type { Seat } from '../../domain/seat'
import type { Strategy } from '../../domain/strategy'
import { createFilterTests, type FilterTests, type MapFilters } from './map-filters'
import type { ItemCounts, ItemKind } from './shown'

type Lists<Item> = ReadonlyMap<string, readonly Item[]>

interface SeatLists {
  readonly ofPerson: Lists<Seat>
  readonly ofPartnership: Lists<Seat>
  readonly ofOrganisation: Lists<Seat>
}

/** The network as it stood on one date, ready to be drawn from. Built once per date and filter. */
export interface MapIndex {
  readonly network: Network
  readonly seats: SeatLists
  /** Seats the filters leave: lines are drawn from these, sizes and badges from all. */
  readonly passing: SeatLists
  /** Links of partnerships and organisations, under both ends. */
  readonly links: Lists<Link>
  /** Strategies under those who own them. */
  readonly owned: Lists<Strategy>
  /** People and partnerships that are there on the date, in the order of the records. */
  readonly present: ReadonlySet<string>
  readonly passesFilters: (id: string) => boolean
}

export function createMapIndex(network: Network, asAt: Day, filters: MapFilters = {}): MapIndex {
  const tests = createFilterTests(network, filters)
  const isFiltered = Object.values(filters).some((value) => value !== undefined)
  const active = findActiveSeats(network, asAt)
  const seats = listSeats(active)
  const passing = isFiltered ? listSeats(active.filter(tests.passesSeat)) : seats
  const index = {
    network,
    seats,
    passing,
    links: listLinks(network, asAt),
    owned: listOwned(network, asAt),
    present: findPresent(network, asAt, seats),
  }
  const passesFilters = isFiltered ? createItemTest(index, filters, tests) : () => true
  return { ...index, passesFilters }
}

export function kindOf(network: Network, id: string): ItemKind | null {
  if (network.people.has(id)) return 'person'
  if (network.partnerships.has(id)) return 'partnership'
  if (network.organisations.has(id)) return 'organisation'
  return network.strategies.has(id) ? 'strategy' : null
}

export function countsOf({ network, seats }: MapIndex, id: string): ItemCounts {
  const own = seats.ofPartnership.get(id) ?? seats.ofPerson.get(id) ?? seats.ofOrganisation.get(id)
  const held = own ?? []
  const people = new Set(held.map((seat) => seat.personId ?? (isEmpty(seat) ? null : seat.id)))
  people.delete(null)
  return {
    seats: held.length,
    emptySeats: held.filter(isEmpty).length,
    chairs: held.filter(({ role }) => role === 'chair').length,
    partnerships: new Set(held.map(({ partnershipId }) => partnershipId)).size,
    people: people.size,
    priorities: network.strategies.get(id)?.priorities?.length ?? 0,
  }
}

/** A seat nobody holds; one whose holder's name was not recorded is not empty. */
function isEmpty({ personId, nameNotRecorded }: Seat): boolean {
  return personId === null && nameNotRecorded !== true
}

function findActiveSeats({ seats, partnerships, people }: Network, asAt: Day): readonly Seat[] {
  const isOn = new Map<string, boolean>()
  for (const partnership of partnerships.values()) {
    isOn.set(partnership.id, isActiveOn(partnership, asAt))
  }
  return [...seats.values()].filter(
    (seat) =>
      isOn.get(seat.partnershipId) === true &&
      (seat.personId === null || people.has(seat.personId)) &&
      isActiveOn(seat, asAt),
  )
}

function listSeats(seats: readonly Seat[]): SeatLists {
  const ofPerson = new Map<string, Seat[]>()
  const ofPartnership = new Map<string, Seat[]>()
  const ofOrganisation = new Map<string, Seat[]>()
  for (const seat of seats) {
    addTo(ofPartnership, seat.partnershipId, seat)
    if (seat.personId !== null) addTo(ofPerson, seat.personId, seat)
    if (seat.organisationId !== undefined) addTo(ofOrganisation, seat.organisationId, seat)
  }
  return { ofPerson, ofPartnership, ofOrganisation }
}

function listLinks(network: Network, asAt: Day): Lists<Link> {
  const lists = new Map<string, Link[]>()
  const isThere = (id: string) => {
    const partnership = network.partnerships.get(id)
    if (partnership === undefined) return network.organisations.has(id)
    return isActiveOn(partnership, asAt)
  }
  for (const link of network.links.values()) {
    if (!(isThere(link.fromId) && isThere(link.toId) && isActiveOn(link, asAt))) continue
    addTo(lists, link.fromId, link)
    addTo(lists, link.toId, link)
  }
  return lists
}

function listOwned(network: Network, asAt: Day): Lists<Strategy> {
  const lists = new Map<string, Strategy[]>()
  for (const strategy of network.strategies.values()) {
    if (!isActiveOn(strategy, asAt)) continue
    for (const ownerId of strategy.ownerIds ?? []) addTo(lists, ownerId, strategy)
  }
  return lists
}

/** People have no period: one is there while holding a seat, or if no seat was ever recorded. */
function findPresent(network: Network, asAt: Day, seats: SeatLists): ReadonlySet<string> {
  const everSeated = new Set<string | null>()
  for (const { personId } of network.seats.values()) everSeated.add(personId)
  const present = new Set<string>()
  for (const partnership of network.partnerships.values()) {
    if (isActiveOn(partnership, asAt)) present.add(partnership.id)
  }
  for (const id of network.people.keys()) {
    if (seats.ofPerson.has(id) || !everSeated.has(id)) present.add(id)
  }
  return present
}

function createItemTest(
  { network, passing }: Pick<MapIndex, 'network' | 'passing'>,
  filters: MapFilters,
  tests: FilterTests,
): (id: string) => boolean {
  const isOfKind = (id: string) => filters.kind === undefined || network[filters.kind].has(id)
  const onlyKind = Object.keys(filters).every((name) => name === 'kind')
  const hasPassingSeat = (id: string) =>
    passing.ofPerson.has(id) || passing.ofPartnership.has(id) || passing.ofOrganisation.has(id)
  return (id) => {
    if (!isOfKind(id)) return false
    if (onlyKind || hasPassingSeat(id)) return true
    const partnership = network.partnerships.get(id)
    return partnership !== undefined && !tests.asksForSeats && tests.passesPartnership(partnership)
  }
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
