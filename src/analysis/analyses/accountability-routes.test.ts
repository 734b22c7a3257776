import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  aLink,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import type { RecordEntry } from '../../domain/records'

const body = (id: string, fields: object = {}) =>
  entryOf('partnerships', aPartnership({ id, ...fields }))
const council = entryOf('organisations', anOrganisation({ id: 'council', sector: 'council' }))
let links = 0
const line = (fromId: string, toId: string, fields: object = {}) => {
  links += 1
  return entryOf('links', aLink({ id: `l${links}`, fromId, toId, ...fields }))
}

const routes = (...entries: readonly RecordEntry[]) => askMap(entries).answer('A21')
const pathOf = (id: string, ...entries: readonly RecordEntry[]) =>
  routes(...entries).partnerships.find(({ partnershipId }) => partnershipId === id)?.path

test('A21 of equally short routes the first by ids is given', () => {
  const entries = [council, body('start'), body('m2'), body('m1')]
  const both = [
    line('start', 'm2'),
    line('start', 'm1'),
    line('m1', 'council'),
    line('m2', 'council'),
  ]
  expect(pathOf('start', ...entries, ...both)).toEqual(['start', 'm1', 'council'])
  expect(pathOf('start', ...entries, ...both, line('start', 'council'))).toEqual([
    'start',
    'council',
  ])
})

test('A21 a sub-group answers to its parent, and a department to its council', () => {
  expect(
    pathOf('sub', body('sub', { parentId: 'top' }), body('top', { electedBody: true })),
  ).toEqual(['sub', 'top'])
  const department = entryOf('organisations', anOrganisation({ id: 'dept', parentId: 'council' }))
  expect(pathOf('sub', council, department, body('sub'), line('sub', 'dept'))).toEqual([
    'sub',
    'dept',
    'council',
  ])
})

test('A21 nothing leads through what is over: links, partnerships, elected bodies', () => {
  const ended = { endedOn: '2009-04-01' }
  expect(pathOf('sub', council, body('sub'), line('sub', 'council', ended))).toBeNull()
  const through = [line('sub', 'mid'), line('mid', 'council')]
  expect(pathOf('sub', council, body('sub'), body('mid', ended), ...through)).toBeNull()
  const top = body('top', { electedBody: true, ...ended })
  expect(pathOf('sub', body('sub'), top, line('sub', 'top'))).toBeNull()
  expect(
    pathOf('sub', council, body('sub'), line('sub', 'council', { kind: 'advises' })),
  ).toBeNull()
})

test('A21 bodies that report to one another in a circle are listed once each', () => {
  const { loops, noRoute } = routes(
    ...['a', 'b', 'c', 'd', 'e'].map((id) => body(id)),
    line('a', 'b'),
    line('b', 'c'),
    line('c', 'a'),
    line('c', 'd'),
    line('d', 'e'),
    line('e', 'd'),
  )
  expect(loops).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ])
  expect(noRoute).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('A21 scrutiny is independent while nobody sits on both sides', () => {
  const heldOf = (...entries: readonly RecordEntry[]) =>
    routes(
      entryOf('people', aPerson()),
      body('board'),
      body('panel', { kind: 'scrutiny' }),
      line('panel', 'board', { kind: 'scrutinises' }),
      entryOf('seats', aSeat({ id: 's1', partnershipId: 'board' })),
      ...entries,
    ).partnerships[0]
  expect(heldOf()?.held).toEqual({ scrutiny: true, independentScrutiny: true, complaints: false })
  const both = heldOf(entryOf('seats', aSeat({ id: 's2', partnershipId: 'panel' })))
  expect([both?.held.independentScrutiny, both?.heldScore]).toEqual([false, 1])
})

test('A21 an organisation that scrutinises is its people wherever they sit', () => {
  const watchdog = entryOf('organisations', anOrganisation({ id: 'watchdog' }))
  const { partnerships } = routes(
    watchdog,
    body('board', { complaintsRoute: true }),
    body('other'),
    line('watchdog', 'board', { kind: 'scrutinises' }),
    entryOf('seats', aSeat({ id: 's1', partnershipId: 'board' })),
    entryOf('seats', aSeat({ id: 's2', partnershipId: 'other', organisationId: 'watchdog' })),
  )
  expect(partnerships[0]?.held).toEqual({
    scrutiny: true,
    independentScrutiny: false,
    complaints: true,
  })
})

test('A21 scrutiny by a panel that is over is no scrutiny', () => {
  const { partnerships } = routes(
    body('board'),
    body('panel', { endedOn: '2008' }),
    line('panel', 'board', { kind: 'scrutinises' }),
    line('board', 'panel', { kind: 'scrutinises', endedOn: '2008' }),
  )
  expect(partnerships[0]?.held.scrutiny).toBe(false)
})

test('A21 gives account by papers and by an elected member who reports back', () => {
  const seat = { partnershipId: 'board', capacity: 'elected-member', recallable: true }
  const { partnerships, givesNotHeld, reportBack, recallable } = routes(
    body('board', { papersPublic: true }),
    entryOf('seats', aSeat({ id: 's1', ...seat, reportBack: { to: 'cabinet' } })),
    entryOf('seats', aSeat({ id: 's2', partnershipId: 'board', reportBack: { how: 'letter' } })),
    entryOf('seats', aSeat({ id: 's3', partnershipId: 'board' })),
  )
  expect(partnerships[0]).toMatchObject({ givingScore: 3, heldScore: 0, steps: null })
  expect(givesNotHeld).toEqual(['board'])
  expect(reportBack).toEqual({ have: 2, of: 3, share: 2 / 3 })
  expect(recallable).toEqual({ have: 1, of: 3, share: 1 / 3 })
})
