import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'

const ask = (table: object, ...seats: readonly object[]) =>
  askMap([
    entryOf('people', aPerson()),
    entryOf('partnerships', aPartnership(table)),
    ...seats.map((fields, index) => entryOf('seats', aSeat({ id: `s${index}`, ...fields }))),
  ]).answer('A32')

const seatsOf = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ organisationId: `o${index}`, ...fields }))

test('A32 a map without records has no score', () => {
  const { score, fields, checked } = askMap([]).answer('A32')
  expect(score).toBeNull()
  expect(fields.seatSource).toEqual({ have: 0, of: 0, share: null })
  expect(checked).toMatchObject({ oldest: null, newest: null })
})

test('A32 counts each field over the records that could have it', () => {
  const { fields, score, base } = ask(
    { annualBudget: 0 },
    { role: 'chair', hoursPerMonth: 2, source: { title: 'Minutes' } },
    { personId: null, nameNotRecorded: true, endedOn: '2010' },
    { personId: null },
  )
  const shares = Object.fromEntries(Object.entries(fields).map(([key, { share }]) => [key, share]))
  expect(shares).toEqual({
    seatSource: 0.5,
    seatHours: 0.5,
    seatAttendance: 0,
    seatEnd: 0.5,
    personCapacity: 0,
    partnershipBudget: 1,
    partnershipChair: 1,
    partnershipMembers: 1,
  })
  expect(score).toBeCloseTo(4.5 / 8, 12)
  expect(base).toMatchObject({ seats: 2, held: 1, empty: 1, people: 1 })
})

test('A32 checks the numbers of seats and chairs against the terms of reference', () => {
  const rules = (table: object, ...seats: readonly object[]) =>
    ask(table, ...seats).checks.map(({ rule }) => rule)
  expect(rules({ maxSeats: 2 }, ...seatsOf(3))).toEqual(['more-seats-than-allowed'])
  expect(rules({ maxSeats: 3, minSeats: 3 }, ...seatsOf(3))).toEqual([])
  expect(rules({ minSeats: 3 }, ...seatsOf(2))).toEqual(['fewer-seats-than-required'])
  expect(rules({ minSeats: 3 }, ...seatsOf(2), { personId: null })).toEqual([])
  expect(rules({ maxSeats: 1 }, ...seatsOf(2, { role: 'chair' }))).toEqual([
    'more-seats-than-allowed',
    'several-chairs',
  ])
})

test('A32 a seat that goes on after its partnership ended is worth a check', () => {
  const ended = { endedOn: '2008-01-01' }
  expect(ask(ended, {}, { endedOn: '2007' }, { startedOn: '2010' }).checks).toEqual([
    { rule: 'open-seat-on-closed-partnership', recordId: 's0' },
  ])
  expect(ask({ startedOn: '2010' }, {}).checks).toEqual([])
  expect(ask({}, { partnershipId: 'never-recorded' }).checks).toEqual([])
})

test('A32 a partnership is thin below half of the places it should have', () => {
  const thin = (table: object) => ask(table, ...seatsOf(2)).thin
  expect(thin({ minSeats: 5 })).toEqual([
    { partnershipId: 'health-board', recorded: 2, expected: 5 },
  ])
  expect(thin({ minSeats: 4 })).toEqual([])
  expect(thin({ maxSeats: 5 })).toHaveLength(1)
  expect(thin({ minSeats: 4, maxSeats: 9 })).toEqual([])
  expect(thin({})).toEqual([])
})

test('A32 the dates of the last checks are given as recorded', () => {
  const checkedOn = (date?: string) => ({
    source: { title: 'Website', ...(date === undefined ? {} : { checkedOn: date }) },
  })
  const dates = ['2008-06', '2008-04-01', '2008', '2009-04-02', undefined]
  const { checked } = ask(
    {},
    ...dates.map((date, index) => ({ ...checkedOn(date), organisationId: `o${index}` })),
  )
  expect(checked).toEqual({
    oldest: '2008',
    newest: '2009-04-02',
    withinYear: { have: 2, of: 5, share: 0.4 },
  })
})

test('A12, A32 go-betweens are left alone above 1,000 held seats', () => {
  const asked = askMap(
    [
      entryOf('partnerships', aPartnership()),
      ...Array.from({ length: 1_001 }, (_, index) =>
        entryOf('seats', aSeat({ id: `s${index}`, personId: `p${index}` })),
      ),
    ],
    {},
    'screen',
  )
  expect(asked.answer('A32').stability).toMatchObject({ seats: 1_001, goBetween: null })
  expect(asked.answer('A12')).toMatchObject({ shown: false, goBetween: [], threads: 0 })
})

test('A32 whoever has two seats on one partnership still sits there without one of them', () => {
  const on = (id: string, partnershipId: string) =>
    entryOf('seats', aSeat({ id, partnershipId, personId: 'ada' }))
  const { goBetween } = askMap([
    ...['north', 'south'].map((id) => entryOf('partnerships', aPartnership({ id }))),
    ...[on('s1', 'north'), on('s2', 'north'), on('s3', 'south')],
  ]).answer('A32').stability
  expect(goBetween).toEqual({ top: ['ada'], changed: 1 })
})
