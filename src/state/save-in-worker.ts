import { proxy, wrap } from 'comlink'
import { noChanges, type RecordChanges } from '../domain/record-changes'
import type { SaveOutcome } from '../storage/save-outcome'
import type { BulkStep, SavingService } from '../workers/saving-service'
import type { OpenWorker } from './open-worker'

/** How far a large save has come, in packs. */
export interface SaveProgress {
  readonly done: number
  readonly total: number
}

export interface BulkSave {
  readonly outcome: Promise<SaveOutcome>
  cancel(): void
}

const entriesPerPart = 2_000

/**
 * Saves a step of thousands of records in a worker of its own. The changes are sent in parts, each
 * after the worker has taken in the last, so that no part holds up the page.
 */
export function saveInWorker(
  openWorker: OpenWorker,
  { changes, ...step }: BulkStep & { readonly changes: RecordChanges },
  onProgress: (progress: SaveProgress) => void,
): BulkSave {
  const { endpoint, close } = openWorker('saving')
  const service = wrap<SavingService>(endpoint)
  let isCancelled = false

  async function run(): Promise<SaveOutcome> {
    try {
      for (const part of toParts(changes)) {
        if (isCancelled) return { status: 'cancelled' }
        await service.add(part)
      }
      return await service.save(
        step,
        proxy((done: number, total: number) => onProgress({ done, total })),
      )
    } finally {
      close()
    }
  }

  const outcome = run()
  return {
    outcome,
    cancel() {
      isCancelled = true
      // Whether it came in time is told by the outcome.
      service.cancel().catch(() => undefined)
    },
  }
}

function* toParts({ added, updated, removed }: RecordChanges): Generator<RecordChanges> {
  for (const part of toSlices(removed)) yield { ...noChanges, removed: part }
  for (const part of toSlices(updated)) yield { ...noChanges, updated: part }
  for (const part of toSlices(added)) yield { ...noChanges, added: part }
}

function* toSlices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += entriesPerPart)
    yield items.slice(start, start + entriesPerPart)
}
