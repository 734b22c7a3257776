import { changesBetween } from '../domain/changes-between'
import type { Info } from '../domain/info'
import { entriesOf, type Network } from '../domain/network'
import { noChanges, type RecordChanges } from '../domain/record-changes'
import { readRecord } from '../domain/records'
import { setAsideBroken } from '../domain/set-aside-broken'
import { readMapFile } from '../io/map-file/read-map-file'
import { failed, ok, type Result } from '../lib/result'
import { createMap } from '../storage/create-map'
import { type EarlierVersion, readVersionName } from '../storage/earlier-version'
import {
  type KeepOutcome,
  keepVersion,
  listVersions,
  readVersion,
  type VersionToKeep,
} from '../storage/earlier-versions'
import { openExistingMap } from '../storage/open-existing-map'
import { readStoredMap, type StoredMap } from '../storage/read-stored-map'
import {
  type OpenVersionFolder,
  openVersionFolder,
  type VersionFolder,
} from '../storage/version-folder'

/** `no-place`: this browser has no file system of its own. `busy`: another tab keeps one just now. */
export type KeptVersion = KeepOutcome | { readonly status: 'no-place' | 'busy' }

type Trouble = 'damaged' | 'no-place'

/** The map that a version becomes when it is opened beside the one it is of. */
interface NewCopy {
  readonly mapId: string
  readonly title: string
  readonly at: string
}

/** What the worker for earlier versions offers. One worker serves one request. */
export function createVersionsService(openFolder: OpenVersionFolder = openVersionFolder) {
  let planned: RecordChanges = noChanges

  async function readNetwork(mapId: string, name: string): Promise<Result<Network, Trouble>> {
    const folder = await openFolder(mapId)
    if (folder === null) return failed('no-place')
    const version = readVersionName(name)
    const text =
      version === undefined ? failed('damaged' as const) : await readVersion(folder, version)
    if (!text.ok) return text
    const file = readMapFile(text.value)
    if (!file.ok) return failed('damaged')
    return ok(setAsideBroken(file.value.info, file.value.candidates).network)
  }

  return {
    /** Null where no version can be kept. */
    async list(mapId: string): Promise<readonly EarlierVersion[] | null> {
      const folder = await openFolder(mapId)
      return folder === null ? null : await listVersions(folder)
    },

    /** Keeps the map as it is on the disk now. One tab at a time; what can be left is left. */
    async keep(wanted: VersionToKeep): Promise<KeptVersion> {
      const folder = await openFolder(wanted.mapId)
      if (folder === null) return { status: 'no-place' }
      return await withLock(wanted, async () => keepStored(folder, wanted))
    },

    /** Works out what would make the map what it was. Nothing is written. */
    async plan(mapId: string, name: string): Promise<Trouble | 'planned'> {
      const version = await readNetwork(mapId, name)
      if (!version.ok) return version.problem
      const { info, candidates } = await readMap(mapId)
      const read = readRecord('info', info)
      if (!read.ok || read.value.kind !== 'info') return 'damaged'
      const now = setAsideBroken(read.value.record, candidates).network
      planned = changesBetween(now, version.value)
      return 'planned'
    },

    /** Part of the planned changes, counted over removed, updated and then added records. */
    readChanges(from: number, count: number): RecordChanges {
      const { removed, updated, added } = planned
      const part = <Item>(list: readonly Item[], before: number) =>
        list.slice(Math.max(0, from - before), Math.max(0, from + count - before))
      return {
        removed: part(removed, 0),
        updated: part(updated, removed.length),
        added: part(added, removed.length + updated.length),
      }
    },

    /** Stores a version as a map of its own. */
    async openCopy(mapId: string, name: string, copy: NewCopy): Promise<Trouble | 'opened'> {
      const version = await readNetwork(mapId, name)
      if (!version.ok) return version.problem
      const [found] = version.value.info.values()
      const info = { ...found, id: copy.mapId, title: copy.title } as Info
      const entries = entriesOf(version.value).filter(({ kind }) => kind !== 'info')
      await createMap({ info, entries, at: copy.at })
      return 'opened'
    },
  }
}

export type VersionsService = ReturnType<typeof createVersionsService>

async function keepStored(folder: VersionFolder, wanted: VersionToKeep): Promise<KeepOutcome> {
  return keepVersion(folder, await readMap(wanted.mapId), wanted)
}

async function readMap(mapId: string): Promise<StoredMap> {
  const database = await openExistingMap(mapId)
  try {
    return await readStoredMap(database)
  } finally {
    database.close()
  }
}

/** In passing, a tab does not wait for another that is at it; before a step, it does. */
async function withLock(
  { mapId, reason }: VersionToKeep,
  keep: () => Promise<KeptVersion>,
): Promise<KeptVersion> {
  const { locks } = navigator as { locks?: LockManager | null }
  if (!locks) return await keep()
  return await locks.request(
    `joined-up/versions/${mapId}`,
    { ifAvailable: reason === 'regular' },
    async (lock): Promise<KeptVersion> => (lock === null ? { status: 'busy' } : await keep()),
  )
}
