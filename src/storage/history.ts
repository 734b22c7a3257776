import type { ChangedStep } from '../domain/changed-step'
import type { StepLabel } from '../domain/step-label'
import type { JournalRow } from './journal-row'

/** A step that can be undone or redone. */
export interface StoredStep {
  readonly commandId: string
  readonly label: StepLabel
  readonly step: ChangedStep
}

export interface StoredHistory {
  readonly past: readonly StoredStep[]
  /** Undone steps, the next to be redone first. */
  readonly future: readonly StoredStep[]
}

/**
 * The undo list of one tab, as its journal rows tell it: a step goes on the past and clears the
 * future; an undo or redo moves the step it takes back from one list to the other.
 */
export function rebuildHistory(rows: readonly JournalRow[], tabId: string): StoredHistory {
  const past: StoredStep[] = []
  const future: StoredStep[] = []
  for (const row of rows) {
    if (row.tabId !== tabId) continue
    const step = toStoredStep(row)
    if (row.undoes === undefined) {
      past.push(step)
      future.length = 0
    } else if (past.at(-1)?.commandId === row.undoes) {
      past.pop()
      future.unshift(step)
    } else if (future[0]?.commandId === row.undoes) {
      future.shift()
      past.push(step)
    }
  }
  return { past, future }
}

function toStoredStep({ commandId, label, added, updated, removed }: JournalRow): StoredStep {
  return { commandId, label, step: { added, updated, removed } }
}
