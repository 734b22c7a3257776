import { type Day, lastDayOf } from './partial-date'

/** The same day some months on or back; the last of the month where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  const newDate = Math.min(date, lastDayOf(newYear, newMonth) ?? date)
  const padded = (value: number, length: number) => `${value}`.padStart(length, '0')
  return `${padded(newYear, 4)}-${padded(newMonth, 2)}-${padded(newDate, 2)}`
}
