import { createStore, type StoreApi } from 'zustand/vanilla'
import { toDayNumber } from '../lib/day-number'
import type { Clock } from './clock'
import type { Saving } from './saving'

/** The last copy of a map in a file of its owner's. */
export interface FileCopyState {
  /** The moment, ISO 8601 in UTC; absent where none was saved from this browser. */
  readonly at?: string
  /** Steps kept since. */
  readonly changes: number
}

export interface FileCopy {
  readonly state: StoreApi<FileCopyState>
  /** A file has just been saved: nothing has changed since. */
  noteSaved(): void
}

interface Surroundings {
  readonly saving: Pick<Saving, 'onSaved'>
  readonly clock: Clock
  readonly kept: FileCopyState | undefined
  readonly keep: (state: FileCopyState) => void
}

/** Counts what a map has that its last file copy has not. */
export function followFileCopy({ saving, clock, kept, keep }: Surroundings): FileCopy {
  const state = createStore<FileCopyState>()(() => kept ?? { changes: 0 })
  const change = (next: FileCopyState) => {
    state.setState(next, true)
    keep(next)
  }
  saving.onSaved(() => {
    const now = state.getState()
    change({ ...now, changes: now.changes + 1 })
  })
  return { state, noteSaved: () => change({ at: clock.now(), changes: 0 }) }
}

const mostDays = 7
const mostChanges = 20

/** Whole days since the copy; undefined without one. */
export function daysSinceCopy({ at }: FileCopyState, today: string): number | undefined {
  return at === undefined ? undefined : toDayNumber(today) - toDayNumber(at.slice(0, 10))
}

/** Whether a new copy is worth a quiet line: there is something to lose, and it is much or old. */
export function isCopyDue(copy: FileCopyState, today: string): boolean {
  const isOld = (daysSinceCopy(copy, today) ?? 0) >= mostDays
  return copy.changes >= mostChanges || (isOld && copy.changes > 0)
}
