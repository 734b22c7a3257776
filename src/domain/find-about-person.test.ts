import { expect, test } from 'vitest'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../tests/builders/records'
import { findAboutPerson } from './find-about-person'
import type { RecordedStep } from './history/recorded-step'
import { networkOf } from './network'
import { readRecord } from './records'

function decision() {
  const read = readRecord('decisions', {
    id: 'd1',
    question: 'same-record',
    aboutIds: ['sian', 'tom'],
    outcome: 'different',
  })
  if (!read.ok) throw new Error(read.problem.field)
  return read.value
}

function position() {
  const record = { id: 'p1', personId: 'sian', organisationId: 'org', role: 'clerk' }
  const read = readRecord('positions', { ...record, governance: false })
  if (!read.ok) throw new Error(read.problem.field)
  return read.value
}

const network = networkOf(anInfo(), [
  entryOf('people', aPerson({ id: 'sian', name: 'Siân Lee', otherNames: ['S. Lee'] })),
  entryOf('people', aPerson({ id: 'tom', name: 'Tom Reed', note: 'Shares a car with sian  LEE.' })),
  entryOf('people', aPerson({ id: 'leeds', name: 'Sian Leeds' })),
  entryOf('organisations', anOrganisation({ id: 'org', note: 'Run by S Lee' })),
  entryOf('partnerships', aPartnership({ id: 'b1' })),
  entryOf('seats', aSeat({ id: 's1', partnershipId: 'b1', personId: 'sian' })),
  entryOf('seats', aSeat({ id: 's2', partnershipId: 'b1', personId: 'tom' })),
  position(),
  decision(),
])

const step = (commandId: string, change: Partial<RecordedStep>): RecordedStep => ({
  commandId,
  at: '2024-01-01T00:00:00.000Z',
  label: { code: 'change-record' },
  added: [],
  updated: [],
  removed: [],
  ...change,
})

const journal = [
  step('added', { added: [{ kind: 'people', id: 'sian' }] }),
  step('other', { added: [{ kind: 'people', id: 'tom' }] }),
  step('seat', {
    updated: [{ kind: 'seats', id: 's1', field: 'role', before: 'member', after: 'chair' }],
  }),
  step('old-seat', {
    removed: [entryOf('seats', aSeat({ id: 'gone', partnershipId: 'b1', personId: 'sian' }))],
  }),
  step('named', {
    updated: [{ kind: 'people', id: 'tom', field: 'note', before: 'with Siân Lee', after: '' }],
  }),
  step('labelled', { label: { code: 'end-seat', values: { person: 'Siân Lee' } } }),
]

test('everything about a person: records, seats, positions, decisions, notes and steps', () => {
  const about = findAboutPerson(network, journal, 'sian')
  const ids = (entries: readonly { readonly record: { readonly id: string } }[] = []) =>
    entries.map(({ record }) => record.id)
  expect(about?.person.record.id).toBe('sian')
  expect(ids(about?.seats)).toEqual(['s1'])
  expect(ids(about?.positions)).toEqual(['p1'])
  expect(ids(about?.decisions)).toEqual(['d1'])
  expect(ids(about?.mentions)).toEqual(['tom', 'org'])
  expect(about?.steps.map(({ commandId }) => commandId)).toEqual([
    'added',
    'seat',
    'old-seat',
    'named',
    'labelled',
  ])
})

test('nobody is found who is not on the map', () => {
  expect(findAboutPerson(network, journal, 'nobody')).toBeUndefined()
})
