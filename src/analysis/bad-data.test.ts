import { describe, expect, test } from 'vitest'
import {
  aLink,
  anArea,
  anInfo,
  aPartnership,
  aPerson,
  aSeat,
  aStrategy,
  aTheme,
  entryOf,
} from '../../tests/builders/records'
import { networkOf } from '../domain/network'
import type { RecordEntry } from '../domain/records'
import { usualSettings } from '../domain/settings'
import { analysisIds } from './analyses'
import { askColumns } from './ask-columns'
import { buildColumns } from './columns'

const question = {
  asAt: '2009-04-01',
  compareWith: '2008-04-01',
  settings: usualSettings,
  scenarios: [{ name: 'One goes', edits: [{ kind: 'end-person', personId: 'ada' } as const] }],
}

const ask = (entries: readonly RecordEntry[]) =>
  askColumns(buildColumns(networkOf(anInfo(), entries)), question)

const board = (id: string, fields: object = {}) =>
  entryOf('partnerships', aPartnership({ id, ...fields }))
const seat = (id: string, fields: object = {}) =>
  entryOf('seats', aSeat({ id, personId: 'ada', partnershipId: 'first', ...fields }))
const ada = entryOf('people', aPerson({ id: 'ada' }))
const line = (fromId: string, toId: string) =>
  entryOf('links', aLink({ id: `${fromId}-${toId}`, fromId, toId }))

/** Maps that no form would make, but a file, another tab or a half-done import may. */
const maps: Readonly<Record<string, readonly RecordEntry[]>> = {
  'nothing at all': [],
  'one seat': [ada, board('first'), seat('s1')],
  'a person with no seat': [ada],
  'a circle of reports': [
    ada,
    board('first'),
    board('second'),
    board('third'),
    line('first', 'second'),
    line('second', 'third'),
    line('third', 'first'),
    seat('s1'),
  ],
  'a partnership that is its own parent': [ada, board('first', { parentId: 'first' }), seat('s1')],
  'a body that reports to itself': [ada, board('first'), line('first', 'first'), seat('s1')],
  'a seat that ends before it starts': [
    ada,
    board('first'),
    seat('s1', { startedOn: '2009-03-01', endedOn: '2005' }),
  ],
  'a seat of nobody on nothing': [seat('s1', { personId: 'gone', partnershipId: 'gone' })],
  'areas and themes inside themselves': [
    ada,
    ...['a1', 'a2'].map((id, index) =>
      entryOf('areas', anArea({ id, tier: 'district', parentId: index === 0 ? 'a2' : 'a1' })),
    ),
    ...['t1', 't2'].map((id, index) =>
      entryOf('themes', aTheme({ id, parentId: index === 0 ? 't2' : 't1' })),
    ),
    entryOf('areas', anArea({ id: 'a3', tier: 'district', parentId: 'a3' })),
    board('first', { areaId: 'a1', themeIds: ['t1'], authority: 3 }),
    board('second', { areaId: 'a2', themeIds: ['t2'], authority: 3 }),
    ...['g1', 'g2', 'g3'].map((id, index) =>
      entryOf('strategies', aStrategy({ id, areaId: `a${index + 1}`, themeIds: ['t1'] })),
    ),
    seat('s1', { organisationId: 'gone' }),
    seat('s2', { partnershipId: 'second', organisationId: 'gone' }),
  ],
}

describe.each(Object.keys(maps))('of %s', (name) => {
  const entries = maps[name] ?? []

  test.each(analysisIds)('%s has an answer, without numbers that are none', (id) => {
    const answer = ask(entries).answer(id)
    expect(structuredClone(answer)).toEqual(answer)
    expect(findOddNumbers(answer)).toEqual([])
  })
})

/** Infinity and NaN would reach the screen as numbers, and undefined would not reach a file. */
function findOddNumbers(value: unknown, path = ''): readonly string[] {
  if (value === undefined) return [path]
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => findOddNumbers(inner, `${path}.${key}`))
}

test('a circle of reports leads nowhere, and is told as a circle', () => {
  const { noRoute, loops } = ask(maps['a circle of reports'] ?? []).answer('A21')
  expect(noRoute).toEqual(['first', 'second', 'third'])
  expect(loops).toEqual([['first', 'second', 'third']])
  const { partnerships } = ask(maps['a circle of reports'] ?? []).answer('A18')
  expect(partnerships.map(({ reportingIn }) => reportingIn)).toEqual([2, 2, 2])
})

test('whoever reports to themselves answers to nobody', () => {
  for (const name of ['a partnership that is its own parent', 'a body that reports to itself']) {
    const asked = ask(maps[name] ?? [])
    expect(asked.answer('A21').noRoute).toEqual(['first'])
    expect(asked.answer('A18').partnerships[0]?.reportingIn).toBe(0)
    expect(asked.answer('A21').loops).toEqual([])
  }
})

test('a seat that ends before it starts is held by nobody on any day', () => {
  const asked = ask(maps['a seat that ends before it starts'] ?? [])
  expect(asked.answer('A1')).toEqual({ people: [], without: ['ada'] })
  expect(asked.answer('A32').base).toMatchObject({ seats: 0, empty: 0 })
})

test('an empty map has no shares, not shares of nothing', () => {
  const asked = ask([])
  expect(asked.answer('A5').people).toMatchObject({ holders: 0, gini: null, top3Share: null })
  expect(asked.answer('A11').shares).toEqual({ formal: null, peopleOnly: null, none: null })
  expect(asked.answer('A13')).toMatchObject({ groups: [], cutPeople: [], busFactor: null })
  expect(asked.answer('A32').score).toBeNull()
})
