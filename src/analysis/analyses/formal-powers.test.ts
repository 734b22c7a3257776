import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  aLink,
  anOrganisation,
  aPartnership,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import type { RecordEntry } from '../../domain/records'

const body = (id: string, fields: object = {}) =>
  entryOf('partnerships', aPartnership({ id, ...fields }))
const line = (fromId: string, toId: string) =>
  entryOf('links', aLink({ id: `${fromId}-${toId}`, fromId, toId }))
const rowOf = (id: string, ...entries: readonly RecordEntry[]) =>
  askMap(entries)
    .answer('A18')
    .partnerships.find(({ partnershipId }) => partnershipId === id)

test('A18 what is not on record is not known, and there is no index', () => {
  expect(rowOf('board', body('board'))).toEqual({
    partnershipId: 'board',
    statutory: null,
    authority: null,
    annualBudget: null,
    reportingIn: 0,
    stepsToElected: null,
    chairGroups: [],
    electedVotingShare: null,
    index: null,
  })
})

test('A18 the index is the mean of four parts, none of them above 1', () => {
  const full = { statutory: 'by-law', authority: 4, annualBudget: 999 }
  const entries = [body('board', full), body('sub', { parentId: 'board' }), body('other')]
  expect(rowOf('board', ...entries)?.index).toBeCloseTo((1 + 1 + 1 + 1 / 2) / 4, 12)
  const half = { statutory: 'by-guidance', authority: 2, annualBudget: 9 }
  const smaller = rowOf('half', ...entries, body('half', half))
  expect(smaller?.index).toBeCloseTo((0.5 + 0.5 + 1 / 3 + 0) / 4, 12)
})

test('A18 no budget anywhere and no other partnership count as 0, not as unknown', () => {
  const only = body('only', { statutory: 'voluntary', authority: 0, annualBudget: 0 })
  expect(rowOf('only', only)?.index).toBe(0)
})

test('A18 who reports in counts once, through others too, and organisations do not count', () => {
  const entries = [
    body('top'),
    body('mid', { parentId: 'top' }),
    body('low'),
    entryOf('organisations', anOrganisation({ id: 'dept' })),
    line('low', 'mid'),
    line('low', 'dept'),
    line('dept', 'top'),
  ]
  expect(rowOf('top', ...entries)?.reportingIn).toBe(2)
  expect(rowOf('mid', ...entries)?.reportingIn).toBe(1)
  // In a circle nobody reports to themselves.
  expect(rowOf('mid', ...entries, line('top', 'low'))?.reportingIn).toBe(2)
})

test('A18 steps are counted to the nearest elected end, which is at none', () => {
  const entries = [body('council', { electedBody: true }), body('mid'), body('low')]
  const lines = [line('low', 'mid'), line('mid', 'council')]
  const stepsOf = (id: string) => rowOf(id, ...entries, ...lines)?.stepsToElected
  expect(['council', 'mid', 'low'].map(stepsOf)).toEqual([0, 1, 2])
})

test('A18 chairs are told by group, and elected votes out of all votes', () => {
  const seat = (id: string, fields: object) =>
    entryOf('seats', aSeat({ id, partnershipId: 'board', personId: id, ...fields }))
  const row = rowOf(
    'board',
    body('board'),
    entryOf('organisations', anOrganisation({ id: 'firm', sector: 'business' })),
    seat('s1', { role: 'chair', organisationId: 'firm' }),
    seat('s2', { role: 'chair', capacity: 'elected-member' }),
    seat('s3', { role: 'member' }),
    seat('s4', { role: 'observer', capacity: 'elected-member' }),
    seat('s5', { role: 'chair', organisationId: 'firm', personId: null }),
  )
  expect(row?.chairGroups).toEqual(['business', 'unknown'])
  expect(row?.electedVotingShare).toBeCloseTo(1 / 3, 12)
})

test('A18 a partnership that is over is not there', () => {
  expect(rowOf('over', body('over', { endedOn: '2009-04-01' }))).toBeUndefined()
})
