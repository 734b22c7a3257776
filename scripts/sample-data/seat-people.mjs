import { CAST } from './wexcombe-cast.mjs'

/** What a seat weighs: a chair counts as two, as in the guide figures of a new map. */
export const WEIGHTS = {
  chair: 2,
  'vice-chair': 1.5,
  member: 1,
  substitute: 0.5,
  observer: 0.25,
  adviser: 0.25,
  secretary: 1,
}
const GUIDE_FIGURE = 5
const NEVER_TOGETHER = [
  ['cabinet', 'scrut'],
  ['cabinet', 'audit'],
  ['mental', 'suic'],
  ['agewl', 'older'],
]
// Councillors hold many seats; everywhere else most people hold one.
const PEOPLE_PER_SEAT = 0.47
const POOL_SIZES = {
  'wdc/c': 32,
  'tcc/c': 12,
  'wdc/o': 15,
  'tcc/o': 21,
  'saltc/c': 11,
  'icb/x': 12,
}

// Groups that speak for one community are mostly served by people of it.
const NAMES_OF = {
  asian: { groups: ['muslim', 'indian'], women: true },
  mosq: { groups: ['muslim'] },
  gurd: { groups: ['indian'] },
  poly: { groups: ['polish'] },
  ukr: { groups: ['polish'], women: true },
  african: { groups: ['african', 'caribbean'] },
  cath: { groups: ['polish', 'celtic', 'english'] },
  haven: { women: true },
  rape: { women: true },
  wi: { women: true },
  mum: { women: true },
  milk: { women: true },
}

function createPerson(facts) {
  return { held: [], weight: 0, ceiling: GUIDE_FIGURE, ...facts }
}

function hold(person, seat) {
  seat.person = person
  person.held.push(seat)
  person.weight += WEIGHTS[seat.role]
}

function isFree(person, seat, ceiling) {
  if (person.weight + WEIGHTS[seat.role] > ceiling) return false
  const here = seat.partnership
  // Whoever presides over the full council stays out of the cabinet.
  if (here === 'cabinet' && person.held.some((other) => other.role !== 'member')) return false
  const barred = NEVER_TOGETHER.flatMap(([a, b]) => {
    if (a === here) return [b]
    return b === here ? [a] : []
  })
  return person.held.every(
    (other) => other.partnership !== here && !barred.includes(other.partnership),
  )
}

function fillPool(pool, seats, { random, giveName }) {
  const about = NAMES_OF[pool.split('/')[0]]
  const size = POOL_SIZES[pool] ?? Math.ceil(seats.length * PEOPLE_PER_SEAT - random.next() * 0.6)
  const members = Array.from({ length: size }, (_, rank) =>
    createPerson({ name: giveName(about), pool, rank, ceiling: random.pick([4, 5, 5]) }),
  )
  const council = seats.filter((seat) => seat.partnership === 'full')
  const rest = random.shuffle(seats.filter((seat) => seat.partnership !== 'full'))
  const urgency = (seat) => WEIGHTS[seat.role] + (seat.partnership === 'cabinet' ? 3 : 0)
  const heaviestFirst = rest.sort((one, other) => urgency(other) - urgency(one))
  for (const seat of [...council, ...heaviestFirst]) {
    const willing = members.filter((person) => isFree(person, seat, person.ceiling))
    const free =
      willing.length > 0 ? willing : members.filter((person) => isFree(person, seat, GUIDE_FIGURE))
    const unseated = free.filter((person) => person.held.length === 0)
    if (free.length === 0) {
      const newcomer = createPerson({ name: giveName(about), pool, rank: members.length })
      members.push(newcomer)
      hold(newcomer, seat)
    } else if (unseated.length > 0) hold(unseated[0], seat)
    else
      hold(
        random.weighted(free, (person) => (1 + person.held.length) ** 8),
        seat,
      )
  }
  return members
}

function seatCast(seats) {
  const people = new Map(
    Object.entries(CAST).map(([key, facts]) => [
      key,
      createPerson({ pool: `${facts.organisation}/x`, rank: 0, ...facts, castKey: key }),
    ]),
  )
  for (const seat of seats) if (seat.castKey) hold(people.get(seat.castKey), seat)
  return [...people.values()]
}

/** Finds somebody for every named seat of the tables. Gives the people; seats get `person`. */
export function seatPeople(seats, chance) {
  const cast = seatCast(seats)
  const pools = new Map()
  const spokesmen = []
  for (const seat of seats) {
    if (seat.empty || seat.nameless || seat.castKey) continue
    if (seat.speaksFor) {
      const speaker = createPerson({ name: chance.giveName(), pool: 'public', rank: 0 })
      spokesmen.push(speaker)
      hold(speaker, seat)
      continue
    }
    const pool = `${seat.organisation}/${seat.pool}`
    pools.set(pool, [...(pools.get(pool) ?? []), seat])
  }
  const others = [...pools].flatMap(([pool, wanted]) => fillPool(pool, wanted, chance))
  return [...cast, ...others.filter((person) => person.held.length > 0), ...spokesmen]
}
