import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import { type ListContext, type ListRow, type ResultList, toFraction } from './result-list'

/** Voluntary and community organisations by seats; those that represent a network say so. */
export function toOrganisationsBySeatsList(
  { A6 }: Pick<Answers, 'A6'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const sorted = A6.organisations.toSorted(
    (first, second) =>
      second.seats - first.seats || byName(first.organisationId, second.organisationId),
  )
  const rows = sorted.map(
    ({
      organisationId: id,
      seats,
      partnerships,
      people,
      presence,
      representsNetwork,
    }): ListRow => ({
      key: id,
      records: [id],
      isDrawn: seats > 0,
      cells: [
        { kind: 'record', id },
        { kind: 'number', value: seats, opens: [id] },
        { kind: 'number', value: partnerships, opens: [id] },
        { kind: 'number', value: people, opens: [id] },
        toFraction(presence),
        representsNetwork ? { kind: 'words', codes: ['represents-a-network'] } : { kind: 'none' },
      ],
      says: [],
    }),
  )
  const top = sorted.slice(0, 3)
  const have = top.reduce((sum, { seats }) => sum + seats, 0)
  return {
    columns: ['organisation', 'seats', 'partnerships', 'people', 'presence', 'what'],
    rows,
    summary:
      A6.shown && A6.top3Share !== null
        ? [
            {
              code: 'organisations-fill',
              values: {
                groups: A6.organisations.length,
                share: A6.top3Share,
                count: top.length,
                have,
                of: A6.seats,
                without: A6.noSeat.length,
                names: { records: A6.noSeat },
              },
            },
          ]
        : [],
  }
}
