import { expect, test } from 'vitest'
import {
  aDecision,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import type { RecordEntry } from '../../domain/records'
import { findDuplicates } from './find-duplicates'

const find = (...entries: readonly RecordEntry[]) => findDuplicates(networkOf(anInfo(), entries))
const person = (id: string, name: string, fields: object = {}) =>
  entryOf('people', aPerson({ id, name, ...fields }))

test('names that may be one person are paired once, each pair with its reason', () => {
  const pairs = find(
    person('p1', 'Thomas Smith'),
    person('p2', 'Tom Smith'),
    person('p3', 'Ann Lee'),
    person('p4', 'ANN LEE'),
    person('p5', 'Bo Diaz'),
  )
  expect(pairs).toEqual([
    {
      kind: 'people',
      firstId: 'p3',
      secondId: 'p4',
      reason: 'same-name-different-id',
      sharedIds: [],
    },
    { kind: 'people', firstId: 'p1', secondId: 'p2', reason: 'short-form', sharedIds: [] },
  ])
})

test('a spelling met before speaks as the name does', () => {
  const pairs = find(
    person('p1', 'Jo Bloggs', { otherNames: ['Ann Lee'] }),
    person('p2', 'Ann Lee'),
  )
  expect(pairs).toMatchObject([{ reason: 'same-name-different-id' }])
})

test('organisations and partnerships of one identifier or nearly one name are found too', () => {
  const charity = { identifiers: [{ scheme: 'GB-CHC', value: '01' }] }
  const pairs = find(
    entryOf('organisations', anOrganisation({ id: 'o1', name: 'Age Well', ...charity })),
    entryOf('organisations', anOrganisation({ id: 'o2', name: 'Tarrow Elders', ...charity })),
    entryOf('partnerships', aPartnership({ id: 'b1', name: 'Housing Forum' })),
    entryOf('partnerships', aPartnership({ id: 'b2', name: 'Housing Forums' })),
  )
  expect(pairs.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['organisations', 'same-identifier'],
    ['partnerships', 'one-letter-apart'],
  ])
})

test('what two have in common is told: the tables of people, the people of tables', () => {
  const pairs = find(
    person('p1', 'Thomas Smith'),
    person('p2', 'Tom Smith'),
    entryOf('partnerships', aPartnership({ id: 'b1', name: 'Housing Forum' })),
    entryOf('partnerships', aPartnership({ id: 'b2', name: 'Housing Forums' })),
    ...[
      { id: 's1', personId: 'p1', partnershipId: 'b1' },
      { id: 's2', personId: 'p2', partnershipId: 'b1' },
      { id: 's3', personId: 'p1', partnershipId: 'b2' },
    ].map((seat) => entryOf('seats', aSeat(seat))),
  )
  expect(pairs.map(({ kind, sharedIds }) => [kind, sharedIds])).toEqual([
    ['people', ['b1']],
    ['partnerships', ['p1']],
  ])
})

test('a pair that a person said is two is not asked about again; others of it are', () => {
  const three = [person('p1', 'Ann Lee'), person('p2', 'Ann Lee'), person('p3', 'Ann Lee')]
  const decided = aDecision({ aboutIds: ['p2', 'p1'] })
  const pairs = find(...three, entryOf('decisions', decided))
  expect(pairs.map(({ firstId, secondId }) => `${firstId} ${secondId}`)).toEqual(['p1 p3', 'p2 p3'])
  const otherQuestion = aDecision({
    aboutIds: ['p1', 'p2'],
    question: 'worth-checking',
    outcome: 'distinct',
  })
  expect(find(...three, entryOf('decisions', otherQuestion))).toHaveLength(3)
})
