import { getInfo, type Network } from './network'
import { type Day, startDay } from './partial-date'

/** Something to look at again: a person, or the map as a whole. */
export interface DueReview {
  readonly kind: 'people' | 'info'
  readonly id: string
  readonly name: string
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly reviewOn: string
}

/** What was to be checked or removed by this day, the longest overdue first. */
export function findDueReviews(network: Network, today: Day): readonly DueReview[] {
  const { id, title, privacy } = getInfo(network)
  const dated: { readonly review: Omit<DueReview, 'reviewOn'>; readonly on: string | undefined }[] =
    [
      { review: { kind: 'info', id, name: title }, on: privacy?.reviewOn },
      ...[...network.people.values()].map((person) => ({
        review: { kind: 'people' as const, id: person.id, name: person.name },
        on: person.reviewOn,
      })),
    ]
  return dated
    .flatMap(({ review, on }) =>
      on !== undefined && startDay(on) <= today ? [{ ...review, reviewOn: on }] : [],
    )
    .toSorted((first, second) => (startDay(first.reviewOn) < startDay(second.reviewOn) ? -1 : 1))
}
