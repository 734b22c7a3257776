import { expect, test } from 'vitest'
import { aPerson, entryOf } from '../../tests/builders/records'
import { markOfRecord, toChangedStep } from './changed-step'

test('a step keeps what it added by id, what it changed by field, what it removed in full', () => {
  const before = aPerson({ note: 'Old', skills: ['crime'] })
  const after = aPerson({ name: 'Ada Shah', skills: ['crime'] })
  const gone = entryOf('people', aPerson({ id: 'bo' }))
  const added = entryOf('people', aPerson({ id: 'cy' }))
  const step = toChangedStep({
    added: [added],
    updated: [{ kind: 'people', before, after }],
    removed: [gone],
  })
  expect(step).toEqual({
    added: [{ kind: 'people', id: 'cy', mark: markOfRecord(added.record) }],
    updated: [
      { kind: 'people', id: 'ada', field: 'name', before: 'Ada Khan', after: 'Ada Shah' },
      { kind: 'people', id: 'ada', field: 'note', before: 'Old', after: undefined },
    ],
    removed: [gone],
  })
})

test('a mark depends on the fields and not on their order', () => {
  expect(markOfRecord({ id: 'a', source: { title: 't', url: 'u' } })).toBe(
    markOfRecord({ source: { url: 'u', title: 't' }, id: 'a' }),
  )
  expect(markOfRecord({ id: 'a', skills: ['x', 'y'] })).not.toBe(
    markOfRecord({ id: 'a', skills: ['y', 'x'] }),
  )
})
