import type { Answers } from '../answer'
import type { Concentration } from '../answers-on-people'
import { type ListRow, type ResultList, type Sentence, toFraction } from './result-list'

/** How evenly seats are shared, for people, for organisations and for votes. */
export function toSeatConcentrationList({ A5 }: Pick<Answers, 'A5'>): ResultList {
  const rows = (['people', 'organisations', 'votes'] as const).map((holders): ListRow => {
    const shared = A5[holders]
    return {
      key: holders,
      records: [],
      isDrawn: false,
      cells: [
        { kind: 'words', codes: [`holders-${holders}`] },
        { kind: 'number', value: shared.holders },
        { kind: 'number', value: shared.total },
        toFraction(shared.top10Share),
        toFraction(shared.top10EqualShare),
      ],
      says: [],
    }
  })
  return {
    columns: ['what', 'holders', 'seats', 'top-tenth', 'equal-share'],
    rows,
    summary: [
      ...sayHeld('people-hold', A5.people),
      ...sayHeld('organisations-hold', A5.organisations),
    ],
  }
}

function sayHeld(
  code: 'people-hold' | 'organisations-hold',
  { holders, top10Count, top10Share, top10EqualShare }: Concentration,
): readonly Sentence[] {
  if (top10Share === null || top10EqualShare === null) return []
  const values = { count: top10Count, of: holders, share: top10Share, equal: top10EqualShare }
  return [{ code, values }]
}
