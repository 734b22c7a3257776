import { type Remote, wrap } from 'comlink'
import { noChanges, type RecordChanges, sizeOfChanges } from '../domain/record-changes'
import type { StepLabel } from '../domain/step-label'
import type { EarlierVersion, VersionReason } from '../storage/earlier-version'
import type { KeptVersion, VersionsService } from '../workers/versions-service'
import { acceptInParts } from './accept-in-parts'
import type { Clock } from './clock'
import type { NetworkStore } from './network-store'
import type { OpenWorker } from './open-worker'
import type { Saving } from './saving'

/** Why no version was kept. `not-saved`: the last changes are not on the disk themselves. */
export type NotKept = Exclude<KeptVersion['status'], 'kept' | 'not-due'> | 'not-saved' | 'failed'

export type RestoreOutcome =
  | { readonly status: 'restored' | 'no-change' | 'damaged' }
  /** The present state could not be kept first, so nothing was done. */
  | { readonly status: 'not-kept'; readonly why: NotKept }
  /** The map changed meanwhile, or a rule stands in the way. */
  | { readonly status: 'refused' }

/** The map as it was, for when something went wrong. */
export interface EarlierVersions {
  /** The newest first; null where this browser keeps none. */
  list(): Promise<readonly EarlierVersion[] | null>
  /** Keeps the map as it is now. Null: kept, or nothing new to keep. */
  keep(reason: VersionReason): Promise<NotKept | null>
  /** Makes the map what it was, as one step that can be undone; the present state is kept first. */
  restore(name: string, label: StepLabel): Promise<RestoreOutcome>
  /** Stores a version as a map of its own and gives its id; null if it is damaged. */
  openAsCopy(name: string, title: string): Promise<string | null>
  stop(): void
}

interface VersionsSurroundings {
  readonly mapId: string
  readonly store: NetworkStore
  readonly saving: Saving
  readonly clock: Clock
  readonly newId: () => string
  readonly openWorker: OpenWorker
  /** A version that was due could not be kept, for a reason that is told nowhere else. */
  readonly onNotKept: () => void
}

const stepsUntilDue = 200
const minute = 60_000
const untilDue = 15 * minute
const untilFirstLook = minute
const entriesPerPart = 2_000

/**
 * Keeps earlier versions of an open map: in passing after 200 steps or 15 minutes with changes, and
 * when asked before something large. A worker does it, and looks whether it is due at all.
 */
export function startEarlierVersions(surroundings: VersionsSurroundings): EarlierVersions {
  const { mapId, store, saving, clock, newId, openWorker, onNotKept } = surroundings
  let timer: ReturnType<typeof setTimeout> | undefined
  let steps = 0

  async function withService<Value>(
    use: (service: Remote<VersionsService>) => Promise<Value>,
  ): Promise<Value> {
    const { endpoint, close } = openWorker('map-file')
    try {
      return await use(wrap<VersionsService>(endpoint))
    } finally {
      close()
    }
  }

  async function keep(reason: VersionReason): Promise<NotKept | null> {
    await saving.settled()
    if (saving.hasUnsaved()) return 'not-saved'
    const moment = { at: clock.now(), day: clock.today() }
    const wanted = { mapId, reason, exportId: newId(), ...moment }
    try {
      const { status } = await withService(async (service) => await service.keep(wanted))
      return status === 'kept' || status === 'not-due' ? null : status
    } catch {
      return 'failed'
    }
  }

  async function keepInPassing() {
    stopTimer()
    steps = 0
    const why = await keep('regular')
    if (why === 'no-room' || why === 'not-verified') onNotKept()
  }

  function lookAfter(milliseconds: number) {
    timer ??= setTimeout(() => void keepInPassing(), milliseconds)
  }

  function stopTimer() {
    clearTimeout(timer)
    timer = undefined
  }

  lookAfter(untilFirstLook)
  saving.onSaved(() => {
    steps += 1
    if (steps >= stepsUntilDue) void keepInPassing()
    else lookAfter(untilDue)
  })

  return {
    list: () => withService(async (service) => await service.list(mapId)),
    keep,
    async restore(name, label) {
      const why = await keep('before-restore')
      if (why !== null) return { status: 'not-kept', why }
      const changes = await withService((service) => collectChanges(service, mapId, name))
      if (changes === null) return { status: 'damaged' }
      if (sizeOfChanges(changes) === 0) return { status: 'no-change' }
      const accepted = await acceptInParts(store, changes, label)
      return { status: accepted.ok ? 'restored' : 'refused' }
    },
    async openAsCopy(name, title) {
      const copy = { mapId: newId(), title, at: clock.now() }
      const outcome = await withService(
        async (service) => await service.openCopy(mapId, name, copy),
      )
      return outcome === 'opened' ? copy.mapId : null
    },
    stop: stopTimer,
  }
}

/** Where the browser keeps no map, it keeps no version of one. */
export const noEarlierVersions: EarlierVersions = {
  list: async () => null,
  keep: async () => 'no-place',
  restore: async () => ({ status: 'damaged' }),
  openAsCopy: async () => null,
  stop: () => undefined,
}

/** The changes in parts, so that no part holds up the page; null if the version is damaged. */
async function collectChanges(
  service: Remote<VersionsService>,
  mapId: string,
  name: string,
): Promise<RecordChanges | null> {
  if ((await service.plan(mapId, name)) !== 'planned') return null
  let whole = noChanges
  for (let isMore = true; isMore; ) {
    const part = await service.readChanges(sizeOfChanges(whole), entriesPerPart)
    whole = {
      removed: [...whole.removed, ...part.removed],
      updated: [...whole.updated, ...part.updated],
      added: [...whole.added, ...part.added],
    }
    isMore = sizeOfChanges(part) === entriesPerPart
  }
  return whole
}
