import { expect, test } from 'vitest'
import { askMap } from '../../tests/builders/ask-map'
import { aPartnership, aSeat, entryOf } from '../../tests/builders/records'

function countsOf(seat: object, partnership: object = {}) {
  const { seats } = askMap([
    entryOf('partnerships', aPartnership(partnership)),
    entryOf('seats', aSeat(seat)),
  ])
  return { filled: seats.filled.length, held: seats.held.length, empty: seats.empty.length }
}

const held = { filled: 1, held: 1, empty: 0 }
const none = { filled: 0, held: 0, empty: 0 }

test('a seat is held from its first day until the day before its end', () => {
  expect(countsOf({ startedOn: '2009-04-01' })).toEqual(held)
  expect(countsOf({ startedOn: '2009-04-02' })).toEqual(none)
  expect(countsOf({ endedOn: '2009-04-02' })).toEqual(held)
  expect(countsOf({ endedOn: '2009-04-01' })).toEqual(none)
})

test('a month and a year are begun on their first day and over after their last', () => {
  expect(countsOf({ startedOn: '2009-04' })).toEqual(held)
  expect(countsOf({ startedOn: '2009-05' })).toEqual(none)
  expect(countsOf({ endedOn: '2009-04' })).toEqual(held)
  expect(countsOf({ endedOn: '2009' })).toEqual(held)
  expect(countsOf({ endedOn: '2009-03' })).toEqual(none)
})

test('a seat counts only while its partnership is active and on record', () => {
  expect(countsOf({}, { startedOn: '2009-04-02' })).toEqual(none)
  expect(countsOf({}, { endedOn: '2009-04-01' })).toEqual(none)
  expect(countsOf({}, { startedOn: '2009-04-01', endedOn: '2009-04-02' })).toEqual(held)
  expect(countsOf({ partnershipId: 'unknown' })).toEqual(none)
})

test('a seat whose holder is not named is filled and not held; one with nobody is empty', () => {
  expect(countsOf({ personId: null })).toEqual({ filled: 0, held: 0, empty: 1 })
  expect(countsOf({ personId: null, nameNotRecorded: true })).toEqual({
    filled: 1,
    held: 0,
    empty: 0,
  })
})
