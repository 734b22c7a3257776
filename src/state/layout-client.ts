import { proxy, wrap } from 'comlink'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RecordChanges } from '../domain/record-changes'
import type { Kind } from '../domain/records'
import type { Places } from '../storage/places'
import type { LayoutService } from '../workers/layout-service'
import { type LayoutItems, toLayoutItems } from './layout-items'
import type { NetworkStore } from './network-store'
import type { OpenWorker } from './open-worker'

/** A middle, in units of the whole map. */
export interface Place {
  readonly x: number
  readonly y: number
}

export interface LayoutState {
  /** Where everything of the map is. What is still being placed is missing. */
  readonly places: ReadonlyMap<string, Place>
  readonly status: 'working' | 'ready' | 'failed'
  /** How much of the running layout is done, from 0 to 1. */
  readonly progress: number
  /** Whether these places are kept on this device; if not, they are worked out again next time. */
  readonly isKept: boolean
}

export interface LayoutClient {
  readonly state: StoreApi<LayoutState>
  /** Resolves once nothing is being placed or written. */
  settled(): Promise<void>
  close(): void
}

interface PlacesKeeper {
  readPlaces(): Promise<Places | null>
  savePlaces(places: Places): Promise<void>
}

interface Surroundings {
  readonly store: NetworkStore
  readonly openWorker: OpenWorker
  readonly keeper: PlacesKeeper
}

interface KnownPlace extends Place {
  readonly isPinned: boolean
}

/** What is known of the picture, of removed items too: undone, they return to where they were. */
interface Known {
  readonly places: ReadonlyMap<string, KnownPlace>
  readonly scale: number
}

type LayoutInput = Parameters<LayoutService['place']>[0]
type Earlier = Required<Pick<LayoutInput, 'earlier' | 'pinned'>>

const seed = 1
const nothing: Partial<Earlier> = {}
/** So many at once are put beside what they join; more would crowd there and are laid out. */
const fewItems = 20
const placedKinds: ReadonlySet<Kind> = new Set(['people', 'organisations', 'partnerships'])

/**
 * Keeps a place for every item of the map. The whole is laid out once, in a worker of its own;
 * after that new items find room beside what they join and everything else stays where it is.
 */
export function createLayoutClient({ store, openWorker, keeper }: Surroundings): LayoutClient {
  const state = createStore<LayoutState>()(() => ({
    places: new Map(),
    status: 'working',
    progress: 0,
    isKept: true,
  }))
  let known: Known = { places: new Map(), scale: 1 }
  let isRead = false
  let keptIds: ReadonlySet<string> = new Set()
  let isDue = true
  let isClosed = false

  async function read() {
    known = toKnown(await keeper.readPlaces())
    keptIds = new Set(known.places.keys())
    isRead = true
  }

  async function catchUp() {
    // Until the stored places are read, none may be written: pins would be lost.
    if (!isRead) await read()
    while (isDue && !isClosed) {
      isDue = false
      const items = toLayoutItems(store.state.getState().network)
      const hasMissing = items.ids.some((id) => !known.places.has(id))
      if (hasMissing) known = await place(items)
      state.setState({ places: pickPlaces(known, items.ids), status: 'ready', progress: 1 })
      if (!hasAll(keptIds, items.ids)) await keep(toKept(known, items.ids))
    }
  }

  async function place(items: LayoutItems): Promise<Known> {
    state.setState({ status: 'working', progress: 0 })
    const { endpoint, close } = openWorker('layout')
    const earlier = toEarlier(known, items.ids)
    const report = (done: number, total: number) => state.setState({ progress: done / total })
    try {
      const { ids, ...network } = items
      const input: LayoutInput = {
        ...network,
        itemCount: ids.length,
        seed,
        ...(earlier ?? nothing),
      }
      const service = wrap<LayoutService>(endpoint)
      const picture = earlier?.earlier
      const placed =
        picture !== undefined && countMissing(picture) <= fewItems
          ? await service.placeNew({ ...input, earlier: picture })
          : await service.place(input, proxy(report))
      return joinPlaces(known, ids, placed, earlier === null)
    } finally {
      close()
    }
  }

  async function keep(places: Places) {
    const isKept = await keeper.savePlaces(places).then(
      () => true,
      () => false,
    )
    if (isKept) keptIds = new Set(places.ids)
    state.setState({ isKept })
  }

  const fail = () => state.setState({ status: 'failed' })
  let running = catchUp().catch(fail)
  const stopListening = store.onChanges((changes) => {
    if (!changesItems(changes)) return
    isDue = true
    running = running.then(catchUp).catch(fail)
  })
  return {
    state,
    settled: () => running,
    close() {
      isClosed = true
      stopListening()
    },
  }
}

function hasAll(kept: ReadonlySet<string>, ids: readonly string[]): boolean {
  return kept.size === ids.length && ids.every((id) => kept.has(id))
}

function changesItems({ added, removed }: RecordChanges): boolean {
  return [...added, ...removed].some(({ kind }) => placedKinds.has(kind))
}

/**
 * The picture to start from, with all known places held fast; null to lay out afresh. Where fewer
 * than a quarter have a place, holding on to those would squeeze the many between the few.
 */
function toEarlier({ places, scale }: Known, ids: readonly string[]): Earlier | null {
  const found = ids.map((id) => places.get(id))
  const pinned = Uint8Array.from(found, (place) => (place === undefined ? 0 : 1))
  const isAnyPinned = found.some((place) => place?.isPinned === true)
  const knownCount = pinned.reduce((sum, value) => sum + value, 0)
  if (knownCount === 0 || (4 * knownCount < ids.length && !isAnyPinned)) return null
  const x = Float32Array.from(found, (place) => place?.x ?? Number.NaN)
  const y = Float32Array.from(found, (place) => place?.y ?? Number.NaN)
  return { pinned, earlier: { x, y, scale } }
}

function countMissing({ x }: Earlier['earlier']): number {
  return x.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0)
}

interface Placed {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly scale: number
}

function joinPlaces(known: Known, ids: readonly string[], placed: Placed, isFresh: boolean): Known {
  const places = new Map(known.places)
  for (const [index, id] of ids.entries()) {
    if (!isFresh && places.has(id)) continue
    places.set(id, { x: placed.x[index] ?? 0, y: placed.y[index] ?? 0, isPinned: false })
  }
  return { places, scale: isFresh ? placed.scale : known.scale }
}

function pickPlaces({ places }: Known, ids: readonly string[]): ReadonlyMap<string, Place> {
  return new Map(
    ids.flatMap((id): readonly (readonly [string, Place])[] => {
      const place = places.get(id)
      return place === undefined ? [] : [[id, place]]
    }),
  )
}

function toKnown(stored: Places | null): Known {
  if (stored === null) return { places: new Map(), scale: 1 }
  const { ids, x, y, pinned, scale } = stored
  const places = ids.map((id, index): readonly [string, KnownPlace] => [
    id,
    { x: x[index] ?? 0, y: y[index] ?? 0, isPinned: pinned[index] === 1 },
  ])
  return { places: new Map(places), scale }
}

function toKept({ places, scale }: Known, wanted: readonly string[]): Places {
  const ids = wanted.filter((id) => places.has(id))
  const found = ids.map((id) => places.get(id))
  return {
    ids,
    x: Float32Array.from(found, (place) => place?.x ?? 0),
    y: Float32Array.from(found, (place) => place?.y ?? 0),
    pinned: Uint8Array.from(found, (place) => (place?.isPinned === true ? 1 : 0)),
    scale,
  }
}
