import { expect, test } from 'vitest'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../network'
import { endSeat } from './end-seat'

const seat = aSeat({
  organisationId: 'age-well',
  role: 'chair',
  voting: true,
  startedOn: '2008',
  hoursPerMonth: 8,
  meetingsHeld: 4,
  note: 'Private',
})
const start = networkOf(anInfo(), [
  entryOf('people', aPerson()),
  entryOf('organisations', anOrganisation()),
  entryOf('partnerships', aPartnership()),
  entryOf('seats', seat),
])
const end = (endedOn: string, emptySeatId?: string) =>
  endSeat({ seatId: 'seat-1', endedOn, ...(emptySeatId === undefined ? {} : { emptySeatId }) })(
    start,
  )

test('a seat ends and everything else about it stays', () => {
  expect(end('2009-04-01')).toEqual({
    ok: true,
    value: {
      added: [],
      updated: [{ kind: 'seats', before: seat, after: { ...seat, endedOn: '2009-04-01' } }],
      removed: [],
    },
  })
})

test('an empty seat of the same place begins on the day the term is over', () => {
  const result = end('2009-04-01', 'seat-2')
  const place = { personId: null, organisationId: 'age-well', role: 'chair', voting: true }
  const empty = aSeat({ id: 'seat-2', ...place, startedOn: '2009-04-01' })
  expect(result.ok && result.value.added).toEqual([{ kind: 'seats', record: empty }])
})

test('a term that ends with a month leaves the seat empty from the first of the next', () => {
  const result = end('2009-12', 'seat-2')
  expect(result.ok && result.value.added[0]?.record).toMatchObject({ startedOn: '2010-01-01' })
})

test('what cannot be is refused', () => {
  expect(end('2007')).toMatchObject({ problem: { code: 'end-before-start' } })
  expect(end('yesterday')).toMatchObject({ problem: { code: 'record-invalid', field: 'endedOn' } })
  expect(end('2009', 'not an id')).toMatchObject({ problem: { code: 'record-invalid' } })
  expect(end('2009', 'ada')).toMatchObject({ problem: { code: 'already-exists' } })
  expect(endSeat({ seatId: 'nothing', endedOn: '2009' })(start)).toMatchObject({
    problem: { code: 'not-found', recordId: 'nothing' },
  })
})
