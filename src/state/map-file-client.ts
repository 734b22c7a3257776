import { type Remote, transfer, wrap } from 'comlink'
import type { Network } from '../domain/network'
import { entriesOf } from '../domain/network'
import type { MapFileService, OpenedFile } from '../workers/map-file-service'
import type { OpenWorker } from './open-worker'

export interface MapFileClient {
  /**
   * Reads a map file and stores it as a new map of this browser. Nothing is stored of a file that
   * is refused, or of a map that is here already.
   */
  open(bytes: Uint8Array, as: OpenAs): Promise<OpenedFile>
  /** The bytes of the map's file. Given a network, that is written; else what the database holds. */
  write(map: { readonly mapId: string } | { readonly network: Network }): Promise<Uint8Array>
}

/** Kept under its own id, under a new one beside the map that has it, or only read. */
export type OpenAs =
  | { readonly kind: 'itself'; readonly at: string }
  | { readonly kind: 'copy'; readonly at: string; readonly mapId: string }
  | { readonly kind: 'unkept' }

interface Surroundings {
  readonly openWorker: OpenWorker
  readonly newId: () => string
}

/** One worker for each file: a file that hangs cannot hold up another. */
export function createMapFileClient({ openWorker, newId }: Surroundings): MapFileClient {
  async function withService<Value>(
    use: (service: Remote<MapFileService>) => Promise<Value>,
  ): Promise<Value> {
    const { endpoint, close } = openWorker('map-file')
    try {
      return await use(wrap<MapFileService>(endpoint))
    } finally {
      close()
    }
  }

  return {
    open: (bytes, as) =>
      withService<OpenedFile>(async (service) => {
        return await service.open(transfer(bytes, [bytes.buffer]), as)
      }),
    write: (map) =>
      withService((service) =>
        'mapId' in map
          ? service.writeStored(map.mapId, newId())
          : service.writeEntries(entriesOf(map.network), newId()),
      ),
  }
}
