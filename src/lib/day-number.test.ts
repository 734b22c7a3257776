import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDayNumber, toDayNumber } from './day-number'

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'UTC',
  calendar: 'gregory',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

test('day numbers agree with the calendar of the platform', () => {
  // From 15 October 1582: before that the platform's calendar is the Julian one.
  fc.assert(
    fc.property(fc.integer({ min: -141_427, max: 2_932_896 }), (number) => {
      const day = calendar.format(number * 86_400_000)
      expect(fromDayNumber(number)).toBe(day)
      expect(toDayNumber(day)).toBe(number)
    }),
  )
})

test.each([
  ['0000-03-01', -719_468],
  ['1200-02-29', -281_178],
  ['1970-01-01', 0],
])('%s is day %i', (day, number) => {
  expect(toDayNumber(day)).toBe(number)
  expect(fromDayNumber(number)).toBe(day)
})
