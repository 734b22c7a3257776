import { daysBetween, endOf, share, sortBy } from './expect-base.mjs'

const DEFAULT_WEIGHTS = {
  chair: 2,
  'vice-chair': 1.5,
  member: 1,
  substitute: 0.5,
  observer: 0.25,
  adviser: 0.25,
  secretary: 1,
}
const DEFAULT_EFFORT = { ...DEFAULT_WEIGHTS, substitute: 0.25, observer: 0.75, adviser: 0.75 }
const settingsOf = ({ settings = {} }) => ({
  weightLimit: settings.weightLimit ?? 5,
  prepRatio: settings.prepRatio ?? 0.5,
  weights: { ...DEFAULT_WEIGHTS, ...settings.roleWeights },
  effort: { ...DEFAULT_EFFORT, ...settings.roleEffort },
})

function groupByPerson(seats) {
  const found = new Map()
  for (const seat of seats) found.set(seat.personId, [...(found.get(seat.personId) ?? []), seat])
  return [...found]
}

const distinct = (seats, field) =>
  new Set(seats.map((seat) => seat[field]).filter((id) => id !== undefined)).size

/** A1: seats, partnerships, organisations spoken for and chairs of everybody with a held seat. */
export function expectHats({ held, records }) {
  const people = groupByPerson(held).map(([personId, seats]) => ({
    personId,
    seats: seats.length,
    partnerships: distinct(seats, 'partnershipId'),
    organisations: distinct(seats, 'organisationId'),
    chairs: seats.filter((seat) => seat.role === 'chair').length,
  }))
  const seated = new Set(people.map(({ personId }) => personId))
  const without = records.people.map(({ id }) => id).filter((id) => !seated.has(id))
  return { people: sortBy(people, 'personId'), without: without.sort() }
}

/** A2: seats weighted by role; over when more than the guide figure. */
export function expectWeights({ held, info }) {
  const { weights, weightLimit } = settingsOf(info)
  const people = groupByPerson(held).map(([personId, seats]) => {
    const weighted = seats.reduce((sum, seat) => sum + weights[seat.role], 0)
    return { personId, seats: seats.length, weighted, over: weighted > weightLimit }
  })
  return { limit: weightLimit, people: sortBy(people, 'personId') }
}

function hoursOf(seat, { live, info }) {
  if (seat.hoursPerMonth !== undefined) return { recorded: seat.hoursPerMonth, estimated: 0 }
  const { meetingsPerYear, meetingHours } = live.get(seat.partnershipId)
  if (meetingsPerYear === undefined || meetingHours === undefined) return undefined
  const { prepRatio, effort } = settingsOf(info)
  const estimated = (meetingsPerYear / 12) * meetingHours * (1 + prepRatio) * effort[seat.role]
  return { recorded: 0, estimated }
}

const total = (list, pick) => list.reduce((sum, item) => sum + pick(item), 0)

/** A3: hours a month in all, and for each person against the time they gave. */
export function expectHours(base) {
  const timed = base.filled.map((seat) => ({ seat, hours: hoursOf(seat, base) }))
  const known = timed.filter(({ hours }) => hours !== undefined)
  const all = ({ hours }) => hours.recorded + hours.estimated
  const capacities = new Map(
    base.records.people.map((person) => [person.id, person.capacityHoursPerMonth]),
  )
  const people = groupByPerson(base.held).map(([personId, seats]) => {
    const mine = known.filter(({ seat }) => seats.includes(seat))
    const recorded = total(mine, ({ hours }) => hours.recorded)
    const estimated = total(mine, ({ hours }) => hours.estimated)
    const capacity = capacities.get(personId) ?? null
    const hours = recorded + estimated
    return {
      personId,
      hours,
      recorded,
      estimated,
      capacity,
      ratio: capacity ? hours / capacity : null,
    }
  })
  return {
    total: total(known, all),
    totalEstimated: total(known, ({ hours }) => hours.estimated),
    withoutOrganisation: total(
      known.filter(({ seat }) => !seat.organisationId),
      all,
    ),
    unknownSeats: timed.length - known.length,
    people: sortBy(people, 'personId'),
  }
}

function endingOf(seat, { live }) {
  const ends = [seat.endedOn, live.get(seat.partnershipId).endedOn].filter(
    (date) => date !== undefined,
  )
  return ends.map(endOf).sort()[0]
}

/** A27: filled seats ending within a year, and partnerships that lose half or more of theirs. */
export function expectEndings(base) {
  const within = (days) =>
    base.filled.filter((seat) => {
      const end = endingOf(seat, base)
      return end !== undefined && daysBetween(base.day, end) <= days
    })
  const year = within(365)
  const losingHalf = base.partnerships
    .map(({ id }) => ({
      partnershipId: id,
      ending: year.filter((seat) => seat.partnershipId === id).length,
      seats: base.filled.filter((seat) => seat.partnershipId === id).length,
    }))
    .filter(({ ending, seats }) => seats > 0 && share(ending, seats) >= 0.5)
  return {
    within30: within(30).length,
    within90: within(90).length,
    within365: year.length,
    losingHalf: sortBy(losingHalf, 'partnershipId'),
  }
}

/** How many seats of one partnership have ended by a day, of all its filled seats. */
export function countEndingBy(base, partnershipId, day) {
  const seats = base.filled.filter((seat) => seat.partnershipId === partnershipId)
  const ending = seats.filter((seat) => (endingOf(seat, base) ?? '9999') <= day)
  return { ending: ending.length, seats: seats.length }
}
