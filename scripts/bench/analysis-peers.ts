import type { Question } from '../../src/analysis/question'
import type { Partnership } from '../../src/domain/partnership'
import { isActiveOn } from '../../src/domain/period'
import { roles, type Seat } from '../../src/domain/seat'
import type { Settings } from '../../src/domain/settings'

type Partnerships = ReadonlyMap<string, Partnership>

interface Counted {
  readonly personId: string
  seats: number
  votes: number
  chairs: number
  weighted: number
  recorded: number
  estimated: number
  readonly partnerships: Set<string>
  readonly organisations: Set<string>
}

/** The fast set as one would first write it: records, maps and sets. */
export function countWithPlainObjects(
  seats: readonly Seat[],
  partnerships: Partnerships,
  { asAt, settings }: Question,
) {
  const counted = new Map<string, Counted>()
  const byOrganisation = new Map<string, { seats: number; hours: number; people: Set<string> }>()
  let total = 0
  for (const seat of findHeld(seats, partnerships, asAt)) {
    const { personId, organisationId } = seat
    const person = counted.get(personId) ?? emptyCount(personId)
    counted.set(personId, person)
    const hours = addSeat(person, seat, partnerships, settings)
    total += hours
    if (organisationId === undefined) continue
    const organisation = byOrganisation.get(organisationId) ?? {
      seats: 0,
      hours: 0,
      people: new Set<string>(),
    }
    byOrganisation.set(organisationId, organisation)
    organisation.seats += 1
    organisation.hours += hours
    organisation.people.add(personId)
  }
  const people = [...counted.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))
  const { weightLimit } = settings
  return {
    people: people.map(
      ({ personId, seats: held, partnerships: tables, organisations, chairs }) => ({
        personId,
        seats: held,
        partnerships: tables.size,
        organisations: organisations.size,
        chairs,
      }),
    ),
    weighted: people.map(({ personId, seats: held, weighted }) => ({
      personId,
      seats: held,
      weighted,
      over: weighted > weightLimit,
    })),
    time: people.map(toTime),
    flagged: people.filter(
      ({ weighted, organisations }) => weighted > weightLimit || organisations.size > 1,
    ),
    organisations: [...byOrganisation]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([organisationId, one]) => ({ ...one, organisationId, people: one.people.size })),
    gini: [
      people.map((person) => person.seats),
      people.map((person) => person.votes),
      [...byOrganisation.values()].map((organisation) => organisation.seats),
    ].map(giniOf),
    total,
  }
}

function toTime({ personId, recorded, estimated }: Counted) {
  const hours = recorded + estimated
  return {
    personId,
    hours,
    recorded,
    estimated,
    estimatedShare: hours === 0 ? null : estimated / hours,
    low: recorded + estimated / 2,
    high: recorded + 2 * estimated,
    unknownSeats: 0,
    capacity: null,
    ratio: null,
  }
}

/** Shared people by pair, each pair a text of two ids. */
export function findSharedByKey(
  seats: readonly Seat[],
  partnerships: Partnerships,
  asAt: string,
): ReadonlyMap<string, number> {
  const tables = new Map<string, Set<string>>()
  for (const { personId, partnershipId } of findHeld(seats, partnerships, asAt)) {
    const own = tables.get(personId) ?? new Set<string>()
    tables.set(personId, own.add(partnershipId))
  }
  const shared = new Map<string, number>()
  for (const own of tables.values()) {
    const sorted = [...own].sort()
    for (const [index, a] of sorted.entries()) {
      for (const b of sorted.slice(index + 1)) {
        const key = `${a}|${b}`
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
    }
  }
  return shared
}

function findHeld(seats: readonly Seat[], partnerships: Partnerships, asAt: string) {
  return seats.filter((seat): seat is Seat & { readonly personId: string } => {
    const partnership = partnerships.get(seat.partnershipId)
    const isOn = partnership !== undefined && isActiveOn(partnership, asAt)
    return seat.personId !== null && isOn && isActiveOn(seat, asAt)
  })
}

function emptyCount(personId: string): Counted {
  return {
    personId,
    seats: 0,
    votes: 0,
    chairs: 0,
    weighted: 0,
    recorded: 0,
    estimated: 0,
    partnerships: new Set(),
    organisations: new Set(),
  }
}

function addSeat(person: Counted, seat: Seat, partnerships: Partnerships, settings: Settings) {
  const { meetingsPerYear = 0, meetingHours = 0 } = partnerships.get(seat.partnershipId) ?? {}
  const estimate =
    (meetingsPerYear / 12) *
    meetingHours *
    (1 + settings.prepRatio) *
    settings.roleEffort[seat.role]
  person.seats += 1
  person.votes += roles.indexOf(seat.role) < 3 ? 1 : 0
  person.chairs += seat.role === 'chair' ? 1 : 0
  person.weighted += settings.roleWeights[seat.role]
  person.partnerships.add(seat.partnershipId)
  if (seat.organisationId !== undefined) person.organisations.add(seat.organisationId)
  if (seat.hoursPerMonth === undefined) person.estimated += estimate
  else person.recorded += seat.hoursPerMonth
  return seat.hoursPerMonth ?? estimate
}

function giniOf(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b)
  const total = sorted.reduce((sum, held) => sum + held, 0)
  const weighted = sorted.reduce((sum, held, index) => sum + (index + 1) * held, 0)
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}
