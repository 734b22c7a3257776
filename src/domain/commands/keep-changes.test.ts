import { expect, test } from 'vitest'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../network'
import { applyChanges } from '../record-changes'
import type { TriedEdit } from '../tried-edit'
import { keepChanges } from './keep-changes'

const day = '2026-01-10'
const boSeat = aSeat({
  id: 's2',
  partnershipId: 'north',
  personId: 'bo',
  organisationId: 'age-well',
  role: 'chair',
  voting: true,
  startedOn: '2020',
  hoursPerMonth: 8,
  meetingsHeld: 4,
})
const start = networkOf(anInfo(), [
  ...['ada', 'bo', 'cat'].map((id) => entryOf('people', aPerson({ id }))),
  ...['age-well', 'trust'].map((id) => entryOf('organisations', anOrganisation({ id }))),
  ...['north', 'south'].map((id) => entryOf('partnerships', aPartnership({ id }))),
  entryOf('seats', aSeat({ id: 's1', partnershipId: 'north', personId: 'ada' })),
  entryOf('seats', boSeat),
  entryOf('seats', aSeat({ id: 's3', partnershipId: 'south', personId: 'bo', startedOn: '2015' })),
  entryOf('seats', aSeat({ id: 's4', partnershipId: 'south', personId: 'bo', endedOn: '2010' })),
  entryOf('seats', aSeat({ id: 's5', partnershipId: 'south', personId: null })),
])

function keep(...edits: readonly TriedEdit[]) {
  let last = 0
  const newId = () => {
    last += 1
    return `new-${last}`
  }
  return keepChanges({ edits, day, newId })(start)
}

function after(...edits: readonly TriedEdit[]) {
  const result = keep(...edits)
  if (!result.ok) throw new Error(result.problem.code)
  return { ...result.value, seats: applyChanges(start, result.value).seats }
}

test('A36 when a person leaves, the seats they hold end that day and older ones stay as they are', () => {
  const { added, updated, removed } = after({ kind: 'end-person', personId: 'bo' })
  expect([added, removed]).toEqual([[], []])
  expect(updated.map(({ after: { id } }) => id)).toEqual(['s2', 's3'])
  expect(updated[0]?.after).toEqual({ ...boSeat, endedOn: day })
})

test('A36 a partnership ends together with the seats on it', () => {
  const { updated } = after({ kind: 'end-partnership', partnershipId: 'north' })
  expect(updated.map(({ after: { id } }) => id)).toEqual(['north', 's1', 's2'])
  expect(updated[0]?.after).toMatchObject({ endedOn: day })
})

test('A36 whoever takes a seat has one of their own: place and vote stay, hours do not', () => {
  const { added, updated } = after({ kind: 'move-seat', seatId: 's2', personId: 'cat' })
  expect(updated.map(({ after: seat }) => seat)).toEqual([{ ...boSeat, endedOn: day }])
  expect(added).toEqual([
    entryOf(
      'seats',
      aSeat({
        ...{ id: 'new-1', partnershipId: 'north', personId: 'cat', organisationId: 'age-well' },
        ...{ role: 'chair', voting: true, startedOn: day },
      }),
    ),
  ])
})

test('A36 an empty seat is filled from that day, for another organisation where one is named', () => {
  const { seats } = after({
    ...{ kind: 'fill-seat', seatId: 's5', personId: 'ada', organisationId: 'trust' },
  })
  expect(seats.get('s5')).toMatchObject({ personId: null, endedOn: day })
  expect(seats.get('new-1')).toMatchObject({ personId: 'ada', organisationId: 'trust' })
})

test('A36 a seat moved twice goes to the last, and one that is moved and ended just ends', () => {
  const move = (personId: string) => ({ kind: 'move-seat' as const, seatId: 's3', personId })
  const twice = after(move('ada'), move('cat'))
  expect(twice.added.map(({ record }) => record)).toMatchObject([{ personId: 'cat' }])
  const ended = after(move('cat'), { kind: 'end-seat', seatId: 's3' })
  expect([ended.added, ended.updated.length]).toEqual([[], 1])
  const left = after(move('cat'), { kind: 'end-person', personId: 'cat' })
  expect(left.added).toEqual([])
})

test('A36 an edit of what is over does nothing', () => {
  const { added, updated } = after(
    { kind: 'end-seat', seatId: 's4' },
    { kind: 'end-partnership', partnershipId: 'north' },
    { kind: 'end-partnership', partnershipId: 'north' },
    { kind: 'move-seat', seatId: 's1', personId: 'cat' },
  )
  expect(added).toEqual([])
  expect(updated).toHaveLength(3)
})

test('A36 what cannot be is refused and nothing changes', () => {
  expect(keep({ kind: 'move-seat', seatId: 'nothing', personId: 'cat' })).toMatchObject({
    problem: { code: 'not-found' },
  })
  expect(keep({ kind: 'end-partnership', partnershipId: 'nothing' })).toMatchObject({
    problem: { code: 'not-found' },
  })
  expect(keep({ kind: 'fill-seat', seatId: 's5', personId: 'nobody' })).toMatchObject({
    problem: { code: 'reference-missing' },
  })
  // Bo is on that partnership already, for nobody in particular.
  expect(keep({ kind: 'fill-seat', seatId: 's5', personId: 'bo' })).toMatchObject({
    problem: { code: 'seat-twice' },
  })
})
