import { endDay } from '../../domain/partial-date'
import type { Seat } from '../../domain/seat'
import type { Answers } from '../answer'
import type { Triple } from '../answers-on-people'
import { orderByName } from './order-by-name'
import {
  type Cell,
  type ListContext,
  type ListRow,
  notRecorded,
  type ResultList,
} from './result-list'

/** What moved between two days: partnerships first, then who joined and who left, by name. */
export function toChangesBetweenDatesList(
  { A30 }: Pick<Answers, 'A30'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const inOrder = (triples: readonly Triple[]) =>
    triples.toSorted(
      (one, other) =>
        byName(one.partnershipId, other.partnershipId) || byName(one.personId, other.personId),
    )
  const findDate = createDateFinder(network)
  const partnership = (id: string, change: 'started' | 'ended'): ListRow => ({
    key: `${change} ${id}`,
    records: [id],
    isDrawn: true,
    cells: [
      { kind: 'words', codes: [`change-${change}`] },
      { kind: 'none' },
      { kind: 'record', id },
      { kind: 'none' },
      toDateCell(network.partnerships.get(id)?.[change === 'started' ? 'startedOn' : 'endedOn']),
    ],
    says: [],
  })
  const move = (triple: Triple, change: 'joined' | 'left'): ListRow => {
    const { personId, partnershipId, organisationId } = triple
    return {
      key: `${change} ${personId} ${partnershipId} ${organisationId ?? ''}`,
      records: [personId, partnershipId],
      isDrawn: true,
      cells: [
        { kind: 'words', codes: [`change-${change}`] },
        { kind: 'record', id: personId },
        { kind: 'record', id: partnershipId },
        organisationId === null ? { kind: 'none' } : { kind: 'record', id: organisationId },
        toDateCell(findDate(triple, change, A30)),
      ],
      says: [
        {
          code: change,
          values: { person: { record: personId }, partnership: { record: partnershipId } },
        },
      ],
    }
  }
  return {
    columns: ['change', 'person', 'partnership', 'on-behalf-of', 'date'],
    rows: [
      ...A30.partnershipsStarted.toSorted(byName).map((id) => partnership(id, 'started')),
      ...A30.partnershipsEnded.toSorted(byName).map((id) => partnership(id, 'ended')),
      ...inOrder(A30.joined).map((triple) => move(triple, 'joined')),
      ...inOrder(A30.left).map((triple) => move(triple, 'left')),
    ],
    summary: [
      {
        code: 'changes',
        values: {
          before: { date: A30.before },
          joined: A30.joined.length,
          left: A30.left.length,
          started: A30.partnershipsStarted.length,
          ended: A30.partnershipsEnded.length,
        },
      },
    ],
  }
}

function toDateCell(value: string | undefined): Cell {
  return value === undefined ? notRecorded : { kind: 'date', value }
}

/** The date on record of the seat that began or ended between the two days. */
function createDateFinder({ seats }: ListContext['network']) {
  const bySitter = new Map<string, Seat[]>()
  for (const seat of seats.values()) {
    const key = `${seat.personId ?? ''} ${seat.partnershipId} ${seat.organisationId ?? ''}`
    bySitter.set(key, [...(bySitter.get(key) ?? []), seat])
  }
  return (triple: Triple, change: 'joined' | 'left', days: Answers['A30']): string | undefined => {
    const { personId, partnershipId, organisationId } = triple
    const held = bySitter.get(`${personId} ${partnershipId} ${organisationId ?? ''}`) ?? []
    const dates = held.flatMap(({ startedOn, endedOn }) =>
      change === 'joined' ? (startedOn ?? []) : (endedOn ?? []),
    )
    return dates.find((date) => {
      const day = change === 'joined' ? date : endDay(date)
      return day > days.before && day <= days.after
    })
  }
}
