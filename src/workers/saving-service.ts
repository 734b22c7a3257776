import type { RecordChanges } from '../domain/record-changes'
import type { RecordEntry } from '../domain/records'
import type { StepToSave } from '../storage/journal-row'
import { openExistingMap } from '../storage/open-existing-map'
import { checkStoredHash } from '../storage/read-stored-entries'
import type { OnProgress } from '../storage/rewrite-packs'
import { repackMap, saveInPacks } from '../storage/save-in-packs'

/** A step without its changes, which come before it in parts. */
export interface BulkStep extends Omit<StepToSave, 'changes'> {
  readonly mapId: string
  /** The last journal row that the tab has taken in. */
  readonly seenSeq: number
}

/** What the saving worker offers: whatever is too much for the page. One worker does one job. */
export function createSavingService() {
  const added: RecordChanges['added'][number][] = []
  const updated: RecordChanges['updated'][number][] = []
  const removed: RecordEntry[] = []
  const stopping = new AbortController()

  async function withDatabase<Outcome>(
    mapId: string,
    use: (database: IDBDatabase) => Promise<Outcome>,
  ): Promise<Outcome> {
    const database = await openExistingMap(mapId)
    try {
      return await use(database)
    } finally {
      database.close()
    }
  }

  return {
    /** Takes in part of the changes. Small parts, so that sending never holds up the page. */
    add(part: RecordChanges): void {
      added.push(...part.added)
      updated.push(...part.updated)
      removed.push(...part.removed)
    },
    /** Saves all that was added, in one transaction. */
    save({ mapId, seenSeq, ...step }: BulkStep, onProgress: OnProgress) {
      const changes = { added, updated, removed }
      return withDatabase(mapId, (database) =>
        saveInPacks(
          database,
          { ...step, changes },
          { seenSeq, onProgress, signal: stopping.signal },
        ),
      )
    },
    /** Gathers loose rows into packs. */
    repack(mapId: string, onProgress: OnProgress) {
      return withDatabase(mapId, (database) =>
        repackMap(database, { seenSeq: 0, onProgress, signal: stopping.signal }),
      )
    },
    /** Stops a save under way; nothing of it is kept. */
    cancel(): void {
      stopping.abort()
    },
    checkHash: (mapId: string) => checkStoredHash(mapId),
  }
}

export type SavingService = ReturnType<typeof createSavingService>
