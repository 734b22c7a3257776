import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  aFunding,
  aLink,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import type { RecordEntry } from '../../domain/records'

const place = [
  ...['ada', 'ben'].map((id) => entryOf('people', aPerson({ id }))),
  ...['trust', 'firm'].map((id) => entryOf('organisations', anOrganisation({ id }))),
  ...['panel', 'board'].map((id) => entryOf('partnerships', aPartnership({ id }))),
]
const seat = (personId: string, partnershipId: string, fields: object = {}) =>
  entryOf(
    'seats',
    aSeat({ id: `${personId}-${partnershipId}`, personId, partnershipId, ...fields }),
  )
const position = (personId: string, organisationId: string, fields: object = {}) =>
  entryOf('positions', aPosition({ id: `${personId}-at`, personId, organisationId, ...fields }))
const grant = (fields: object = {}) =>
  entryOf(
    'funding',
    aFunding({
      id: 'grant',
      fromId: 'firm',
      toId: 'trust',
      viaPartnershipId: 'panel',
      annualAmount: 100,
      ...fields,
    }),
  )
const link = (kind: string, fromId: string, toId: string, fields: object = {}) =>
  entryOf('links', aLink({ kind, fromId, toId, ...fields }))
const ask = (...entries: readonly RecordEntry[]) =>
  askMap([...place, ...entries]).answer('A22').items

test('A22 who sits on a panel and works for, or speaks there for, whom it pays', () => {
  const [first] = ask(grant(), seat('ada', 'panel'), position('ada', 'trust'))
  expect(first).toEqual({
    kind: 'funds',
    personId: 'ada',
    firstId: 'panel',
    secondId: 'trust',
    annualAmount: 100,
    tie: 'position',
  })
  const speaking = seat('ada', 'panel', { organisationId: 'trust' })
  expect(ask(grant(), speaking)[0]?.tie).toBe('seat')
  expect(ask(grant(), speaking, position('ada', 'trust'))[0]?.tie).toBe('both')
})

test('A22 speaking for whom is paid somewhere else is no tie, nor are others on the panel', () => {
  const elsewhere = seat('ada', 'board', { organisationId: 'trust' })
  expect(ask(grant(), seat('ada', 'panel'), elsewhere, seat('ben', 'panel'))).toEqual([])
})

test('A22 grants to the same body through the same panel are one, with the sum', () => {
  const items = ask(
    grant(),
    grant({ id: 'other', annualAmount: 40, fromId: 'board' }),
    seat('ada', 'panel'),
    position('ada', 'trust'),
  )
  expect(items.map(({ annualAmount }) => annualAmount)).toEqual([140])
})

test.each([
  ['a grant that is over', grant({ endedOn: '2009-04-01' }), {}],
  ['a grant through no panel', entryOf('funding', aFunding({ fromId: 'firm', toId: 'trust' })), {}],
  ['a grant through a panel nobody recorded', grant({ viaPartnershipId: 'unknown' }), {}],
  ['a position that is over', grant(), { endedOn: '2009-04-01' }],
])('A22 %s is nothing to check', (_what, given, at) => {
  expect(ask(given, seat('ada', 'panel'), position('ada', 'trust', at))).toEqual([])
})

test('A22 who sits with the scrutinisers and the scrutinised', () => {
  const both = [seat('ada', 'panel'), seat('ada', 'board'), seat('ben', 'board')]
  expect(ask(link('scrutinises', 'panel', 'board'), ...both)).toEqual([
    {
      kind: 'scrutinises',
      personId: 'ada',
      firstId: 'panel',
      secondId: 'board',
      annualAmount: null,
      tie: null,
    },
  ])
  expect(ask(link('scrutinises', 'panel', 'board', { endedOn: '2001' }), ...both)).toEqual([])
  expect(ask(link('scrutinises', 'board', 'board'), ...both)).toEqual([])
  expect(ask(link('reports-to', 'panel', 'board'), ...both)).toEqual([])
})

test('A22 provider and commissioner are read from either kind of link, once', () => {
  const tied = [seat('ada', 'board'), position('ada', 'trust')]
  const known = {
    kind: 'commissions',
    personId: 'ada',
    firstId: 'board',
    secondId: 'trust',
    annualAmount: null,
    tie: null,
  }
  expect(ask(link('commissions', 'board', 'trust'), ...tied)).toEqual([known])
  const provides = link('provides-to', 'trust', 'board', { id: 'link-2' })
  expect(ask(provides, ...tied)).toEqual([known])
  expect(ask(link('commissions', 'board', 'trust'), provides, ...tied)).toEqual([known])
})

test('A22 for scrutiny a position is no side, only a seat is', () => {
  const tied = [seat('ada', 'board'), position('ada', 'trust')]
  expect(ask(link('scrutinises', 'trust', 'board'), ...tied)).toEqual([])
  const speaking = seat('ada', 'panel', { organisationId: 'trust' })
  expect(ask(link('scrutinises', 'trust', 'board'), ...tied, speaking)).toHaveLength(1)
})
