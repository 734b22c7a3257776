import { proxy, wrap } from 'comlink'
import type { SavingService } from '../workers/saving-service'
import type { OpenWorker } from './open-worker'

interface MapToCareFor {
  readonly mapId: string
  /** Rows outside packs when the map was opened. */
  readonly looseRows: number
  readonly openWorker: OpenWorker
  /** The full hash differs: the map may be shown and must not be changed. */
  readonly onDamaged: () => void
}

/** From here on a map opens noticeably faster once its rows are gathered into packs. */
const mostLooseRows = 20_000

/**
 * What is done for a map once it shows, in a worker: its full hash is checked, and if it is sound,
 * very many loose rows are gathered into packs. Edits go on meanwhile. Rejects if the map cannot be
 * read.
 */
export async function careForMap(map: MapToCareFor): Promise<void> {
  const { endpoint, close } = map.openWorker('saving')
  const service = wrap<SavingService>(endpoint)
  try {
    const health = await service.checkHash(map.mapId)
    if (health === 'hash-differs') map.onDamaged()
    else if (map.looseRows > mostLooseRows)
      await service.repack(
        map.mapId,
        proxy(() => undefined),
      )
  } finally {
    close()
  }
}
