import type { Link } from '../../domain/link'
import type { Seat } from '../../domain/seat'
import { groupBy } from '../../lib/group-by'
import type { MapIndex } from './map-index'
import type { LineRole, ShownLine } from './shown'

/** The lines of single items, made when first asked for: a map shows few of a county's. */
export interface MapLines {
  /** Lines to people, partnerships and organisations by the seats the filters leave. */
  readonly seatLinesOf: (id: string) => readonly ShownLine[]
  /** Those and the links and ownerships on record. */
  readonly linesOf: (id: string) => readonly ShownLine[]
}

export function createMapLines(index: MapIndex): MapLines {
  const { passing, links, owned, network } = index
  const seatLinesOf = remember((id: string) => {
    const onIt = passing.ofPartnership.get(id)
    if (onIt === undefined) {
      return toSeatLines(passing.ofPerson.get(id) ?? passing.ofOrganisation.get(id) ?? [], id)
    }
    const byHolder = [...groupBy(onIt, (seat) => seat.personId)]
    const byOrganisation = [...groupBy(onIt, (seat) => seat.organisationId)]
    return [...byHolder, ...byOrganisation].flatMap(([from, seats]) =>
      from === null || from === undefined ? [] : [toSeatLine(from, id, seats)],
    )
  })
  const linesOf = remember((id: string) => {
    const owners = network.strategies.get(id)?.ownerIds ?? []
    const fromOwners = owners.map((ownerId) => toOwnerLine(ownerId, id))
    const fromOwner = (owned.get(id) ?? []).map((strategy) => toOwnerLine(id, strategy.id))
    const byWay = groupBy(links.get(id) ?? [], ({ fromId, toId }) => `${fromId} ${toId}`)
    const linkLines = [...byWay.values()].flatMap(toLinkLine)
    return [...seatLinesOf(id), ...linkLines, ...fromOwners, ...fromOwner]
  })
  return { seatLinesOf, linesOf }
}

/** The end of a line that is not the item itself. */
export function otherEndOf({ from, to }: ShownLine, id: string): string {
  return from === id ? to : from
}

function toSeatLines(seats: readonly Seat[], from: string): readonly ShownLine[] {
  return [...groupBy(seats, (seat) => seat.partnershipId)].map(([to, own]) =>
    toSeatLine(from, to, own),
  )
}

function toSeatLine(from: string, to: string, seats: readonly Seat[]): ShownLine {
  return {
    ...plainLine,
    id: `seats ${from} ${to}`,
    from,
    to,
    tie: 'seats',
    seatIds: seats.map((seat) => seat.id),
    role: weightiestRoleOf(seats),
    isGuess: seats.every((seat) => seat.source?.confidence === 'guess'),
    count: seats.length,
  }
}

function toLinkLine(links: readonly Link[]): readonly ShownLine[] {
  const [first] = links
  if (first === undefined) return []
  const { fromId: from, toId: to } = first
  return [
    {
      ...plainLine,
      id: `link ${from} ${to}`,
      from,
      to,
      tie: 'link',
      hasArrow: links.some(({ kind }) => kind === 'reports-to'),
      isGuess: links.every(({ source }) => source?.confidence === 'guess'),
      count: links.length,
    },
  ]
}

function toOwnerLine(from: string, to: string): ShownLine {
  return { ...plainLine, id: `owner ${from} ${to}`, from, to, tie: 'owner' }
}

const plainLine = {
  seatIds: [],
  role: 'member',
  hasArrow: false,
  isGuess: false,
  count: 1,
} as const

const lesserRoles: ReadonlySet<string> = new Set(['observer', 'adviser', 'substitute'])

function weightiestRoleOf(seats: readonly Seat[]): LineRole {
  if (seats.some(({ role }) => role === 'chair')) return 'chair'
  return seats.every(({ role }) => lesserRoles.has(role)) ? 'lesser' : 'member'
}

function remember<Value>(work: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>()
  return (id) => {
    const value = known.get(id) ?? work(id)
    known.set(id, value)
    return value
  }
}
