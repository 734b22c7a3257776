import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import {
  type Cell,
  type ListContext,
  type ListRow,
  notRecorded,
  type ResultList,
  type Sentence,
} from './result-list'

/** What ends within a year by date, then long service and newcomers by name. */
export function toTermsEndingList(
  { A27 }: Pick<Answers, 'A27'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const ending = A27.ending.toSorted(
    (first, second) =>
      first.days - second.days ||
      byName(first.partnershipId, second.partnershipId) ||
      (first.seatId < second.seatId ? -1 : 1),
  )
  const closing = A27.partnershipsEnding.toSorted(
    (first, second) =>
      first.days - second.days || byName(first.partnershipId, second.partnershipId),
  )
  const rows = [
    ...closing.map(({ partnershipId, endsOn }) =>
      toRow(`p ${partnershipId}`, null, partnershipId, 'partnership-ending', {
        kind: 'date',
        value: endsOn,
      }),
    ),
    ...ending.map(({ seatId, personId, partnershipId, endsOn }) =>
      toRow(`s ${seatId}`, personId, partnershipId, 'ending', { kind: 'date', value: endsOn }),
    ),
    ...A27.longServing
      .toSorted((first, second) => byName(first.personId ?? '', second.personId ?? ''))
      .map(({ seatId, personId, partnershipId }) =>
        toRow(`l ${seatId}`, personId, partnershipId, 'long', notRecordedEnd(network, seatId)),
      ),
    ...A27.newcomers
      .toSorted(byName)
      .map((personId) => toRow(`n ${personId}`, personId, null, 'new', { kind: 'none' })),
  ]
  return {
    columns: ['person', 'partnership', 'what', 'date'],
    rows,
    summary: [
      {
        code: 'terms-soon',
        values: { within30: A27.within30, within90: A27.within90, within365: A27.within365 },
      },
      ...sayLosing(A27),
      {
        code: 'end-dates-known',
        values: { have: A27.endKnown.have, of: A27.endKnown.of, share: A27.endKnown.share ?? 0 },
      },
    ],
  }
}

function notRecordedEnd(network: ListContext['network'], seatId: string): Cell {
  const startedOn = network.seats.get(seatId)?.startedOn
  return startedOn === undefined ? notRecorded : { kind: 'date', value: startedOn }
}

function toRow(
  key: string,
  personId: string | null,
  partnershipId: string | null,
  term: 'ending' | 'long' | 'new' | 'partnership-ending',
  date: Cell,
): ListRow {
  const records = [personId, partnershipId].filter((id) => id !== null)
  return {
    key,
    records,
    isDrawn: term === 'ending' || term === 'partnership-ending',
    cells: [
      personId === null ? { kind: 'none' } : { kind: 'record', id: personId },
      partnershipId === null ? { kind: 'none' } : { kind: 'record', id: partnershipId },
      { kind: 'words', codes: [`term-${term}`] },
      date,
    ],
    says: [],
  }
}

function sayLosing({ losingHalf }: Answers['A27']): readonly Sentence[] {
  return losingHalf.map(({ partnershipId, ending, seats }) => ({
    code: 'losing-half',
    values: { partnership: { record: partnershipId }, ending, seats },
  }))
}
