import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { toDayNumber } from '../lib/day-number'

const millisecondsPerDay = 86_400_000

/** Puts a date of any precision (YYYY, YYYY-MM or YYYY-MM-DD) into the words of the language. */
export function useDateText(): (date: string) => string {
  const intl = useIntl()
  return useCallback(
    (date) => {
      if (date.length === 4) return date
      const timestamp = toDayNumber(`${date}-01`.slice(0, 10)) * millisecondsPerDay
      return intl.formatDate(timestamp, {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'long',
        ...(date.length === 10 ? { day: 'numeric' } : {}),
      })
    },
    [intl],
  )
}
