import { expect, test } from 'vitest'
import { endDay, isPartialDate, lastDayOf, startDay } from './partial-date'
import { doPeriodsMeet, isActiveOn } from './period'

test('a year, a month and a day are dates; what is not in the calendar is none', () => {
  for (const text of ['2009', '2009-12', '2008-02-29', '2000-02-29', '2009-12-31'])
    expect(isPartialDate(text), text).toBe(true)
  for (const text of [
    '',
    '209',
    '2009-13',
    '2009-00',
    '2009-02-29',
    '1900-02-29',
    '2009-04-00',
    '2009-4-1',
  ])
    expect(isPartialDate(text), text).toBe(false)
})

test('the last day of a month', () => {
  expect([2, 4, 12, 13].map((month) => lastDayOf(2008, month))).toEqual([29, 30, 31, undefined])
})

test('a date stands for its first day as a start, and for the day after its last as an end', () => {
  expect(['2009', '2009-04', '2009-04-05'].map(startDay)).toEqual([
    '2009-01-01',
    '2009-04-01',
    '2009-04-05',
  ])
  expect(['2009', '2009-12', '2009-04', '2009-04-05'].map(endDay)).toEqual([
    '2010-01-01',
    '2010-01-01',
    '2009-05-01',
    '2009-04-05',
  ])
})

test('a seat ended on 31 March is not held that day; one ended in March is held all March', () => {
  expect(isActiveOn({ endedOn: '2010-03-31' }, '2010-03-31')).toBe(false)
  expect(isActiveOn({ endedOn: '2010-03' }, '2010-03-31')).toBe(true)
  expect(isActiveOn({ endedOn: '2010-03' }, '2010-04-01')).toBe(false)
  expect(isActiveOn({ startedOn: '2010' }, '2010-01-01')).toBe(true)
  expect(isActiveOn({ startedOn: '2010' }, '2009-12-31')).toBe(false)
  expect(isActiveOn({}, '0001-01-01')).toBe(true)
})

test('the year 9999, which lists use for "no end", is still to come', () => {
  expect(isActiveOn({ endedOn: '9999' }, '2026-01-01')).toBe(true)
  expect(isActiveOn({ endedOn: '9999-12' }, '2026-01-01')).toBe(true)
})

test('two periods meet when they have a day in common', () => {
  const first = { startedOn: '2008', endedOn: '2009-04-01' }
  expect(doPeriodsMeet(first, { startedOn: '2009-03-31' })).toBe(true)
  expect(doPeriodsMeet(first, { startedOn: '2009-04-01' })).toBe(false)
  expect(doPeriodsMeet({ startedOn: '2009-04-01' }, first)).toBe(false)
  expect(doPeriodsMeet({}, first)).toBe(true)
})
