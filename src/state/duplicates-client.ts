import { wrap } from 'comlink'
import { getInfo, type Network } from '../domain/network'
import type { Kind, RecordEntry } from '../domain/records'
import type { DuplicatePair } from '../io/matching/find-duplicates'
import type { ImportService } from '../workers/import-service'
import type { OpenWorker } from './open-worker'

export interface DuplicatesClient {
  /** Pairs that may be one record. Rejects with the signal's reason once it is aborted. */
  find(network: Network, signal: AbortSignal): Promise<readonly DuplicatePair[]>
}

/** What the search reads; nothing else is sent to the worker. */
const readKinds: readonly Kind[] = ['people', 'organisations', 'partnerships', 'seats', 'decisions']
const entriesPerPart = 2_000

/** Compares all names with all in a worker of its own, which is then ended. */
export function createDuplicatesClient(openWorker: OpenWorker): DuplicatesClient {
  return {
    async find(network, signal) {
      signal.throwIfAborted()
      const { endpoint, close } = openWorker('import')
      const service = wrap<ImportService>(endpoint)
      try {
        for (const part of partsOf(network)) {
          await service.addCurrent(part)
          signal.throwIfAborted()
        }
        const pairs = await service.findDuplicates(getInfo(network))
        signal.throwIfAborted()
        return pairs
      } finally {
        close()
      }
    },
  }
}

/** Laid out as they are sent: one list of all entries would hold up the page. */
function* partsOf(network: Network): Generator<readonly RecordEntry[]> {
  let part: RecordEntry[] = []
  for (const kind of readKinds) {
    for (const record of network[kind].values()) {
      part.push({ kind, record } as RecordEntry)
      if (part.length < entriesPerPart) continue
      yield part
      part = []
    }
  }
  yield part
}
