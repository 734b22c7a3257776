import type { RecordedStep } from './recorded-step'

/**
 * The steps, by command id, that do not count any more: undone and not redone since. Steps come
 * oldest first; an undo that was itself taken back undoes nothing.
 */
export function findUndone(steps: readonly RecordedStep[]): ReadonlySet<string> {
  const takenBack = new Set<string>()
  for (const { commandId, undoes } of steps.toReversed()) {
    if (undoes !== undefined && !takenBack.has(commandId)) takenBack.add(undoes)
  }
  return takenBack
}
