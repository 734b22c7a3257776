import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, entryOf } from '../../../tests/builders/records'
import { networkOf } from '../network'
import { applyChanges } from '../record-changes'
import { decide } from './decide'

const start = networkOf(anInfo(), [
  entryOf('people', aPerson()),
  ...['north', 'south'].map((id) => entryOf('partnerships', aPartnership({ id }))),
])
const decision = {
  id: 'd1',
  question: 'worth-checking',
  aboutIds: ['ada', 'north', 'south'],
  outcome: 'declared',
  decidedOn: '2026-01-10',
} as const

test('what was decided about a finding is kept with its date', () => {
  expect(decide(decision)(start)).toEqual({
    ok: true,
    value: { added: [{ kind: 'decisions', record: decision }], updated: [], removed: [] },
  })
})

test('a new decision takes the place of the old, in whatever order the records are named', () => {
  const first = decide(decision)(start)
  if (!first.ok) throw new Error(first.problem.code)
  const decided = applyChanges(start, first.value)
  const again = { ...decision, id: 'd2', outcome: 'managed' } as const
  const second = decide({ ...again, aboutIds: ['south', 'ada', 'north'] })(decided)
  expect(second.ok && second.value.removed).toMatchObject([{ record: { id: 'd1' } }])
  const other = decide({ ...again, question: 'gap' })(decided)
  expect(other.ok && other.value.removed).toEqual([])
})

test('a decision about what is gone, or without a day, is refused', () => {
  expect(decide({ ...decision, aboutIds: ['ada', 'west'] })(start)).toMatchObject({
    problem: { code: 'reference-missing' },
  })
  expect(decide({ ...decision, decidedOn: 'today' })(start)).toMatchObject({
    problem: { code: 'record-invalid', field: 'decidedOn' },
  })
})
