import * as v from 'valibot'

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** YYYY, YYYY-MM or YYYY-MM-DD that is in the calendar: as much of a date as the source gives. */
export const partialDateSchema = v.pipe(v.string(), v.check(isPartialDate))

/** A whole day, YYYY-MM-DD. Days are compared as text. */
export type Day = string

export function isPartialDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? []
  if (year === undefined) return false
  if (month === undefined) return true
  const last = lastDayOf(Number(year), Number(month))
  if (last === undefined) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= last)
}

/** The number of days in a month (1 to 12) of the Gregorian calendar; undefined for other months. */
export function lastDayOf(year: number, month: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : daysInMonth[month - 1]
}

/** The first day of the year, month or day given (domain model, section 3). */
export function startDay(date: string): Day {
  return date.length === 10 ? date : `${date}-01-01`.slice(0, 10)
}

/** The first day on which a period with this end is over: a whole month or year is included. */
export function endDay(date: string): Day {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  // Days are compared as text, so the year after 9999, which some lists use for "no end", is not one.
  if (year === 9999 && month === 12) return '9999-12-31'
  const padded = (value: number, length: number) => `${value}`.padStart(length, '0')
  return month === 12
    ? `${padded(year + 1, 4)}-01-01`
    : `${padded(year, 4)}-${padded(month + 1, 2)}-01`
}
