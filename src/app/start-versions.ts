import {
  type EarlierVersions,
  noEarlierVersions,
  startEarlierVersions,
} from '../state/earlier-versions'
import type { Services } from '../state/hooks/services'
import type { Device } from './device'

/** What keeps the earlier versions of an open map. */
export function startVersions(
  mapId: string,
  { clock, newId, openWorker, storage }: Device,
  { network, saving, notices }: Pick<Services, 'network' | 'saving' | 'notices'>,
): EarlierVersions {
  if (storage === 'memory-only') return noEarlierVersions
  return startEarlierVersions({
    mapId,
    store: network,
    saving,
    clock,
    newId,
    openWorker,
    onNotKept: () => notices.show({ code: 'version-not-kept' }),
  })
}
