import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import { networkOf } from '../network'
import { noChanges } from '../record-changes'
import { acceptImport } from './accept-import'

const ada = aPerson({ source: { title: 'Minutes', confidence: 'sure' } })
const start = networkOf(anInfo(), [entryOf('people', ada), entryOf('partnerships', aPartnership())])
const plan = {
  added: [entryOf('seats', aSeat())],
  updated: [{ kind: 'people' as const, before: ada, after: { ...ada, skills: ['crime'] } }],
  removed: [],
}

test('a plan made from this network is carried out as it stands', () => {
  expect(acceptImport(plan)(start)).toEqual({ ok: true, value: plan })
})

test('a copy that only lists its fields in another order is the same record', () => {
  const source = { confidence: 'sure' as const, title: 'Minutes' }
  const { id, name, publicOffice } = ada
  const before = { source, publicOffice, name, id }
  const updated = [{ kind: 'people' as const, before, after: { ...ada, skills: ['crime'] } }]
  expect(acceptImport({ ...noChanges, updated })(start).ok).toBe(true)
})

test('a record that changed while the plan was on screen stops the import', () => {
  const movedOn = networkOf(anInfo(), [
    entryOf('people', { ...ada, name: 'Ada Shah' }),
    entryOf('partnerships', aPartnership()),
  ])
  expect(acceptImport(plan)(movedOn)).toEqual({
    ok: false,
    problem: { code: 'changed-since', recordId: 'ada' },
  })
})

test('a record that went while the plan was on screen stops the import', () => {
  const movedOn = networkOf(anInfo(), [entryOf('partnerships', aPartnership())])
  const problem = { code: 'not-found', recordId: 'ada' }
  expect(acceptImport(plan)(movedOn)).toEqual({ ok: false, problem })
  const removed = [entryOf('people', ada)]
  expect(acceptImport({ ...noChanges, removed })(movedOn)).toEqual({ ok: false, problem })
})

test('an import never writes over a record that is there', () => {
  const added = [entryOf('people', aPerson({ name: 'Other' }))]
  expect(acceptImport({ ...noChanges, added })(start)).toEqual({
    ok: false,
    problem: { code: 'already-exists', recordId: 'ada' },
  })
})

test('an import that would break a rule is refused', () => {
  const added = [entryOf('seats', aSeat({ personId: 'nobody' }))]
  expect(acceptImport({ ...noChanges, added })(start)).toMatchObject({
    problem: { code: 'reference-missing', field: 'personId' },
  })
})
