import { networkOf } from '../domain/network'
import { startDay } from '../domain/partial-date'
import type { SetAsideRecord } from '../domain/set-aside-broken'
import { createAnalysisClient } from '../state/analysis-client'
import { careForMap } from '../state/care-for-map'
import { createDuplicatesClient } from '../state/duplicates-client'
import { type FileCopy, followFileCopy } from '../state/file-copy'
import type { Services } from '../state/hooks/services'
import { createImportClient } from '../state/import-client'
import { createJournal } from '../state/journal'
import { createLayoutClient } from '../state/layout-client'
import { createNetworkStore } from '../state/network-store'
import { createNotices } from '../state/notices'
import { startOtherTabs } from '../state/other-tabs'
import { followRecentRecords } from '../state/recent-records'
import { startSaving } from '../state/saving'
import { createSearchIndex } from '../state/search-index'
import { createViewStore } from '../state/view-store'
import { askToKeep } from '../storage/ask-to-keep'
import { rebuildHistory } from '../storage/history'
import { MapNotOpened } from '../storage/map-not-opened'
import { type NetworkRepository, openNetworkRepository } from '../storage/network-repository'
import type { Places } from '../storage/places'
import { openTabChannel } from '../storage/tab-channel'
import { claimTabId } from '../storage/tab-id'
import type { Device } from './device'
import { startVersions } from './start-versions'

/** An open map: its services, what could not be read of it, and how to let go of it. */
export interface OpenedMap {
  readonly services: Services
  readonly mapId: string
  /** Records that break a rule. They stay in the database and are not on the map. */
  readonly setAside: readonly SetAsideRecord[]
  readonly fileCopy: FileCopy
  close(): Promise<void>
}

/** Why an open map can no longer be written to. */
export type FrozenReason = 'newer' | 'deleted' | 'closed' | 'damaged'

interface OpeningEvents {
  /** The map can no longer be written to, and why. */
  readonly onFrozen: (reason: FrozenReason) => void
  /** Other tabs must be closed before the map can be opened. */
  readonly onBlocked: () => void
}

/** Where a map comes from: a database, or only the memory of this page. */
interface MapSource {
  readonly repository: NetworkRepository | null
  readonly start: Pick<Parameters<typeof createNetworkStore>[0], 'network' | 'past' | 'future'>
  readonly tabId: string
  readonly savedAt: string | undefined
  readonly setAside: readonly SetAsideRecord[]
  readonly isDamaged: boolean
  /** Rows outside packs: very many are gathered after opening. */
  readonly looseRows: number
  readonly release: () => void
}

/**
 * The composition root of a map: the one place that knows which storage and workers it uses.
 * Throws MapNotOpened if there is no such map or a newer build has written it.
 */
export async function startServices(
  mapId: string,
  device: Device,
  events: OpeningEvents,
): Promise<OpenedMap> {
  let freeze: (reason: FrozenReason) => void = () => undefined
  const source =
    device.storage === 'memory-only'
      ? openHeldMap(mapId, device)
      : await openStoredMap(mapId, device, (reason) => freeze(reason), events.onBlocked)
  const { repository } = source
  const store = createNetworkStore({ ...source.start, newId: device.newId })
  const notices = createNotices()
  const info = [...source.start.network.info.values()][0]
  const view = createViewStore(
    info?.asAt === undefined ? device.clock.today() : startDay(info.asAt),
  )
  const saving = startSaving({
    store,
    repository,
    clock: device.clock,
    tabId: source.tabId,
    openWorker: device.openWorker,
    savedAt: source.savedAt,
    onProblem: ({ code }) => notices.show({ code: 'problem', problem: code }),
  })
  device.savings.add(saving)
  askAtFirstSave(saving)
  freeze = (reason) => {
    saving.freeze()
    store.freeze()
    events.onFrozen(reason)
  }
  if (source.isDamaged) freeze('damaged')
  const tabs =
    repository === null
      ? null
      : startOtherTabs({
          store,
          repository,
          channel: openTabChannel(mapId),
          saving,
          onReadFailed: () => notices.show({ code: 'other-tab-unread' }),
        })
  if (repository !== null) {
    careForMap({
      mapId,
      looseRows: source.looseRows,
      openWorker: device.openWorker,
      onDamaged: () => freeze('damaged'),
    }).catch(() => notices.show({ code: 'not-checked' }))
  }
  const analysis = createAnalysisClient(store, device.openWorker)
  const layout = createLayoutClient({
    store,
    openWorker: device.openWorker,
    keeper: repository ?? noPlaces,
  })
  const versions = startVersions(mapId, device, { network: store, saving, notices })
  const settings = device.settings.read().recentRecords
  return {
    mapId,
    setAside: source.setAside,
    fileCopy: startFileCopy(mapId, device, saving),
    services: {
      network: store,
      view,
      saving,
      analysis,
      imports: createImportClient({ openWorker: device.openWorker }),
      layout,
      duplicates: createDuplicatesClient(device.openWorker),
      journal: createJournal({ store, saving, clock: device.clock, repository }),
      search: createSearchIndex(store),
      notices,
      recent: followRecentRecords(view, settings[mapId] ?? [], (ids) =>
        device.settings.change({
          recentRecords: { ...device.settings.read().recentRecords, [mapId]: ids },
        }),
      ),
      versions,
      clock: device.clock,
      newId: device.newId,
    },
    async close() {
      await saving.settled()
      device.savings.delete(saving)
      versions.stop()
      tabs?.stop()
      analysis.close()
      layout.close()
      repository?.close()
      source.release()
    },
  }
}

function startFileCopy(mapId: string, { clock, settings }: Device, saving: Services['saving']) {
  return followFileCopy({
    saving,
    clock,
    kept: settings.read().fileCopies[mapId],
    keep: (copy) =>
      settings.change({ fileCopies: { ...settings.read().fileCopies, [mapId]: copy } }),
  })
}

/** A person's own save is the moment at which a browser may ask them. */
function askAtFirstSave({ onSaved }: Services['saving']) {
  let isAsked = false
  onSaved(() => {
    if (!isAsked) void askToKeep()
    isAsked = true
  })
}

const noPlaces = {
  readPlaces: () => Promise.resolve(null),
  savePlaces: (_places: Places) => Promise.resolve(),
}

function openHeldMap(mapId: string, { held, newId }: Device): MapSource {
  const map = held.get(mapId)
  if (map === undefined) throw new MapNotOpened('missing')
  return {
    repository: null,
    start: { network: networkOf(map.info, map.entries) },
    tabId: newId(),
    savedAt: undefined,
    setAside: [],
    isDamaged: false,
    looseRows: 0,
    release: () => undefined,
  }
}

async function openStoredMap(
  mapId: string,
  { newId }: Device,
  onFrozen: (reason: FrozenReason) => void,
  onBlocked: () => void,
): Promise<MapSource> {
  const repository = await openNetworkRepository(mapId, {
    onNewerVersion: () => onFrozen('newer'),
    onDeleted: () => onFrozen('deleted'),
    onClosed: () => onFrozen('closed'),
    onBlocked,
  })
  const loaded = await repository.load()
  const { tabId, release } = await claimTabId({ mapId, lastTabId: loaded.lastTabId, newId })
  const { past, future } = rebuildHistory(loaded.journal, tabId)
  return {
    repository,
    start: { network: loaded.network, past, future },
    tabId,
    savedAt: loaded.savedAt,
    setAside: loaded.setAside,
    isDamaged: loaded.soundness !== 'sound',
    looseRows: loaded.looseRows,
    release,
  }
}
