import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPartialDate } from './partial-date'
import { findDateOrder, readDate } from './read-date'

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024-5-3', '2024-05-03'],
  ['2024-05', '2024-05'],
  ['2024', '2024'],
  ['2024-05-03T00:00:00Z', '2024-05-03'],
  ['2024/05/03', '2024-05-03'],
  ['3/5/2024', '2024-05-03'],
  ['03.05.24', '2024-05-03'],
  ['3-5-1999', '1999-05-03'],
  ['3/5/49', '2049-05-03'],
  ['3/5/50', '1950-05-03'],
  ['5/2024', '2024-05'],
  ['3 May 2024', '2024-05-03'],
  ['3rd  of may', undefined],
  ['3rd May, 2024', '2024-05-03'],
  ['May 2024', '2024-05'],
  ['Sept 2024', '2024-09'],
  ['3 Mehefin 2024', '2024-06-03'],
  ['31/2/2024', undefined],
  ['29/2/2023', undefined],
  ['13/13/2024', undefined],
  ['Mayor 2024', undefined],
  ['after the AGM', undefined],
  ['', undefined],
])('%s is read as %s', (text, date) => {
  expect(readDate(text)).toBe(date)
})

test('month first is read so only when told', () => {
  expect(readDate('3/25/2024')).toBeUndefined()
  expect(readDate('3/25/2024', 'month-first')).toBe('2024-03-25')
})

test('a column is month first only if it fits no other way', () => {
  expect(findDateOrder(['1/2/2024', '3/25/2024'])).toBe('month-first')
  expect(findDateOrder(['1/2/2024', '3/4/2024'])).toBe('day-first')
  expect(findDateOrder(['25/3/2024', '3/25/2024'])).toBe('day-first')
  expect(findDateOrder(['2024-03-25', 'x'.repeat(50)])).toBe('day-first')
})

test('whatever is read is a date of the calendar', () => {
  const part = fc.oneof(fc.nat(99).map(String), fc.constantFrom('May', '-', '/', '.', ' ', '2024'))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const date = readDate(parts.join(''))
      return date === undefined || isPartialDate(date)
    }),
  )
})
