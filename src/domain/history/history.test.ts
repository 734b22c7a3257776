import { expect, test } from 'vitest'
import {
  aDecision,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { toChangedStep } from '../changed-step'
import { changeRecord } from '../commands/change-record'
import type { Command } from '../commands/command'
import { mergeRecords } from '../commands/merge-records'
import { putBack } from '../commands/put-back'
import { removeRecord } from '../commands/remove-record'
import { restoreRecord } from '../commands/restore-record'
import { undoChanges } from '../commands/undo-changes'
import { type Network, networkOf } from '../network'
import { applyChanges } from '../record-changes'
import { findBin } from './find-bin'
import { findRecordBefore, findRecordHistory } from './find-record-history'
import { findUndone } from './find-undone'
import type { RecordedStep } from './recorded-step'

const today = '2026-11-22'
const start = networkOf(anInfo(), [
  entryOf('people', aPerson({ id: 'ada', name: 'Ada Khan' })),
  entryOf('people', aPerson({ id: 'bo', name: 'Bo Lee' })),
  entryOf('organisations', anOrganisation({ id: 'o1', name: 'Age Well' })),
  entryOf('partnerships', aPartnership({ id: 'b1', name: 'Housing Forum' })),
  entryOf('seats', aSeat({ id: 's1', partnershipId: 'b1', personId: 'ada', organisationId: 'o1' })),
  entryOf('seats', aSeat({ id: 's2', partnershipId: 'b1', personId: 'bo' })),
  entryOf('decisions', aDecision({ id: 'd1', aboutIds: ['ada', 'bo'] })),
])

/** A map with its journal, one command after another. */
function journal(network: Network = start) {
  const steps: RecordedStep[] = []
  let current = network
  return {
    steps,
    now: () => current,
    run(command: Command, fields: Partial<RecordedStep> = {}) {
      const result = command(current)
      if (!result.ok) throw new Error(result.problem.code)
      current = applyChanges(current, result.value)
      const commandId = `c${steps.length + 1}`
      const step = { commandId, at: `${today}T10:00:00.000Z`, label: { code: 'change-record' } }
      steps.push({ ...(step as RecordedStep), ...toChangedStep(result.value), ...fields })
      return steps.at(-1) as RecordedStep
    },
    undo(step: RecordedStep) {
      return this.run(undoChanges(step), { undoes: step.commandId })
    },
  }
}

const idsIn = (steps: readonly RecordedStep[], network: Network, on = today) =>
  findBin(steps, network, on).map(({ entry }) => entry.record.id)

test('a step is undone until its undo is taken back', () => {
  const { steps, run, undo } = journal()
  const step = run(changeRecord({ kind: 'people', id: 'ada', fields: { note: 'x' } }))
  expect([...findUndone(steps)]).toEqual([])
  const undone = undo.call({ run } as never, step)
  expect([...findUndone(steps)]).toEqual([step.commandId])
  undo.call({ run } as never, undone)
  expect([...findUndone(steps)]).toEqual([undone.commandId])
})

test('the bin lists a removed person with their seats, for 30 days', () => {
  const map = journal()
  map.run(removeRecord({ kind: 'people', id: 'ada' }))
  const [item, ...rest] = findBin(map.steps, map.now(), today)
  expect(rest).toEqual([])
  expect(item?.entry.record.id).toBe('ada')
  expect(item?.others.map(({ record }) => record.id).sort()).toEqual(['d1', 's1'])
  expect(idsIn(map.steps, map.now(), '2026-12-22')).toEqual(['ada'])
  expect(idsIn(map.steps, map.now(), '2026-12-23')).toEqual([])
})

test('what was undone or is back is not in the bin, and an undone addition is no removal', () => {
  const map = journal()
  const removal = map.run(removeRecord({ kind: 'seats', id: 's2' }))
  expect(idsIn(map.steps, map.now())).toEqual(['s2'])
  map.undo(removal)
  expect(idsIn(map.steps, map.now())).toEqual([])
  const added = map.run(
    restoreRecord({ kind: 'people', id: 'cy', fields: { name: 'Cy', publicOffice: false } }),
  )
  map.undo(added)
  expect(idsIn(map.steps, map.now())).toEqual([])
  // Removed, brought back by undo, and then never added at all: that removal no longer stands.
  const again = map.run(
    restoreRecord({ kind: 'people', id: 'dee', fields: { name: 'Dee', publicOffice: false } }),
  )
  map.undo(map.run(removeRecord({ kind: 'people', id: 'dee' })))
  map.undo(again)
  expect(idsIn(map.steps, map.now())).toEqual([])
})

test('putting back a person brings seats and decisions along', () => {
  const map = journal()
  const step = map.run(removeRecord({ kind: 'people', id: 'ada' }))
  map.run(putBack({ step, id: 'ada' }))
  expect(map.now().seats.get('s1')).toEqual(start.seats.get('s1'))
  expect(map.now().decisions.size).toBe(1)
  expect(idsIn(map.steps, map.now())).toEqual([])
})

test('putting back an organisation gives its seats it again, unless they say something else by now', () => {
  const map = journal()
  const step = map.run(removeRecord({ kind: 'organisations', id: 'o1' }))
  expect(map.now().seats.get('s1')).toMatchObject({ speaksFor: 'Age Well' })
  const back = putBack({ step, id: 'o1' })
  const untouched = back(map.now())
  expect(untouched.ok && untouched.value.updated.map(({ after }) => after)).toEqual([
    start.seats.get('s1'),
  ])
  map.run(changeRecord({ kind: 'seats', id: 's1', fields: { speaksFor: 'tenants' } }))
  map.run(back)
  // The text was changed since, so it stays; the seat speaks for the organisation again.
  expect(map.now().seats.get('s1')).toMatchObject({ speaksFor: 'tenants', organisationId: 'o1' })
})

test('what no longer fits stays away and keeps nothing else away', () => {
  const map = journal()
  const step = map.run(removeRecord({ kind: 'people', id: 'ada' }))
  map.run(removeRecord({ kind: 'people', id: 'bo' }))
  map.run(putBack({ step, id: 'ada' }))
  expect(map.now().seats.has('s1')).toBe(true)
  expect(map.now().decisions.size).toBe(0)
  map.run(removeRecord({ kind: 'partnerships', id: 'b1' }))
  const again = putBack({ step, id: 'ada' })(map.now())
  expect(again.ok ? 'back' : again.problem.code).toBe('already-exists')
})

test('a field that would break a rule by now stays as it is, and the record comes back all the same', () => {
  const map = journal(
    networkOf(anInfo(), [
      entryOf('people', aPerson({ id: 'p1' })),
      entryOf('people', aPerson({ id: 'p2' })),
      entryOf('partnerships', aPartnership({ id: 'b1' })),
      entryOf('seats', aSeat({ id: 's1', partnershipId: 'b1', personId: 'p1', startedOn: '2007' })),
      entryOf('seats', aSeat({ id: 's2', partnershipId: 'b1', personId: 'p2', startedOn: '2005' })),
    ]),
  )
  const step = map.run(mergeRecords({ kind: 'people', firstId: 'p1', secondId: 'p2' }))
  map.run(changeRecord({ kind: 'seats', id: 's1', fields: { endedOn: '2006' } }))
  map.run(putBack({ step, id: 'p2' }))
  expect(map.now().people.size).toBe(2)
  expect(map.now().seats.get('s1' as never)).toMatchObject({ startedOn: '2005', endedOn: '2006' })
  expect(map.now().seats.get('s2' as never)).toMatchObject({ personId: 'p2' })
})

test('a seat whose partnership is gone cannot be put back by itself, and says why', () => {
  const map = journal()
  const step = map.run(removeRecord({ kind: 'seats', id: 's2' }))
  map.run(removeRecord({ kind: 'partnerships', id: 'b1' }))
  const result = putBack({ step, id: 's2' })(map.now())
  expect(result.ok ? 'back' : result.problem.code).toBe('reference-missing')
  expect(putBack({ step, id: 'nobody' })(map.now()).ok).toBe(false)
})

test('a record’s own history, and what it was before each step', () => {
  const map = journal()
  const named = map.run(changeRecord({ kind: 'people', id: 'bo', fields: { name: 'Beau Lee' } }))
  const noted = map.run(changeRecord({ kind: 'people', id: 'bo', fields: { note: 'by phone' } }))
  map.run(changeRecord({ kind: 'people', id: 'ada', fields: { note: 'other' } }))
  const gone = map.run(removeRecord({ kind: 'people', id: 'bo' }))
  const history = findRecordHistory(map.steps, 'bo')
  expect(history.map(({ step, did }) => [step.commandId, did])).toEqual([
    [gone.commandId, 'removed'],
    [noted.commandId, 'changed'],
    [named.commandId, 'changed'],
  ])
  const before = (commandId: string) =>
    findRecordBefore(map.steps, { id: 'bo', commandId }, map.now().people.get('bo' as never))
  expect(before(gone.commandId)).toMatchObject({ name: 'Beau Lee', note: 'by phone' })
  expect(before(noted.commandId)).not.toHaveProperty('note')
  expect(before(named.commandId)).toEqual(start.people.get('bo' as never))
  map.run(restoreRecord({ kind: 'people', id: 'bo', fields: before(named.commandId) ?? {} }))
  expect(map.now().people.get('bo' as never)).toEqual(start.people.get('bo' as never))
})

test('before it was added, a record was not there', () => {
  const map = journal()
  const cy = { kind: 'people', id: 'cy', fields: { name: 'Cy Poe', publicOffice: false } } as const
  const added = map.run(restoreRecord(cy))
  map.run(changeRecord({ kind: 'people', id: 'cy', fields: { note: 'x' } }))
  const now = map.now().people.get('cy' as never)
  expect(findRecordBefore(map.steps, { id: 'cy', commandId: added.commandId }, now)).toBeUndefined()
})

test('restoring replaces every field, and refuses what would break a rule today', () => {
  const restore = (fields: object, id = 's1') =>
    restoreRecord({ kind: 'seats', id, fields: { ...fields } })(start)
  const same = restore({ ...start.seats.get('s1' as never) })
  expect(same).toEqual({ ok: true, value: { added: [], updated: [], removed: [] } })
  const old = restore({ partnershipId: 'b1', personId: 'ada', role: 'chair' })
  expect(old.ok && old.value.updated[0]?.after).not.toHaveProperty('organisationId')
  const problemOf = (result: ReturnType<typeof restore>) => (result.ok ? 'ok' : result.problem.code)
  const gone = { partnershipId: 'b9', personId: 'ada', role: 'chair' }
  expect(problemOf(restore(gone))).toBe('reference-missing')
  expect(problemOf(restore({ role: 'chair' }))).toBe('record-invalid')
})
