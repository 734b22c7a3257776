const TODAY = '2026-11-01'
const PREDECESSORS = 42
const RETIRED = 8
// Who sat on the panel that closed in March 2026; one of its seats was never filled.
const CLOSED_PANEL = ['chamb', 'wdc', 'wdc', 'cvs', 'col', 'jcp', 'farm', 'arts', 'tarh']

function findColleague(seat, people, taken) {
  const pool = `${seat.organisation}/${seat.pool}`
  return people.find(
    (person) =>
      person.pool === pool &&
      !person.castKey &&
      !taken.has(`${person.name} ${seat.partnership}`) &&
      person.held.every((other) => other.partnership !== seat.partnership),
  )
}

function isFollowOn(seat) {
  const start = seat.term?.startedOn ?? ''
  const late = start.length === 10 && start > '2025-09' && start > seat.facts.startedOn
  return seat.person && !seat.castKey && !seat.speaksFor && late && !seat.facts.electedBody
}

/** Seats that ended: who held some of today's seats before, and the panel that closed. */
export function listPastSeats(seats, people, panel, { random, giveName }) {
  const retired = []
  const retire = (pool) => {
    const person = { name: giveName(), pool, rank: 1, held: [], weight: 0 }
    retired.push(person)
    return person
  }
  const taken = new Set()
  const followOns = random.shuffle(seats.filter(isFollowOn)).slice(0, PREDECESSORS)
  const before = followOns.map((seat) => {
    const pool = `${seat.organisation}/${seat.pool}`
    const colleague = retired.length < RETIRED ? undefined : findColleague(seat, people, taken)
    if (colleague) taken.add(`${colleague.name} ${seat.partnership}`)
    const end = seat.term.startedOn
    const start = `${Number(end.slice(0, 4)) - random.whole(1, 4)}${random.pick(['', '-09', '-01'])}`
    const from = start.padEnd(10, '-01') > seat.facts.startedOn ? start : seat.facts.startedOn
    return {
      ...seat,
      castKey: undefined,
      person: colleague ?? (retired.length < RETIRED + 4 ? retire(pool) : undefined),
      term: from < end ? { startedOn: from, endedOn: end } : { endedOn: end },
    }
  })
  const closed = CLOSED_PANEL.map((organisation, place) => ({
    partnership: 'spf',
    facts: panel,
    organisation,
    pool: organisation === 'wdc' ? 'c' : 'x',
    role: place === 0 ? 'chair' : 'member',
    sector: seats.find((seat) => seat.organisation === organisation)?.sector,
    term: { startedOn: place < 6 ? '2022-10' : '2023-11-06', endedOn: '2026-03-31' },
  }))
  for (const seat of closed) {
    const pool = `${seat.organisation}/${seat.pool}`
    const chair =
      seat.role === 'chair' ? people.find((person) => person.castKey === 'julian') : null
    const taken = new Set(closed.map((other) => other.person))
    seat.person =
      chair ??
      people.find((person) => person.pool === pool && !person.castKey && !taken.has(person))
  }
  const past = [...before, ...closed].filter((seat) => seat.person && seat.term.endedOn <= TODAY)
  return { past, retired: retired.filter((person) => past.some((seat) => seat.person === person)) }
}
