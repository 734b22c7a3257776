import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  aLink,
  anArea,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'

const people = ['p1', 'p2', 'p3', 'p4']
const place = [
  ...people.map((id) => entryOf('people', aPerson({ id }))),
  entryOf('organisations', anOrganisation({ id: 'trust' })),
  ...['north', 'west'].map((id) => entryOf('areas', anArea({ id, unitIds: [id] }))),
  entryOf('areas', anArea({ id: 'both', unitIds: ['north', 'west', 'east'] })),
  ...['health', 'work', 'air'].map((id) => entryOf('themes', aTheme({ id }))),
]
const here = { areaId: 'north', themeIds: ['health'] }

interface Board {
  readonly fields?: object
  /** Who sits there; everybody for the trust where `isForTrust`. */
  readonly on: readonly string[]
  readonly isForTrust?: boolean
}

function pairsOf(first: Board, second: Board, ...more: readonly ReturnType<typeof entryOf>[]) {
  const boards = { a: first, b: second }
  const entries = Object.entries(boards).flatMap(([id, { fields = {}, on, isForTrust }]) => [
    entryOf('partnerships', aPartnership({ id, ...here, ...fields })),
    ...on.map((personId) =>
      entryOf(
        'seats',
        aSeat({
          id: `${id}-${personId}`,
          partnershipId: id,
          personId,
          ...(isForTrust ? { organisationId: 'trust' } : {}),
        }),
      ),
    ),
  ])
  return askMap([...place, ...entries, ...more]).answer('A9').pairs
}

const alike: Board = { on: ['p1', 'p2', 'p3'] }

test('A9 two boards of the same people, themes and area are worth a conversation', () => {
  const other = { on: ['p1', 'p2', 'p4'], fields: { statutory: 'by-law' } }
  expect(pairsOf(alike, other)).toEqual([
    {
      a: 'a',
      b: 'b',
      evidence: ['people', 'themes', 'area'],
      onlyInA: 1,
      onlyInB: 1,
      byLaw: ['b'],
    },
  ])
})

test('A9 organisations in common are enough, one person in common is not', () => {
  const [first, second] = [
    { on: ['p1'], isForTrust: true },
    { on: ['p2'], isForTrust: true },
  ]
  expect(pairsOf(first, second).map(({ evidence }) => evidence)).toEqual([
    ['organisations', 'themes', 'area'],
  ])
  expect(pairsOf({ on: ['p1'] }, { on: ['p1'] })).toEqual([])
})

test.each([
  ['other themes', { themeIds: ['work'] }],
  ['a third of the themes', { themeIds: ['health', 'work', 'air'] }],
  ['no theme on record', { themeIds: [] }],
  ['another area', { areaId: 'west' }],
  ['a third of the area', { areaId: 'both' }],
  ['no area on record', { areaId: undefined }],
  ['another kind of work', { kind: 'funding-panel' }],
  ['an elected body', { electedBody: true }],
  ['a line to the other', { parentId: 'a' }],
  ['its end behind it', { endedOn: '2009-04-01' }],
])('A9 a board with %s is no look-alike', (_what, differing) => {
  const present = Object.entries({ id: 'b', ...here, ...differing }).filter(
    ([, value]) => value !== undefined,
  )
  const board = aPartnership(Object.fromEntries(present))
  const seats = alike.on.flatMap((personId) =>
    ['a', 'b'].map((id) =>
      entryOf('seats', aSeat({ id: `${id}-${personId}`, partnershipId: id, personId })),
    ),
  )
  const ask = (second: typeof board) =>
    askMap([
      ...place,
      entryOf('partnerships', aPartnership({ id: 'a', ...here })),
      entryOf('partnerships', second),
      ...seats,
    ]).answer('A9').pairs
  expect(ask(aPartnership({ id: 'b', ...here }))).toHaveLength(1)
  expect(ask(board)).toEqual([])
})

test('A9 a board that reports to the other is part of it, not like it', () => {
  expect(pairsOf(alike, alike, entryOf('links', aLink({ fromId: 'b', toId: 'a' })))).toEqual([])
})

test('A9 councils, cabinets and committees do one kind of work', () => {
  const [cabinet, committee] = [{ kind: 'cabinet' }, { kind: 'committee' }]
  expect(pairsOf({ ...alike, fields: cabinet }, { ...alike, fields: committee })).toHaveLength(1)
})
