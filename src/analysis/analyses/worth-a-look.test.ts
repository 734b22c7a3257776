import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import { usualSettings } from '../../domain/settings'

const tables = ['a', 'b', 'c'].map((id) =>
  entryOf('partnerships', aPartnership({ id, meetingsPerYear: 12, meetingHours: 2 })),
)

/** One seat a table for Ada; a seat without hours is estimated at 3 a month. */
function look(capacity: number | undefined, ...seats: readonly object[]) {
  const person = capacity === undefined ? aPerson() : aPerson({ capacityHoursPerMonth: capacity })
  return askMap([
    entryOf('people', person),
    ...tables,
    ...seats.map((fields, index) =>
      entryOf('seats', aSeat({ id: `s${index}`, partnershipId: 'abc'[index], ...fields })),
    ),
  ])
}

const flagsOf = (...args: Parameters<typeof look>) =>
  look(...args)
    .answer('A4')
    .people[0]?.flags.map(({ rule, maybe }) => (maybe ? `${rule}?` : rule))

test('A3 hours are as recorded, else estimated from the meetings, else unknown', () => {
  const { people, total, totalEstimated } = look(10, { hoursPerMonth: 4 }, {}).answer('A3')
  expect(people).toMatchObject([{ recorded: 4, estimated: 3, low: 5.5, high: 10, ratio: 0.7 }])
  expect([total, totalEstimated]).toEqual([7, 3])
})

test('A3 a substitute is thought to need a quarter of the time of a member, a chair twice', () => {
  const { people } = look(undefined, { role: 'substitute' }, { role: 'chair' }).answer('A3')
  expect(people).toMatchObject([
    { estimated: 3 / 4 + 6, estimatedShare: 1, capacity: null, ratio: null },
  ])
})

test('A3 hours recorded as none are none; hours nobody recorded are unknown', () => {
  const entries = [
    entryOf('people', aPerson({ capacityHoursPerMonth: 0 })),
    entryOf('partnerships', aPartnership({ meetingHours: 2 })),
    entryOf('seats', aSeat({ id: 's1', hoursPerMonth: 0 })),
    entryOf('seats', aSeat({ id: 's2', organisationId: 'club' })),
  ]
  const { people, organisations, unknownSeats } = askMap(entries).answer('A3')
  expect(people).toMatchObject([
    { hours: 0, estimatedShare: null, unknownSeats: 1, capacity: 0, ratio: null },
  ])
  expect(organisations).toMatchObject([{ organisationId: 'club', people: 1, unknownSeats: 1 }])
  expect(unknownSeats).toBe(1)
})

test('A2 over is past the guide figure, never at it, however the sum comes about', () => {
  const settings = {
    ...usualSettings,
    weightLimit: 0.3,
    roleWeights: { ...usualSettings.roleWeights, member: 0.1 },
  }
  const over = (count: number) => {
    const seats = Array.from({ length: count }, (_, index) =>
      entryOf(
        'seats',
        aSeat({ id: `s${index}`, partnershipId: 'abc'[index % 3], organisationId: `o${index}` }),
      ),
    )
    return askMap([entryOf('people', aPerson()), ...tables, ...seats], { settings }).answer('A2')
      .people[0]?.over
  }
  expect([over(3), over(4)]).toEqual([false, true])
})

test('A4 at the time given is over it, at four fifths is near it, below is neither', () => {
  expect(flagsOf(10, { hoursPerMonth: 10 })).toEqual(['over-capacity'])
  expect(flagsOf(10, { hoursPerMonth: 8 })).toEqual(['near-capacity'])
  expect(flagsOf(10, { hoursPerMonth: 7.9 })).toBeUndefined()
  expect(flagsOf(undefined, { hoursPerMonth: 99 })).toBeUndefined()
})

test('A4 says "may be" where more than half of the hours are estimated', () => {
  expect(flagsOf(5, { hoursPerMonth: 3 }, {})).toEqual(['over-capacity'])
  expect(flagsOf(5, { hoursPerMonth: 2.9 }, {})).toEqual(['over-capacity?'])
  expect(flagsOf(7, { hoursPerMonth: 2.9 }, {})).toEqual(['near-capacity?'])
})

test('A4 two organisations are several, and heavy seats are flagged with value and limit', () => {
  const chair = { role: 'chair', hoursPerMonth: 0 }
  const seats = [
    { ...chair, organisationId: 'o1' },
    { ...chair, organisationId: 'o2' },
    { ...chair, organisationId: 'o2' },
  ]
  expect(look(undefined, ...seats).answer('A4').people).toEqual([
    {
      personId: 'ada',
      flags: [
        { rule: 'many-weighted-seats', value: 6, limit: 5, maybe: false },
        { rule: 'speaks-for-several', value: 2, limit: 2, maybe: false },
      ],
    },
  ])
})

test('A1 counts a seat for nobody as a seat and no hat, and lists people without a seat', () => {
  const { people, without } = askMap([
    entryOf('people', aPerson()),
    entryOf('people', aPerson({ id: 'ben' })),
    ...tables,
    entryOf('seats', aSeat({ id: 's1', partnershipId: 'a', role: 'chair' })),
    entryOf('seats', aSeat({ id: 's2', partnershipId: 'a', organisationId: 'club' })),
  ]).answer('A1')
  expect(people).toEqual([
    { personId: 'ada', seats: 2, partnerships: 1, organisations: 1, chairs: 1 },
  ])
  expect(without).toEqual(['ben'])
})

test('A6 a group of six fills the seats of a few when three have half of them', () => {
  const { shown, top3Share, seats } = askMap([]).answer('A6')
  expect([shown, top3Share, seats]).toEqual([false, null, 0])
})
