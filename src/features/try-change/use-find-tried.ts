import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { isActiveOn } from '../../domain/period'
import type { Seat } from '../../domain/seat'
import { isEmptySeat, isHeldSeat, isSeatActive } from '../../domain/seat-status'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import type { Suggestion } from '../../ui/ComboField'

/** What is looked for: somebody or something that is there on the day of the view. */
export type Wanted = 'person' | 'anybody' | 'partnership' | 'held-seat' | 'empty-seat'

const mostSuggestions = 12
/** Names that one word may stand for. */
const mostNames = 200

/** Finds what can be tried on by its name; a seat by who holds it and where it is. */
export function useFindTried() {
  const intl = useIntl()
  const { search } = useServices()
  const network = useNetwork()
  const asAt = useView((view) => view.asAt)
  const seats = useMemo(
    () =>
      [...network.seats.values()].filter((seat) => isSeatActive(network.partnerships, seat, asAt)),
    [network, asAt],
  )

  function labelOf({ personId, role, partnershipId }: Seat): string {
    return intl.formatMessage(
      { id: 'try.seat' },
      {
        person:
          personId === null
            ? intl.formatMessage({ id: 'seat.empty' })
            : (network.people.get(personId)?.name ?? '–'),
        role: intl.formatMessage({ id: `role.${role}` }),
        partnership: network.partnerships.get(partnershipId)?.name ?? '–',
      },
    )
  }

  function findSeats(text: string, isWanted: (seat: Seat) => boolean): readonly Suggestion[] {
    const words = text
      .trim()
      .split(/[\s,–]+/u)
      .filter((word) => word !== '')
    const named = words.map(
      (word) =>
        new Set(search.find(word, mostNames, ['people', 'partnerships']).map(({ id }) => id)),
    )
    const found: Suggestion[] = []
    for (const seat of seats) {
      if (found.length === mostSuggestions) break
      const ids: readonly string[] = [seat.personId ?? '', seat.partnershipId]
      const fits = isWanted(seat) && named.every((one) => ids.some((id) => one.has(id)))
      if (fits) found.push({ id: seat.id, label: labelOf(seat) })
    }
    return found
  }

  function findNamed(
    text: string,
    kind: 'people' | 'partnerships',
    isThere: (id: string) => boolean,
  ): readonly Suggestion[] {
    return search
      .find(text, mostNames, [kind])
      .filter(({ id }) => isThere(id))
      .slice(0, mostSuggestions)
      .flatMap(({ id }) => {
        const record = network[kind].get(id)
        return record === undefined ? [] : [{ id, label: record.name }]
      })
  }

  return (wanted: Wanted, text: string): readonly Suggestion[] => {
    if (text.trim() === '') return []
    switch (wanted) {
      case 'person':
        return findNamed(text, 'people', (id) => seats.some(({ personId }) => personId === id))
      case 'anybody':
        return findNamed(text, 'people', () => true)
      case 'partnership':
        return findNamed(text, 'partnerships', (id) => isOn(id))
      case 'held-seat':
        return findSeats(text, isHeldSeat)
      case 'empty-seat':
        return findSeats(text, isEmptySeat)
    }
  }

  function isOn(id: string): boolean {
    const partnership = network.partnerships.get(id)
    return partnership !== undefined && isActiveOn(partnership, asAt)
  }
}
