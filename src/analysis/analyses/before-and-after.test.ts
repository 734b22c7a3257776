import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import type { TriedEdit } from '../../domain/tried-edit'

const seat = (id: string, personId: string | null, partnershipId: string, fields: object = {}) =>
  entryOf('seats', aSeat({ id, personId, partnershipId, hoursPerMonth: 2, ...fields }))

/** ada joins north and south; west has ben alone and an empty seat for the trust. */
const place = [
  ...['ada', 'ben', 'cat'].map((id) => entryOf('people', aPerson({ id }))),
  entryOf('organisations', anOrganisation({ id: 'trust', sector: 'voluntary' })),
  ...['north', 'south', 'west'].map((id) => entryOf('partnerships', aPartnership({ id }))),
  seat('s1', 'ada', 'north'),
  seat('s2', 'ada', 'south'),
  seat('s3', 'ben', 'west'),
  seat('s4', null, 'west', { organisationId: 'trust' }),
]

function after(...edits: readonly TriedEdit[]) {
  const asked = askMap(place, { scenarios: [{ name: 'tried', edits }] })
  const { baseline, scenarios } = asked.answer('A36')
  const [scenario] = scenarios
  if (scenario === undefined) throw new Error('One scenario was asked for')
  // What is tried never shows in the map itself.
  expect(asked.answer('A1')).toEqual(askMap(place).answer('A1'))
  return { baseline, ...scenario }
}

test('A36 without anything to try there is only the map as it is', () => {
  expect(askMap(place).answer('A36')).toEqual({
    baseline: {
      seats: 3,
      people: 2,
      gini: 1 / 6,
      top3Share: 1,
      groups: 2,
      cutPeople: ['ada'],
      partnershipsWithVcsVote: 0,
      singleThreadPairs: 1,
    },
    scenarios: [],
  })
})

test('A36 when a person goes, what they joined falls apart and is still counted', () => {
  const { after: state, hours } = after({ kind: 'end-person', personId: 'ada' })
  expect(state).toMatchObject({ seats: 1, people: 1, groups: 3, cutPeople: [] })
  expect(hours).toEqual([{ personId: 'ada', before: 4, after: 0 }])
})

test('A36 one seat ends and the others stay', () => {
  const { after: state, hours } = after({ kind: 'end-seat', seatId: 's2' })
  expect(state).toMatchObject({ seats: 2, people: 2, groups: 3, singleThreadPairs: 0 })
  expect(hours).toEqual([{ personId: 'ada', before: 4, after: 2 }])
})

test('A36 a partnership that ends is no group that is left over', () => {
  const { after: state, hours } = after({ kind: 'end-partnership', partnershipId: 'west' })
  expect(state).toMatchObject({ seats: 2, people: 1, groups: 1 })
  expect(hours).toEqual([{ personId: 'ben', before: 2, after: 0 }])
})

test('A36 a seat that moves takes its hours along', () => {
  const { after: state, hours } = after({ kind: 'move-seat', seatId: 's2', personId: 'ben' })
  expect(state).toMatchObject({ seats: 3, groups: 2, cutPeople: ['ben'], singleThreadPairs: 1 })
  expect(hours).toEqual([
    { personId: 'ada', before: 4, after: 2 },
    { personId: 'ben', before: 2, after: 4 },
  ])
})

test('A36 an empty seat that is filled speaks for whom it was kept for', () => {
  const { after: state, hours } = after({ kind: 'fill-seat', seatId: 's4', personId: 'cat' })
  expect(state).toMatchObject({ seats: 4, people: 3, partnershipsWithVcsVote: 1 })
  expect(hours).toEqual([{ personId: 'cat', before: 0, after: 2 }])
})

test('A36 a seat given with an organisation speaks for that one', () => {
  const moved = {
    kind: 'move-seat',
    seatId: 's1',
    personId: 'cat',
    organisationId: 'trust',
  } as const
  expect(after(moved).after.partnershipsWithVcsVote).toBe(1)
})

test('A36 an edit and its reverse change nothing, and neither does one of what is not there', () => {
  const there = { kind: 'move-seat', seatId: 's1', personId: 'cat' } as const
  const back = { ...there, personId: 'ada' } as const
  const round = after(there, back)
  expect(round).toMatchObject({ after: round.baseline, hours: [] })
  const nothing = after(
    { kind: 'end-seat', seatId: 'none' },
    { kind: 'end-person', personId: 'none' },
    { kind: 'end-partnership', partnershipId: 'none' },
    { kind: 'move-seat', seatId: 's1', personId: 'none' },
    { kind: 'fill-seat', seatId: 'none', personId: 'ada' },
  )
  expect(nothing).toMatchObject({ after: nothing.baseline, hours: [] })
})

test('A36 scenarios are tried apart, in the order asked', () => {
  const ending = { name: 'ada goes', edits: [{ kind: 'end-person', personId: 'ada' }] } as const
  const moving = {
    name: 'ben takes a seat',
    edits: [{ kind: 'move-seat', seatId: 's1', personId: 'ben' }],
  } as const
  const { scenarios } = askMap(place, { scenarios: [ending, moving] }).answer('A36')
  expect(scenarios.map(({ name, after: { seats } }) => [name, seats])).toEqual([
    ['ada goes', 1],
    ['ben takes a seat', 3],
  ])
})
