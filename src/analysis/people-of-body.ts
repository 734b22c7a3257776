import type { Asked } from './asked'
import { groupOf } from './row-groups'
import { at } from './typed-column'

/**
 * Rows of the people with a held seat on a partnership or, for an organisation, anywhere on its
 * behalf.
 */
export function findPeopleOfBody(
  { columns, seats }: Pick<Asked, 'columns' | 'seats'>,
  id: string,
): ReadonlySet<number> {
  const { partnerships, organisations, seat } = columns
  const partnership = partnerships.rowOf(id)
  const organisation = organisations.rowOf(id)
  if (partnership < 0 && organisation < 0) return new Set()
  const filled =
    partnership >= 0
      ? groupOf(seats.filledByPartnership(), partnership)
      : groupOf(seats.filledByOrganisation(), organisation)
  return new Set([...filled].map((row) => at(seat.person, row)).filter((row) => row >= 0))
}
