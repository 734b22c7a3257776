import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  aLink,
  anArea,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aStrategy,
  aStrategyLink,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import type { RecordEntry } from '../../domain/records'

const place = [
  entryOf('themes', aTheme({ id: 'health' })),
  entryOf('themes', aTheme({ id: 'clinics', parentId: 'health' })),
  entryOf('themes', aTheme({ id: 'work' })),
  entryOf('areas', anArea({ id: 'county', unitIds: ['u1', 'u2', 'u3'] })),
  entryOf('areas', anArea({ id: 'town', unitIds: ['u1', 'u2'] })),
  entryOf('areas', anArea({ id: 'coast', unitIds: ['u3'] })),
  entryOf('people', aPerson({ id: 'ada' })),
  entryOf('people', aPerson({ id: 'ben' })),
  entryOf('organisations', anOrganisation({ id: 'trust' })),
  ...['first', 'second', 'hub'].map((id) => entryOf('partnerships', aPartnership({ id }))),
]

const plan = (id: string, fields: object = {}) =>
  entryOf(
    'strategies',
    aStrategy({ id, themeIds: ['health'], areaId: 'county', ownerIds: [], ...fields }),
  )
const seat = (personId: string, partnershipId: string, fields: object = {}) =>
  entryOf(
    'seats',
    aSeat({ id: `${personId}-${partnershipId}`, personId, partnershipId, ...fields }),
  )
const ofFirst = (fields: object = {}) => plan('a', { ownerIds: ['first'], ...fields })
const ofSecond = (fields: object = {}) => plan('b', { ownerIds: ['second'], ...fields })

const ask = (...entries: readonly RecordEntry[]) => askMap([...place, ...entries]).answer('A11')

test('A11 two plans on one theme and place with nothing between them are not joined', () => {
  const { pairs, counts, shares } = ask(
    ofFirst({ themeIds: ['clinics'] }),
    ofSecond({ areaId: 'town' }),
  )
  expect(pairs).toEqual([
    {
      a: 'a',
      b: 'b',
      themeIds: ['health'],
      sharedSize: 2,
      links: [],
      sharedPeople: [],
      status: 'none',
      fragile: false,
    },
  ])
  expect(counts).toEqual({ pairs: 1, formal: 0, peopleOnly: 0, fragile: 0, none: 1 })
  expect(shares).toEqual({ formal: 0, peopleOnly: 0, none: 1 })
})

test.each([
  ['themes apart', { themeIds: ['work'] }],
  ['areas apart', { areaId: 'coast' }],
  ['a draft', { status: 'draft' }],
  ['a plan that is over', { endedOn: '2009-04-01' }],
])('A11 %s make no pair', (_what, fields) => {
  const { pairs, shares } = ask(ofFirst({ areaId: 'town' }), ofSecond(fields))
  expect(pairs).toEqual([])
  expect(shares).toEqual({ formal: null, peopleOnly: null, none: null })
})

test('A11 a plan without an area is in no pair', () => {
  const nowhere = aStrategy({ id: 'b', themeIds: ['health'] })
  expect(ask(ofFirst(), entryOf('strategies', nowhere)).pairs).toEqual([])
})

test('A11 what joins two plans comes in order, the formal first', () => {
  const link = aStrategyLink({ fromId: 'b', toId: 'a', kind: 'supports' })
  const { pairs } = ask(
    plan('a', { ownerIds: ['first', 'hub'] }),
    plan('b', { ownerIds: ['second', 'hub'] }),
    entryOf('strategyLinks', link),
    entryOf('links', aLink({ fromId: 'second', toId: 'first' })),
    seat('ada', 'hub'),
  )
  expect(pairs[0]).toMatchObject({
    links: ['recorded-link', 'same-owner', 'reporting-line', 'shared-people'],
    sharedPeople: ['ada'],
    status: 'formal',
    fragile: false,
  })
})

test('A11 one person on both owners is a thread, two are not', () => {
  const one = [seat('ada', 'first'), seat('ada', 'second')]
  const two = [seat('ben', 'first'), seat('ben', 'second')]
  expect(ask(ofFirst(), ofSecond(), ...one).counts).toEqual({
    pairs: 1,
    formal: 0,
    peopleOnly: 1,
    fragile: 1,
    none: 0,
  })
  expect(ask(ofFirst(), ofSecond(), ...one, ...two).pairs[0]).toMatchObject({
    sharedPeople: ['ada', 'ben'],
    fragile: false,
  })
})

test('A11 an organisation that owns a plan is the people who sit anywhere for it', () => {
  const entries = [seat('ada', 'hub', { organisationId: 'trust' }), seat('ada', 'first')]
  const { pairs } = ask(ofFirst(), plan('b', { ownerIds: ['trust'] }), ...entries)
  expect(pairs[0]?.sharedPeople).toEqual(['ada'])
})

test('A11 a body that both owners report to joins nothing', () => {
  const lines = ['first', 'second'].map((fromId) =>
    entryOf('links', aLink({ id: fromId, fromId, toId: 'hub' })),
  )
  expect(ask(ofFirst(), ofSecond(), ...lines).counts.none).toBe(1)
})

test('A11 conflicts are listed apart, whether or not the two are a pair', () => {
  const conflict = (fromId: string, toId: string) =>
    entryOf('strategyLinks', aStrategyLink({ id: fromId, fromId, toId, kind: 'conflicts' }))
  const { pairs, conflicts } = ask(
    ofFirst(),
    ofSecond(),
    plan('c', { themeIds: ['work'] }),
    plan('over', { endedOn: '2001' }),
    conflict('b', 'a'),
    conflict('c', 'a'),
    conflict('over', 'a'),
    entryOf(
      'strategyLinks',
      aStrategyLink({ id: 'to-over', fromId: 'b', toId: 'over', kind: 'conflicts' }),
    ),
  )
  expect(pairs[0]?.status).toBe('none')
  expect(conflicts).toEqual([
    { a: 'a', b: 'b', inPairs: true },
    { a: 'a', b: 'c', inPairs: false },
  ])
})

test('A11 on screen the pairs joined least come first where there are too many to read', () => {
  const idOf = (index: number) => `plan-${`${index}`.padStart(2, '0')}`
  const owned = Array.from({ length: 46 }, (_, index) =>
    plan(idOf(index), { ownerIds: [index === 45 ? 'second' : 'first'] }),
  )
  const asked = askMap([...place, ...owned], {}, 'screen').answer('A11')
  expect(asked.counts).toMatchObject({ pairs: 1035, formal: 990, none: 45 })
  expect(asked.pairs).toHaveLength(1_000)
  expect(asked.pairs.filter(({ status }) => status === 'none')).toHaveLength(45)
})
