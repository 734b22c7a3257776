import { expect, test, vi } from 'vitest'
import { daysSinceCopy, type FileCopyState, followFileCopy, isCopyDue } from './file-copy'

const clock = { today: () => '2026-11-22', now: () => '2026-11-22T10:00:00.000Z' }

function follow(kept?: FileCopyState) {
  const keep = vi.fn()
  const listeners: ((seq: number) => void)[] = []
  const saving = { onSaved: (listener: (seq: number) => void) => void listeners.push(listener) }
  const copy = followFileCopy({ saving, clock, kept, keep })
  const save = (times: number) => {
    for (let seq = 0; seq < times; seq += 1) for (const listener of listeners) listener(seq)
  }
  return { copy, keep, save }
}

test('a copy is due after 20 kept changes, and no longer once one is saved', () => {
  const { copy, keep, save } = follow()
  save(19)
  expect(isCopyDue(copy.state.getState(), clock.today())).toBe(false)
  save(1)
  expect(isCopyDue(copy.state.getState(), clock.today())).toBe(true)
  copy.noteSaved()
  expect(isCopyDue(copy.state.getState(), clock.today())).toBe(false)
  expect(keep).toHaveBeenLastCalledWith({ at: '2026-11-22T10:00:00.000Z', changes: 0 })
})

test('a copy is due after 7 days if anything has changed since', () => {
  const { copy, save } = follow({ at: '2026-11-15T23:00:00.000Z', changes: 0 })
  expect(daysSinceCopy(copy.state.getState(), clock.today())).toBe(7)
  expect(isCopyDue(copy.state.getState(), clock.today())).toBe(false)
  save(1)
  expect(isCopyDue(copy.state.getState(), clock.today())).toBe(true)
  expect(isCopyDue(copy.state.getState(), '2026-11-21')).toBe(false)
})
