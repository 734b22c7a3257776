import { useIntl } from 'react-intl'

/** A moment, ISO 8601 in UTC, as day and time where the user is. */
export function useMomentText(): (at: string) => string {
  const intl = useIntl()
  return (at) =>
    intl.formatDate(at, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
}
