import { decisionKeyOf } from '../../domain/decision-outcomes'
import type { Network } from '../../domain/network'
import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList, Sentence } from './result-list'

type Pair = Answers['A11']['pairs'][number]

const order = { none: 0, people: 1, formal: 2 } as const

/** Strategies on one theme in one place: those that nothing connects first, ties by name. */
export function toStrategiesNotJoinedUpList(
  { A11 }: Pick<Answers, 'A11'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const rows = A11.pairs
    .map((pair) => ({ pair, ends: [pair.a, pair.b].toSorted(byName) as [string, string] }))
    .toSorted(
      (one, other) =>
        order[one.pair.status] - order[other.pair.status] ||
        byName(one.ends[0], other.ends[0]) ||
        byName(one.ends[1], other.ends[1]),
    )
    .map(({ pair, ends }) => toRow(pair, ends))
  const isDecided = findDecided(network)
  const { pairs, formal, people, none } = countOpen(A11.pairs.filter((pair) => !isDecided(pair)))
  const conflicts = A11.conflicts.map(
    ({ a, b }): Sentence => ({
      code: 'strategies-conflict',
      values: { first: { record: a }, second: { record: b } },
    }),
  )
  return {
    columns: ['first', 'second', 'themes', 'joined-by', 'people'],
    rows,
    summary: [
      ...(pairs === 0
        ? []
        : [
            {
              code: 'strategy-pairs' as const,
              values: { pairs, formal, peopleOnly: people, none },
            },
          ]),
      ...conflicts,
    ],
  }
}

function findDecided({ decisions }: Network) {
  const decided = new Set(
    [...decisions.values()].map(({ question, aboutIds }) => decisionKeyOf(question, aboutIds)),
  )
  return ({ a, b }: Pair) => decided.has(decisionKeyOf('not-joined-up', [a, b]))
}

/** What is decided is not counted again. */
function countOpen(pairs: readonly Pair[]) {
  const count = (wanted: Pair['status']) => pairs.filter(({ status }) => status === wanted).length
  return {
    pairs: pairs.length,
    formal: count('formal'),
    people: count('people'),
    none: count('none'),
  }
}

function toRow(pair: Pair, [first, second]: readonly [string, string]): ListRow {
  const { a, b, themeIds, links, sharedPeople, status, fragile } = pair
  return {
    key: `${a} ${b}`,
    records: [first, second],
    isDrawn: status === 'none' || fragile,
    decides: { question: 'not-joined-up', aboutIds: [a, b] },
    cells: [
      { kind: 'record', id: first },
      { kind: 'record', id: second },
      { kind: 'records', ids: themeIds },
      {
        kind: 'words',
        codes: links.length === 0 ? ['tie-none'] : links.map((tie) => `tie-${tie}` as const),
      },
      { kind: 'records', ids: sharedPeople },
    ],
    says: sayPair(pair, first, second),
  }
}

function sayPair({ themeIds, sharedPeople, status, fragile }: Pair, first: string, second: string) {
  const values = {
    first: { record: first },
    second: { record: second },
    themes: { records: themeIds },
  }
  if (status === 'none') return [{ code: 'not-joined', values }] satisfies Sentence[]
  const [only = ''] = sharedPeople
  return fragile
    ? ([
        { code: 'joined-by-one', values: { ...values, person: { record: only } } },
      ] satisfies Sentence[])
    : []
}
