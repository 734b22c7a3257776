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
  readonly isFiltered: boolean
  readonly passesFilters: (id: string) => boolean
}

export function createMapIndex(network: Network, asAt: Day, filters: MapFilters = {}): MapIndex {
  const steps = createMapIndexInSteps(network, asAt, filters)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** As many records as are looked through in a few milliseconds. */
const recordsPerStep = 6_000

/** The same, stopping after every few milliseconds so that the page can answer in between. */
export function* createMapIndexInSteps(
  network: Network,
  asAt: Day,
  filters: MapFilters = {},
): Generator<undefined, MapIndex> {
  const isFiltered = Object.values(filters).some((value) => value !== undefined)
  const tests = createFilterTests(network, filters)
  const isActiveSeat = createSeatTest(network, asAt)
  const seats = createSeatLists()
  const passing = isFiltered ? createSeatLists() : seats
  const everSeated = new Set<string | null>()
  yield* inSteps(network.seats.values(), (seat) => {
    everSeated.add(seat.personId)
    if (!isActiveSeat(seat)) return
    addSeat(seats, seat)
    if (isFiltered && tests.passesSeat(seat)) addSeat(passing, seat)
  })
  const present = new Set<string>()
  for (const partnership of network.partnerships.values()) {
    if (isActiveOn(partnership, asAt)) present.add(partnership.id)
  }
  // People have no period: one is there while holding a seat, or if no seat was ever recorded.
  yield* inSteps(network.people.keys(), (id) => {
    if (seats.ofPerson.has(id) || !everSeated.has(id)) present.add(id)
  })
  const lists = { links: listLinks(network, asAt), owned: listOwned(network, asAt) }
  const index = { network, seats, passing, present, isFiltered, ...lists }
  const passesFilters = isFiltered ? createItemTest(index, filters, tests) : () => true
  return { ...index, passesFilters }
}

function* inSteps<Item>(items: Iterable<Item>, work: (item: Item) => void): Generator<undefined> {
  let count = 0
  for (const item of items) {
    work(item)
    count++
    if (count % recordsPerStep === 0) yield
  }
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

function createSeatTest({ partnerships, people }: Network, asAt: Day): (seat: Seat) => boolean {
  const isOn = new Map<string, boolean>()
  for (const partnership of partnerships.values()) {
    isOn.set(partnership.id, isActiveOn(partnership, asAt))
  }
  return (seat) =>
    isOn.get(seat.partnershipId) === true &&
    (seat.personId === null || people.has(seat.personId)) &&
    isActiveOn(seat, asAt)
}

type OpenSeatLists = Readonly<Record<keyof SeatLists, Map<string, Seat[]>>>

function createSeatLists(): OpenSeatLists {
  return { ofPerson: new Map(), ofPartnership: new Map(), ofOrganisation: new Map() }
}

function addSeat({ ofPerson, ofPartnership, ofOrganisation }: OpenSeatLists, seat: Seat): void {
  addTo(ofPartnership, seat.partnershipId, seat)
  if (seat.personId !== null) addTo(ofPerson, seat.personId, seat)
  if (seat.organisationId !== undefined) addTo(ofOrganisation, seat.organisationId, seat)
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
