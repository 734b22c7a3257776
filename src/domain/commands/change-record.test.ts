import { expect, test } from 'vitest'
import { anInfo, aPerson, entryOf } from '../../../tests/builders/records'
import { networkOf } from '../network'
import { noChanges } from '../record-changes'
import { changeRecord } from './change-record'

const before = aPerson({ skills: ['crime'] })
const start = networkOf(anInfo(), [entryOf('people', before)])
const change = (fields: Readonly<Record<string, unknown>>) =>
  changeRecord({ kind: 'people', id: 'ada', fields })(start)

test('named fields change, fields named as undefined are cleared, the rest stays', () => {
  const after = aPerson({ name: 'Ada Shah' })
  expect(change({ name: 'Ada Shah', skills: undefined })).toEqual({
    ok: true,
    value: { added: [], updated: [{ kind: 'people', before, after }], removed: [] },
  })
})

test('values that are there already change nothing', () => {
  expect(change({ name: 'Ada Khan', note: undefined })).toEqual({ ok: true, value: noChanges })
})

test('a value its schema refuses names the field', () => {
  const problem = (field: string) => ({
    ok: false,
    problem: { code: 'record-invalid', recordId: 'ada', field },
  })
  expect(change({ capacityHoursPerMonth: -1 })).toEqual(problem('capacityHoursPerMonth'))
  expect(change({ name: undefined })).toEqual(problem('name'))
  expect(change({ shoeSize: 43 })).toEqual(problem('shoeSize'))
})

test('an id never changes', () => {
  expect(change({ id: 'ada', name: 'Ada Shah' }).ok).toBe(true)
  expect(change({ id: 'bo' })).toMatchObject({ problem: { code: 'record-invalid', field: 'id' } })
})

test('a broken rule is refused, and so is a record that is not there', () => {
  expect(change({ party: 'Red' })).toMatchObject({ problem: { code: 'party-without-office' } })
  expect(changeRecord({ kind: 'people', id: 'bo', fields: {} })(start)).toMatchObject({
    problem: { code: 'not-found', recordId: 'bo' },
  })
})

test('the info of the map changes like any record', () => {
  const result = changeRecord({ kind: 'info', id: 'northbridge', fields: { title: 'New' } })(start)
  expect(result.ok && result.value.updated[0]?.after).toEqual(anInfo({ title: 'New' }))
})
