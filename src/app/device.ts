import type { Info } from '../domain/info'
import { hashRecordId } from '../domain/record-hash'
import type { RecordEntry } from '../domain/records'
import { type Clock, systemClock } from '../state/clock'
import { createLookStore, type LookStore } from '../state/look-store'
import { createMapShelf, type MapShelf } from '../state/map-shelf'
import { newId } from '../state/new-id'
import type { OpenWorker } from '../state/open-worker'
import type { Saving } from '../state/saving'
import { createMap } from '../storage/create-map'
import { createDeviceSettings, type DeviceSettingsStore } from '../storage/device-settings'
import { deleteMap, listMaps } from '../storage/map-list'
import { tryStorage } from '../storage/try-storage'
import { removeVersionFolder } from '../storage/version-folder'
import type { AcceptedImport } from './import-into'
import { watchForInstallOffer } from './install-offer'

/** The name that stands for the sample map in an address. */
export const sampleKey = 'sample'
export const sampleId = 'wexcombe'

/** A map that this browser cannot keep, held for as long as the page is open. */
export interface HeldMap {
  readonly info: Info
  readonly entries: readonly RecordEntry[]
}

/** What the app needs before any map is open, and keeps when one is closed. */
export interface Device {
  readonly storage: 'kept' | 'memory-only'
  readonly clock: Clock
  readonly newId: () => string
  readonly openWorker: OpenWorker
  readonly look: LookStore
  readonly settings: DeviceSettingsStore
  readonly shelf: MapShelf
  /** Maps of this page when the browser keeps nothing. */
  readonly held: Map<string, HeldMap>
  /** The saving of each open map. */
  readonly savings: Set<Saving>
  readonly installOffer: ReturnType<typeof watchForInstallOffer>
  /** Imports accepted for maps that are about to open, by map id. */
  readonly accepted: Map<string, AcceptedImport>
  /** Stores a new map and gives its key; a map of that id that is here already is left alone. */
  startMap(map: HeldMap): Promise<{ readonly key: string; readonly isNew: boolean }>
  /** The id of the map that a key of an address stands for. */
  findMapId(key: string): Promise<string | undefined>
  /** Saves what is under way; whether closing the page would then lose nothing. */
  settle(): Promise<'settled' | 'unsaved'>
  go(path: string): void
}

export function keyOf(mapId: string): string {
  return mapId === sampleId ? sampleKey : hashRecordId(mapId)
}

interface DeviceSurroundings {
  readonly openWorker: OpenWorker
  readonly clock?: Clock
}

export async function createDevice(surroundings: DeviceSurroundings): Promise<Device> {
  const { openWorker, clock = systemClock } = surroundings
  const settings = createDeviceSettings()
  const storage = await tryStorage()
  const held = new Map<string, HeldMap>()
  const savings = new Set<Saving>()

  async function listSummaries() {
    if (storage === 'memory-only') return []
    const { maps } = await listMaps()
    return maps.map(({ mapId, title, savedAt, counts }) => ({
      mapId,
      key: keyOf(mapId),
      title,
      savedAt,
      records: Object.values(counts).reduce((sum, count) => sum + count, 0),
    }))
  }

  return {
    storage,
    clock,
    newId,
    openWorker,
    settings,
    held,
    savings,
    installOffer: watchForInstallOffer(),
    accepted: new Map(),
    look: createLookStore({ read: () => settings.read(), write: (look) => settings.change(look) }),
    shelf: createMapShelf({ listMaps: listSummaries, deleteMap: deleteWithVersions }),
    async startMap({ info, entries }) {
      if (storage === 'memory-only') {
        held.set(info.id, { info, entries })
        return { key: keyOf(info.id), isNew: true }
      }
      const created = await createMap({ info, entries, at: clock.now() })
      return { key: keyOf(info.id), isNew: created.ok }
    },
    async findMapId(key) {
      const known = storage === 'memory-only' ? [...held.keys()] : await listIds()
      return known.find((mapId) => keyOf(mapId) === key)
    },
    async settle() {
      await Promise.all([...savings].map((saving) => saving.settled()))
      return [...savings].some((saving) => saving.hasUnsaved()) ? 'unsaved' : 'settled'
    },
    go(path) {
      location.hash = path
    },
  }
}

/** A deleted map leaves nothing behind: its earlier versions go with it. */
async function deleteWithVersions(mapId: string): Promise<void> {
  await deleteMap(mapId)
  await removeVersionFolder(mapId)
}

async function listIds(): Promise<readonly string[]> {
  const { maps } = await listMaps()
  return maps.map(({ mapId }) => mapId)
}
