import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyNetwork, makeRandomEntry } from '../../../tests/builders/random-network'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { toChangedStep } from '../changed-step'
import { entriesOf, type Network, networkOf } from '../network'
import { applyChanges, sizeOfChanges } from '../record-changes'
import { fileKinds } from '../records'
import { acceptImport } from './accept-import'
import { addRecords } from './add-records'
import { changeRecord } from './change-record'
import type { Command } from './command'
import { removeRecord } from './remove-record'
import { undoChanges } from './undo-changes'

const start = networkOf(anInfo(), [
  entryOf('people', aPerson()),
  entryOf('partnerships', aPartnership()),
])

function run(network: Network, command: Command) {
  const result = command(network)
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.recordId}`)
  return { network: applyChanges(network, result.value), step: toChangedStep(result.value) }
}

const change = (fields: Readonly<Record<string, unknown>>) =>
  changeRecord({ kind: 'people', id: 'ada', fields })

test('undo sets back only its own fields: what changed in the same record since stays', () => {
  const first = run(start, change({ name: 'Ada Shah', skills: ['chairing'] }))
  const second = run(first.network, change({ capacityHoursPerMonth: 8 }))
  const undone = run(second.network, undoChanges(first.step))
  expect(undone.network.people.get('ada')).toEqual(aPerson({ capacityHoursPerMonth: 8 }))
})

test('undo refuses to touch a field that has been changed since, and changes nothing', () => {
  const first = run(start, change({ name: 'Ada Shah', note: 'One' }))
  const second = run(first.network, change({ name: 'Ada Shah-Khan' }))
  expect(undoChanges(first.step)(second.network)).toEqual({
    ok: false,
    problem: { code: 'changed-since', recordId: 'ada', field: 'name' },
  })
})

test('undo of a change to a record that is gone says so', () => {
  const first = run(start, change({ name: 'Ada Shah' }))
  const second = run(first.network, removeRecord({ kind: 'people', id: 'ada' }))
  expect(undoChanges(first.step)(second.network)).toEqual({
    ok: false,
    problem: { code: 'changed-since', recordId: 'ada' },
  })
})

test('an added record goes only while it is as it was added', () => {
  const added = run(start, addRecords([entryOf('seats', aSeat())]))
  const seat = { kind: 'seats', id: 'seat-1' } as const
  const changed = run(added.network, changeRecord({ ...seat, fields: { role: 'chair' } }))
  const problem = { code: 'changed-since', recordId: 'seat-1' }
  expect(undoChanges(added.step)(changed.network)).toEqual({ ok: false, problem })
  const changedBack = run(changed.network, changeRecord({ ...seat, fields: { role: 'member' } }))
  expect(run(changedBack.network, undoChanges(added.step)).network).toEqual(start)
  const gone = run(added.network, removeRecord(seat))
  expect(undoChanges(added.step)(gone.network)).toEqual({ ok: false, problem })
})

test('an added record stays while something added later refers to it', () => {
  const added = run(start, addRecords([entryOf('organisations', anOrganisation())]))
  const later = [entryOf('seats', aSeat({ organisationId: 'age-well' }))]
  const seated = run(added.network, addRecords(later))
  expect(undoChanges(added.step)(seated.network)).toEqual({
    ok: false,
    problem: { code: 'changed-since', recordId: 'age-well' },
  })
})

test('a step that made a record and pointed others at it is undone as a whole', () => {
  const added = [entryOf('organisations', anOrganisation())]
  const before = aPartnership()
  const after = aPartnership({ hostOrganisationId: 'age-well' })
  const changes = {
    added,
    updated: [{ kind: 'partnerships' as const, before, after }],
    removed: [],
  }
  const done = run(start, acceptImport(changes))
  expect(run(done.network, undoChanges(done.step)).network).toEqual(start)
})

test('a removed record does not come back over another with its id', () => {
  const seated = run(start, addRecords([entryOf('seats', aSeat())]))
  const gone = run(seated.network, removeRecord({ kind: 'people', id: 'ada' }))
  const again = run(gone.network, addRecords([entryOf('people', aPerson({ name: 'Other' }))]))
  expect(undoChanges(gone.step)(again.network)).toEqual({
    ok: false,
    problem: { code: 'already-exists', recordId: 'ada' },
  })
})

test('a removed record does not come back to a partnership that is gone', () => {
  const seated = run(start, addRecords([entryOf('seats', aSeat())]))
  const gone = run(seated.network, removeRecord({ kind: 'seats', id: 'seat-1' }))
  const later = run(gone.network, removeRecord({ kind: 'partnerships', id: 'health-board' }))
  expect(undoChanges(gone.step)(later.network)).toMatchObject({
    ok: false,
    problem: { code: 'reference-missing', recordId: 'seat-1' },
  })
})

test('a field that others have since made unfit to go back is not set back', () => {
  const skilled = run(start, change({ publicOffice: true, party: 'Red' }))
  const cleared = run(skilled.network, change({ party: undefined }))
  const left = run(cleared.network, change({ publicOffice: false }))
  expect(undoChanges(cleared.step)(left.network)).toMatchObject({
    ok: false,
    problem: { code: 'party-without-office' },
  })
  const broken = {
    kind: 'people',
    id: 'ada',
    field: 'name',
    before: '',
    after: 'Ada Khan',
  } as const
  expect(undoChanges({ added: [], updated: [broken], removed: [] })(start)).toMatchObject({
    ok: false,
    problem: { code: 'changed-since', recordId: 'ada' },
  })
})

test('after any command undo gives the network before it, and redo the one after', () => {
  const done = { added: 0, changed: 0, removed: 0 }
  const numbersArbitrary = fc.array(fc.nat(9_999), { minLength: 20, maxLength: 40 })
  fc.assert(
    fc.property(anyNetwork, numbersArbitrary, (network, numbers) => {
      const result = randomCommand(network, numbers)(network)
      if (!result.ok || sizeOfChanges(result.value) === 0) return
      const { added, updated, removed } = result.value
      if (added.length > 0) done.added += 1
      if (updated.length > 0) done.changed += 1
      if (removed.length > 0) done.removed += 1
      const after = applyChanges(network, result.value)
      const undone = run(after, undoChanges(toChangedStep(result.value)))
      expect(undone.network).toEqual(network)
      expect(run(undone.network, undoChanges(undone.step)).network).toEqual(after)
    }),
    { numRuns: 600 },
  )
  for (const [what, count] of Object.entries(done)) expect(count, what).toBeGreaterThan(20)
})

function randomCommand(network: Network, numbers: readonly number[]): Command {
  let index = 0
  const next = () => numbers[index++ % numbers.length] ?? 0
  const choice = next() % 3
  const entry = entriesOf(network)[next() % entriesOf(network).length]
  if (choice === 0 || entry === undefined || entry.kind === 'info') {
    const kind = fileKinds[next() % fileKinds.length] ?? 'people'
    return addRecords([makeRandomEntry(kind, 'new-1', next)])
  }
  const { kind, record } = entry
  if (choice === 1) {
    const { id, ...fields } = makeRandomEntry(kind, record.id, next).record
    return changeRecord({ kind, id, fields: { ...fields, note: 'Changed' } })
  }
  const seats = next() % 2 === 0 ? 'remove' : 'leave-empty'
  return removeRecord({ kind, id: record.id, seats })
}
