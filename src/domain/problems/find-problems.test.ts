import { expect, test } from 'vitest'
import {
  aConsultation,
  aLink,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { endSeat } from '../commands/end-seat'
import { networkOf } from '../network'
import { applyChanges } from '../record-changes'
import type { RecordEntry } from '../records'
import { findProblems } from './find-problems'

const today = '2026-11-22'
const mapOf = (...entries: readonly RecordEntry[]) => networkOf(anInfo(), entries)
/** The problems of a map, without what its analyses lack. */
const find = (...entries: readonly RecordEntry[]) =>
  findProblems(mapOf(...entries), today).filter(({ code }) => code !== 'fact-lacking')

const board = (fields: object = {}) =>
  entryOf('partnerships', aPartnership({ id: 'b1', ...fields }))
const ada = entryOf('people', aPerson())
const bo = entryOf('people', aPerson({ id: 'bo', name: 'Bo Lee' }))
const seat = (id: string, fields: object = {}) =>
  entryOf('seats', aSeat({ id, partnershipId: 'b1', ...fields }))

test('a map that fits together has no problems', () => {
  expect(find(board({ minSeats: 1, maxSeats: 1 }), ada, seat('s1'))).toEqual([])
})

test('more or fewer seats than the terms allow, counted as of today, empty ones too', () => {
  const seats = [
    seat('s1'),
    seat('s2', { personId: null }),
    seat('s3', { personId: 'bo', endedOn: '2020' }),
  ]
  expect(find(board({ maxSeats: 1 }), ada, bo, ...seats)).toMatchObject([
    { code: 'seats-over-maximum', recordId: 'b1', values: { count: 2, limit: 1 } },
  ])
  expect(find(board({ minSeats: 3 }), ada, bo, ...seats)).toMatchObject([
    { code: 'seats-under-minimum', recordId: 'b1', values: { count: 2, limit: 3 } },
  ])
  expect(find(board({ maxSeats: 2, minSeats: 2 }), ada, bo, ...seats)).toEqual([])
})

test('several chairs at once, but not one after another nor a chair nobody holds', () => {
  const chair = (id: string, fields: object) => seat(id, { role: 'chair', ...fields })
  const two = [chair('s1', {}), chair('s2', { personId: 'bo' })]
  expect(find(board(), ada, bo, ...two)).toMatchObject([
    { code: 'several-chairs', recordId: 'b1', otherIds: ['s1', 's2'] },
  ])
  const past = [chair('s1', { endedOn: '2020' }), chair('s2', { personId: 'bo' })]
  expect(find(board(), ada, bo, ...past, chair('s3', { personId: null }))).toEqual([])
})

test('a seat that goes on after its partnership can be ended with it', () => {
  const network = mapOf(board({ endedOn: '2020-03' }), ada, seat('s1'))
  const [problem, ...others] = findProblems(network, today)
  expect(problem).toMatchObject({
    code: 'seat-open-on-ended',
    kind: 'seats',
    recordId: 's1',
    fix: { is: 'end-seat', seatId: 's1', endedOn: '2020-03' },
  })
  expect(others).toEqual([])
  const fixed = problem?.fix === undefined ? undefined : endSeat(problem.fix)(network)
  const after = fixed?.ok ? applyChanges(network, fixed.value) : network
  expect(findProblems(after, today)).toEqual([])
})

test('a seat recorded as begun after the end has a wrong date, so nothing is offered', () => {
  const [problem] = find(board({ endedOn: '2020-03' }), ada, seat('s1', { startedOn: '2021' }))
  expect(problem).toMatchObject({ code: 'seat-open-on-ended' })
  expect(problem).not.toHaveProperty('fix')
})

test('a partnership that is still to end leaves its seats open', () => {
  expect(find(board({ endedOn: '2027' }), ada, seat('s1'))).toEqual([])
})

test('bodies that report to each other in a circle are one problem', () => {
  const bodies = ['b1', 'b2', 'b3'].map((id) => entryOf('partnerships', aPartnership({ id })))
  const link = (id: string, fromId: string, toId: string, fields: object = {}) =>
    entryOf('links', aLink({ id, fromId, toId, ...fields }))
  const circle = [link('l1', 'b1', 'b2'), link('l2', 'b2', 'b3')]
  expect(find(...bodies, ...circle, link('l3', 'b3', 'b1'))).toMatchObject([
    { code: 'reports-in-a-loop', kind: 'partnerships', recordId: 'b1', otherIds: ['b2', 'b3'] },
  ])
  expect(find(...bodies, ...circle)).toEqual([])
  expect(find(...bodies, ...circle, link('l3', 'b3', 'b1', { endedOn: '2020' }))).toEqual([])
})

test('sharing information recorded both ways is recorded twice; reporting is not', () => {
  const bodies = ['b1', 'b2'].map((id) => entryOf('partnerships', aPartnership({ id })))
  const both = (kind: string) => [
    entryOf('links', aLink({ id: 'l1', kind, fromId: 'b1', toId: 'b2' })),
    entryOf('links', aLink({ id: 'l2', kind, fromId: 'b2', toId: 'b1' })),
  ]
  expect(find(...bodies, ...both('shares-information'))).toMatchObject([
    { code: 'link-both-ways', recordId: 'l2', otherIds: ['l1'] },
  ])
  expect(find(...bodies, ...both('scrutinises'))).toEqual([])
})

test('feedback that is not recorded is not called not given', () => {
  const consultation = (fields: object) =>
    find(entryOf('consultations', aConsultation({ endedOn: '2020-05-01', ...fields })))
  expect(consultation({})).toMatchObject([{ code: 'feedback-not-recorded' }])
  expect(consultation({ feedbackGiven: false })).toMatchObject([{ code: 'feedback-not-given' }])
  expect(consultation({ feedbackGiven: true })).toEqual([])
  expect(consultation({ endedOn: '2027' })).toEqual([])
})

test('dates in the far future or past are told with their field', () => {
  expect(find(board({ endedOn: '9999' }))).toMatchObject([
    { code: 'date-far', recordId: 'b1', field: 'endedOn', values: { date: '9999' } },
  ])
  expect(find(board({ startedOn: '0202-01-01' }))).toMatchObject([{ field: 'startedOn' }])
  expect(find(board({ startedOn: '1998', endedOn: '2031' }))).toEqual([])
})

test('lines of notes that are marked to check are listed one by one', () => {
  const note = 'Chair elected in May.\nTO CHECK: is Ann the same person?\nname to check'
  expect(find(board({ note })).map(({ values }) => values?.line)).toEqual([
    'TO CHECK: is Ann the same person?',
    'name to check',
  ])
})

test('what analyses lack is one line for each fact, with how many records and where to begin', () => {
  const network = mapOf(
    board({ meetingsPerYear: 4 }),
    entryOf('partnerships', aPartnership({ id: 'b2' })),
    entryOf('partnerships', aPartnership({ id: 'b3', endedOn: '2001' })),
    entryOf('organisations', anOrganisation({ id: 'o1' })),
    ada,
    seat('s1', { organisationId: 'o1', startedOn: '2020', source: { title: 'Minutes' } }),
  )
  const lacking = findProblems(network, today).map(({ recordId, values }) => [
    values?.field,
    recordId,
    values?.count,
    values?.of,
  ])
  expect(lacking).toContainEqual(['meetingsPerYear', 'b2', 1, 2])
  expect(lacking).toContainEqual(['meetingHours', 'b1', 2, 2])
  expect(lacking).toContainEqual(['sector', 'o1', 1, 1])
  expect(lacking.map(([field]) => field)).not.toContain('organisationId')
})
