import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import type { RecordEntry } from '../../domain/records'

const board = (fields: object = {}) => entryOf('partnerships', aPartnership(fields))
const seat = (id: string, fields: object = {}) => entryOf('seats', aSeat({ id, ...fields }))
const terms = (...entries: readonly RecordEntry[]) =>
  askMap([entryOf('people', aPerson()), ...entries]).answer('A27')

test('A27 a seat ends within the year up to 365 days from the date', () => {
  const { ending, within30, within90, endKnown } = terms(
    board(),
    seat('s1', { endedOn: '2010-04-01' }),
    seat('s2', { endedOn: '2010-04-02' }),
    seat('s3', { endedOn: '2009-04', organisationId: 'o1' }),
    seat('s4', { endedOn: '2009-06-30', organisationId: 'o2' }),
  )
  expect(ending.map(({ seatId, endsOn, days }) => [seatId, endsOn, days])).toEqual([
    ['s1', '2010-04-01', 365],
    ['s3', '2009-05-01', 30],
    ['s4', '2009-06-30', 90],
  ])
  expect([within30, within90]).toEqual([1, 2])
  expect(endKnown).toEqual({ have: 4, of: 4, share: 1 })
})

test('A27 a seat ends with its partnership when that is earlier', () => {
  const { ending, partnershipsEnding, losingHalf } = terms(
    board({ endedOn: '2009-12' }),
    seat('s1', { endedOn: '2012' }),
    seat('s2', { endedOn: '2009-05-01' }),
    seat('s3'),
  )
  expect(ending.map(({ endsOn }) => endsOn)).toEqual(['2010-01-01', '2009-05-01', '2010-01-01'])
  expect(partnershipsEnding).toEqual([
    { partnershipId: 'health-board', endsOn: '2010-01-01', days: 275 },
  ])
  expect(losingHalf).toEqual([{ partnershipId: 'health-board', ending: 3, seats: 3 }])
})

test('A27 a partnership loses half at exactly half, and not below', () => {
  const ending = { endedOn: '2009-05-01' }
  expect(terms(board(), seat('s1', ending), seat('s2')).losingHalf).toHaveLength(1)
  expect(terms(board(), seat('s1', ending), seat('s2'), seat('s3')).losingHalf).toEqual([])
  expect(terms(board()).losingHalf).toEqual([])
})

test('A27 nine years are long, except for members elected by the public', () => {
  const long = (fields: object) => terms(board(), seat('s1', fields)).longServing.length
  expect(long({ startedOn: '2000-04-01' })).toBe(0)
  expect(long({ startedOn: '2000-03-31' })).toBe(1)
  expect(long({ startedOn: '1990', capacity: 'elected-member' })).toBe(0)
  expect(long({})).toBe(0)
})

test('A27 new is whose first seat of all began in the last two years', () => {
  const newcomers = (...entries: readonly RecordEntry[]) => terms(board(), ...entries)
  expect(newcomers(seat('s1', { startedOn: '2007-04-02' })).newcomers).toEqual(['ada'])
  expect(newcomers(seat('s1', { startedOn: '2007-04-01' })).newcomers).toEqual([])
  const ended = seat('s2', { startedOn: '1999', endedOn: '2003' })
  expect(newcomers(seat('s1', { startedOn: '2009' }), ended).newcomers).toEqual([])
  const unknown = newcomers(seat('s1', { startedOn: '2009' }), seat('s2', { endedOn: '2003' }))
  expect([unknown.newcomers, unknown.unknownStart]).toEqual([[], ['ada']])
  expect(newcomers(seat('s1', { startedOn: '2009' })).newcomerSeats).toEqual({
    have: 1,
    of: 1,
    share: 1,
  })
})
