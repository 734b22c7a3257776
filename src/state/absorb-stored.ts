import { type RecordChanges, sizeOfChanges } from '../domain/record-changes'
import type { CaughtUp } from '../storage/read-journal-above'
import { toAbsorbedChanges } from './absorbed-changes'
import type { CommittedStep, NetworkStore } from './network-store'

export type AbsorbStored = (read: () => Promise<CaughtUp>) => Promise<void>

interface Absorbing {
  readonly store: NetworkStore
  /** The steps that are not known to be on the disk. */
  readonly findWaiting: () => readonly CommittedStep[]
}

/**
 * Brings memory level with what is read from the database, with the steps still on their way on
 * top. Readings wait for each other, so that an older one is never taken in after a newer.
 */
export function createAbsorbStored({ store, findWaiting }: Absorbing): AbsorbStored {
  let last: Promise<void> = Promise.resolve()

  async function absorb(read: () => Promise<CaughtUp>) {
    // A step kept while the reading is under way may be missing from what is read.
    const steps = [...findWaiting()]
    const stopListening = store.onStep((committed) => steps.push(committed))
    const { records, commandIds } = await read().finally(stopListening)
    const included = new Set(commandIds)
    const onTop = steps
      .filter(({ commandId }) => !included.has(commandId))
      .map((step): RecordChanges => step.changes)
    const changes = toAbsorbedChanges(store.state.getState().network, records, onTop)
    if (sizeOfChanges(changes) > 0) store.absorb(changes)
  }

  return (read) => {
    const result = last.then(() => absorb(read))
    last = result.catch(() => undefined)
    return result
  }
}
