import { listPastSeats } from './past-seats.mjs'
import { createNameGiver } from './person-names.mjs'
import { giveOffice, listPeople, listPositions } from './person-records.mjs'
import { inventSeatFacts, inventTerm } from './seat-facts.mjs'
import { seatPeople } from './seat-people.mjs'
import { inventStanding } from './seat-standing.mjs'
import { createRandom } from './seeded-random.mjs'
import { listOrganisations } from './wexcombe-organisations.mjs'
import { listPartnerships } from './wexcombe-partnerships.mjs'
import { listAreas, listPriorities, listThemes, listUnits } from './wexcombe-place.mjs'
import {
  keepRecorded,
  listConsultations,
  listFunding,
  listLinks,
  listStrategies,
  listStrategyLinks,
} from './wexcombe-plans.mjs'
import { listTables } from './wexcombe-tables.mjs'

const SECTORS = {
  vcs: ['voluntary', 'community'],
  community: ['community'],
  business: ['business'],
  housing: ['housing', 'voluntary'],
  faith: ['faith'],
  police: ['police'],
  union: ['other'],
  children: ['voluntary', 'education'],
  young: ['community'],
  patient: ['voluntary', 'health'],
  asian: ['community'],
  wdc: ['council'],
  saltc: ['council'],
  marlc: ['council'],
}
// Empty seats kept for one organisation rather than for a kind of person.
const KEPT_FOR = new Set(['wdc', 'saltc', 'marlc', 'asian'])
const SPEAKS_FOR = {
  patient: 'patients',
  young: 'young people',
}

function wantedFor([who, theme, skills, hours]) {
  if (theme === undefined) return undefined
  return keepRecorded({
    sectors: SECTORS[who],
    skills: skills ? skills.split(';') : undefined,
    themeIds: theme ? [`t-${theme}`] : undefined,
    hoursPerMonth: hours ? Number(hours) : undefined,
  })
}

function toRecord(seat, index, cabinet, chance) {
  const empty = seat.empty !== undefined
  const organisation = empty && KEPT_FOR.has(seat.empty[0]) ? seat.empty[0] : seat.organisation
  return keepRecorded({
    id: `s-${String(index + 1).padStart(3, '0')}`,
    partnershipId: `b-${seat.partnership}`,
    personId: seat.person?.id ?? null,
    nameNotRecorded: seat.nameless ? true : undefined,
    organisationId: organisation === undefined ? undefined : `o-${organisation}`,
    speaksFor: empty ? SPEAKS_FOR[seat.empty[0]] : seat.speaksFor,
    role: seat.role,
    ...seat.term,
    ...inventStanding(seat, cabinet, chance),
    ...inventSeatFacts(seat, chance),
    wanted: empty ? wantedFor(seat.empty) : undefined,
  })
}

function listSeats(organisations, partnerships) {
  const sectors = new Map(organisations.map(({ id, sector }) => [id, sector]))
  const facts = new Map(partnerships.map((partnership) => [partnership.id, partnership]))
  return listTables().flatMap(({ key, slots }) =>
    slots.map((slot, place) => ({
      ...slot,
      place,
      partnership: key,
      facts: facts.get(`b-${key}`),
      sector: sectors.get(`o-${slot.organisation}`),
    })),
  )
}

/** Councillors who came in at a by-election sit nowhere for the council before it. */
function startWithElection(seats) {
  const elected = new Map(
    seats
      .filter((seat) => seat.partnership === 'full' && seat.pool === 'c')
      .map((seat) => [seat.person, seat.term.startedOn]),
  )
  for (const seat of seats) {
    const from = elected.get(seat.person)
    if (from && seat.term.startedOn < from) seat.term.startedOn = from
  }
}

const INFO = {
  id: 'wexcombe',
  title: 'Wexcombe (made-up data)',
  place: 'Wexcombe district, Tarrowshire',
  purpose:
    'A made-up place to try things on. Every name, organisation and number here is invented.',
  asAt: '2026-11-01',
  compareWith: '2025-11-01',
  myOrganisationId: 'o-cvs',
  units: listUnits(),
  settings: { weightLimit: 5 },
  privacy: {
    lawfulBasis: 'none needed: nobody here is real',
    controller: 'Wexcombe CVS (made up)',
    reviewOn: '2027-11',
  },
}

/** The whole of Wexcombe as a map. The same every time it is made. */
export function buildMap() {
  const random = createRandom(20261101)
  const chance = { random, giveName: createNameGiver(createRandom(7)) }
  const organisations = listOrganisations()
  const partnerships = listPartnerships()
  const seats = listSeats(organisations, partnerships)
  const people = seatPeople(seats, chance)
  giveOffice(people, chance)
  for (const seat of seats) seat.term = seat.empty ? {} : inventTerm(seat, chance)
  startWithElection(seats)
  const panel = partnerships.find(({ id }) => id === 'b-spf')
  const { past, retired } = listPastSeats(seats, people, panel, chance)
  for (const person of retired) person.held = past.filter((seat) => seat.person === person)
  const everybody = [...people, ...retired]
  const cabinet = new Set(
    seats
      .filter((seat) => seat.partnership === 'cabinet' && seat.pool === 'c')
      .map((seat) => seat.person),
  )
  const personRecords = listPeople(everybody, chance)
  const gardeners = personRecords.filter(({ name }) => name === 'Paul Jessop').map(({ id }) => id)
  const records = {
    people: personRecords,
    organisations,
    partnerships,
    seats: [...seats, ...past].map((seat, index) => toRecord(seat, index, cabinet, chance)),
    positions: listPositions(everybody, organisations, chance),
    links: listLinks(),
    funding: listFunding(),
    strategies: listStrategies(),
    strategyLinks: listStrategyLinks(),
    consultations: listConsultations(),
    themes: listThemes(),
    areas: listAreas(),
    priorities: listPriorities(),
    views: [],
    stories: [],
    decisions: [
      {
        id: 'd-01',
        question: 'same-record',
        aboutIds: gardeners.sort(),
        outcome: 'different',
        decidedOn: '2026-03-12',
      },
    ],
  }
  return { exportId: '01935a00-0000-7000-8000-000000000002', info: INFO, records }
}
