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

type HatsAnswers = Pick<Answers, 'A1' | 'A2' | 'A3'> & Partial<Pick<Answers, 'A12'>>

/**
 * People by hats: most seats first, then the heavier, ties by name. Those past the guide figure are
 * drawn. What only they connect is told beside it: giving up a hat has a price in links.
 */
export function toHatsList(answers: HatsAnswers, context: ListContext): ResultList {
  const weights = new Map(answers.A2.people.map((person) => [person.personId, person]))
  const times = new Map(answers.A3.people.map((person) => [person.personId, person]))
  const threads = new Map(answers.A12?.singleThreads.map((one) => [one.personId, one.pairs.length]))
  const byName = orderByName(context.network)
  const people = answers.A1.people
    .map((counts) => ({ counts, id: counts.personId, weight: weights.get(counts.personId) }))
    .sort(
      (first, second) =>
        second.counts.seats - first.counts.seats ||
        (second.weight?.weighted ?? 0) - (first.weight?.weighted ?? 0) ||
        byName(first.id, second.id),
    )
  const rows = people.map(({ counts, id, weight }): ListRow => {
    const { seats, partnerships, organisations } = counts
    const weighted = weight?.weighted ?? 0
    const isOver = weight?.over ?? false
    return {
      key: id,
      records: [id],
      isDrawn: isOver,
      // Of ten thousand people a screen holds thirty: the rest are put into words when asked for.
      get cells(): readonly Cell[] {
        return [
          { kind: 'record', id },
          { kind: 'number', value: seats, opens: [id] },
          { kind: 'number', value: partnerships, opens: [id] },
          { kind: 'number', value: organisations, opens: [id] },
          { kind: 'number', value: weighted, isOver },
          toHoursCell(times.get(id)),
        ]
      },
      get says(): readonly Sentence[] {
        return [
          {
            code: 'hats',
            values: { person: { record: id }, seats, partnerships, organisations },
          },
          sayWeighted(id, seats, weighted, context),
          ...sayThreads(id, threads.get(id)),
        ]
      },
    }
  })
  return {
    columns: ['person', 'seats', 'partnerships', 'speaks-for', 'weighted', 'hours'],
    rows,
    summary: sayMostSeats(people.map(({ counts }) => counts)),
  }
}

type TimeOfPerson = Answers['A3']['people'][number]

/** Hours a month of a person: not recorded, at least, about, or as recorded. */
export function toHoursCell(time: TimeOfPerson | undefined): Cell {
  if (time === undefined || time.recorded + time.estimated === 0) return notRecorded
  return {
    kind: 'hours',
    value: time.hours,
    ...(time.unknownSeats > 0 ? { atLeast: true } : {}),
    ...((time.estimatedShare ?? 0) > 0.5 ? { about: true } : {}),
  }
}

/** The weighted sum in words, never without the plain count. */
export function sayWeighted(
  personId: string,
  seats: number,
  weighted: number,
  { settings }: ListContext,
): Sentence {
  const { roleWeights, weightLimit } = settings
  return {
    code: 'weighted',
    values: {
      person: { record: personId },
      seats,
      weighted,
      chair: roleWeights.chair,
      limit: weightLimit,
    },
  }
}

function sayThreads(personId: string, pairs: number | undefined): readonly Sentence[] {
  if (pairs === undefined) return []
  return [{ code: 'connectors', values: { person: { record: personId }, pairs } }]
}

/** All who are tied for most seats, by name: a list that stops short of a tie would say more. */
function sayMostSeats(people: Answers['A1']['people']): readonly Sentence[] {
  const most = people[0]?.seats ?? 0
  if (most < 2) return []
  const records = people.filter(({ seats }) => seats === most).map(({ personId }) => personId)
  return [
    { code: 'most-seats', values: { seats: most, people: records.length, names: { records } } },
  ]
}
