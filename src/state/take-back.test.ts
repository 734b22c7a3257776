import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, aSeat } from '../../tests/builders/records'
import { toChangedStep } from '../domain/changed-step'
import { undoChanges } from '../domain/commands/undo-changes'
import { networkOf } from '../domain/network'
import { applyChanges, noChanges, type RecordChanges } from '../domain/record-changes'
import { takeBack } from './take-back'

const ada = { kind: 'people', record: aPerson() } as const
const board = { kind: 'partnerships', record: aPartnership() } as const
const seat = { kind: 'seats', record: aSeat() } as const
const start = networkOf(anInfo(), [board])

/** What taking it back from memory and from the journal say, which must not differ. */
function takeBackBothWays(changes: RecordChanges, network = applyChanges(start, changes)) {
  const fromMemory = takeBack(changes)(network)
  expect(fromMemory).toEqual(undoChanges(toChangedStep(changes))(network))
  return fromMemory
}

test('records that are as the step left them go back to what was before', () => {
  const changes: RecordChanges = {
    added: [ada, seat],
    updated: [
      { kind: 'partnerships', before: board.record, after: aPartnership({ name: 'Renamed' }) },
    ],
    removed: [],
  }
  const after = applyChanges(start, changes)
  const result = takeBackBothWays(changes, after)
  expect(result.ok && applyChanges(after, result.value)).toEqual(start)
})

test('a removed record comes back', () => {
  const removed = takeBackBothWays({ ...noChanges, removed: [board] })
  expect(removed).toMatchObject({ ok: true, value: { added: [board] } })
})

test('a record changed since keeps its step, and the problem names the record', () => {
  const changes = { ...noChanges, added: [ada] }
  const network = networkOf(anInfo(), [board, { kind: 'people', record: aPerson({ name: 'B' }) }])
  expect(takeBackBothWays(changes, network)).toEqual({
    ok: false,
    problem: { code: 'changed-since', recordId: ada.record.id },
  })
})

test('a change of another field since is kept while the step goes back', () => {
  const renamed = aPartnership({ name: 'Renamed' })
  const changes: RecordChanges = {
    ...noChanges,
    updated: [{ kind: 'partnerships', before: board.record, after: renamed }],
  }
  const later = aPartnership({ name: 'Renamed', electedBody: !renamed.electedBody })
  const network = networkOf(anInfo(), [{ kind: 'partnerships', record: later }])
  const result = takeBackBothWays(changes, network)
  expect(result.ok && applyChanges(network, result.value).partnerships.get(later.id)).toEqual({
    ...later,
    name: board.record.name,
  })
})

test('a record that something refers to since stays', () => {
  const network = networkOf(anInfo(), [board, ada, seat])
  expect(takeBackBothWays({ ...noChanges, added: [ada] }, network)).toMatchObject({
    ok: false,
    problem: { code: 'changed-since' },
  })
})
