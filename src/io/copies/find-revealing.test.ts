import { expect, test } from 'vitest'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import type { RecordEntry } from '../../domain/records'
import { findRevealing } from './find-revealing'

const base: readonly RecordEntry[] = [
  entryOf('people', aPerson()),
  entryOf('people', aPerson({ id: 'bo', name: 'Bo Lee' })),
  entryOf('partnerships', aPartnership()),
]

const seatFor = (fields: Parameters<typeof aSeat>[0], id = 'seat-1') =>
  entryOf('seats', aSeat({ id, ...fields }))

const revealed = (...entries: readonly RecordEntry[]) =>
  findRevealing(networkOf(anInfo(), [...base, ...entries]))

const orgNamed = (name: string, fields: object = {}) =>
  entryOf('organisations', anOrganisation({ id: 'org', name, ...fields }))

test('a map of ordinary groups reveals nothing that we can find', () => {
  expect(
    revealed(
      orgNamed('Northbridge Council'),
      seatFor({ organisationId: 'org', speaksFor: 'Tenants of the Black Country' }),
      seatFor({ organisationId: 'org', personId: 'bo' }, 'seat-2'),
    ),
  ).toEqual([])
})

test.each([
  ['faith', 'Valley Interfaith Council'],
  ['faith', 'Eglwys Sant Pedr'],
  ['health', 'Alzheimer’s Society'],
  ['health', 'Mid-Wales Deaf Association'],
  ['health', 'Service users’ voice'],
  ['origin', 'Gypsies and Travellers Group'],
  ['orientation', 'LGBTQ+ Youth'],
  ['union', 'Trades Council, Northbridge'],
] as const)('a seat for a group can tell of %s: %s', (code, name) => {
  expect(revealed(orgNamed(name), seatFor({ organisationId: 'org' }))).toEqual([{ code, count: 1 }])
  expect(revealed(seatFor({ speaksFor: name }))).toEqual([{ code, count: 1 }])
})

test('a faith body is one whatever it is called', () => {
  const quiet = orgNamed('The Friends', { sector: 'faith' })
  expect(revealed(quiet, seatFor({ organisationId: 'org' }))).toEqual([{ code: 'faith', count: 1 }])
  const plain = orgNamed('Valley Church', { sector: 'faith' })
  expect(revealed(plain, seatFor({ organisationId: 'org' }))).toEqual([{ code: 'faith', count: 1 }])
})

test('another name of the body counts, and a position in it does', () => {
  const body = orgNamed('SHARE', { otherNames: ['Dementia Friends'] })
  const position = entryOf('positions', aPosition({ personId: 'bo', organisationId: 'org' }))
  expect(revealed(body, position)).toEqual([{ code: 'health', count: 1 }])
})

test('each person is counted once for each sort, and an empty seat not at all', () => {
  expect(
    revealed(
      orgNamed('Disabled Muslim Women'),
      seatFor({ organisationId: 'org' }),
      seatFor({ organisationId: 'org' }, 'seat-2'),
      seatFor({ organisationId: 'org', personId: null }, 'seat-3'),
      seatFor({ organisationId: 'org', personId: 'bo' }, 'seat-4'),
    ),
  ).toEqual([
    { code: 'faith', count: 2 },
    { code: 'health', count: 2 },
  ])
})

test('of a board about a condition only a member whom it serves is told', () => {
  const board = entryOf('partnerships', aPartnership({ id: 'board', name: 'Mental Health Board' }))
  const officer = seatFor({ partnershipId: 'board', capacity: 'officer' })
  const served = seatFor({ partnershipId: 'board', personId: 'bo', capacity: 'service-user' }, 's2')
  expect(revealed(board, officer)).toEqual([])
  expect(revealed(board, officer, served)).toEqual([{ code: 'health', count: 1 }])
})

test('parties and notes are counted where they are', () => {
  const member = aPerson({ id: 'cy', name: 'Cy Poe', publicOffice: true, party: 'Green' })
  expect(revealed(entryOf('people', member), seatFor({ note: 'Told me in confidence' }))).toEqual([
    { code: 'party', count: 1 },
    { code: 'notes', count: 1 },
  ])
})
