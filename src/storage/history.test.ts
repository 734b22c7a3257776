import { expect, test } from 'vitest'
import { rebuildHistory } from './history'
import type { JournalRow } from './journal-row'

let seq = 0

function row(commandId: string, fields: Partial<JournalRow> = {}): JournalRow {
  seq += 1
  return {
    seq,
    commandId,
    tabId: 'mine',
    at: '2024-02-02T10:00:00.000Z',
    label: { code: 'add-person' },
    added: [],
    updated: [],
    removed: [],
    ...fields,
  }
}

function idsOf(rows: readonly JournalRow[]) {
  const { past, future } = rebuildHistory(rows, 'mine')
  const toIds = (steps: typeof past) => steps.map(({ commandId }) => commandId)
  return { past: toIds(past), future: toIds(future) }
}

test('steps lie on the past in their order', () => {
  expect(idsOf([row('a'), row('b')])).toEqual({ past: ['a', 'b'], future: [] })
})

test('an undo moves a step to the future under its own id, and a redo moves it back', () => {
  const undone = [row('a'), row('b'), row('undo-b', { undoes: 'b' })]
  expect(idsOf(undone)).toEqual({ past: ['a'], future: ['undo-b'] })
  expect(idsOf([...undone, row('undo-a', { undoes: 'a' })])).toEqual({
    past: [],
    future: ['undo-a', 'undo-b'],
  })
  expect(idsOf([...undone, row('redo-b', { undoes: 'undo-b' })])).toEqual({
    past: ['a', 'redo-b'],
    future: [],
  })
})

test('a step after an undo ends what could be redone', () => {
  const rows = [row('a'), row('undo-a', { undoes: 'a' }), row('b')]
  expect(idsOf(rows)).toEqual({ past: ['b'], future: [] })
})

test('steps of other tabs are not in the list', () => {
  const rows = [row('a'), row('theirs', { tabId: 'other' }), row('undo-a', { undoes: 'a' })]
  expect(idsOf(rows)).toEqual({ past: [], future: ['undo-a'] })
})

test('an undo of a step from before the rows at hand is left out', () => {
  expect(idsOf([row('undo-older', { undoes: 'older' }), row('a')])).toEqual({
    past: ['a'],
    future: [],
  })
})
