import { createStore, type StoreApi } from 'zustand/vanilla'

/** A map this browser holds, as Home lists it. */
export interface MapSummary {
  readonly mapId: string
  /** What stands for the map in an address: never its title. */
  readonly key: string
  readonly title: string
  /** The moment of the last finished save, ISO 8601. */
  readonly savedAt: string
  readonly records: number
}

interface ShelfState {
  readonly status: 'loading' | 'ready' | 'refused'
  readonly maps: readonly MapSummary[]
}

/** The maps of this browser. They are read again whenever Home is shown. */
export interface MapShelf {
  readonly state: StoreApi<ShelfState>
  refresh(): Promise<void>
  remove(mapId: string): Promise<void>
}

interface ShelfKeeper {
  readonly listMaps: () => Promise<readonly MapSummary[]>
  readonly deleteMap: (mapId: string) => Promise<void>
}

export function createMapShelf({ listMaps, deleteMap }: ShelfKeeper): MapShelf {
  const state = createStore<ShelfState>()(() => ({ status: 'loading', maps: [] }))

  async function refresh() {
    try {
      const maps = [...(await listMaps())]
      maps.sort((first, second) => (first.savedAt < second.savedAt ? 1 : -1))
      state.setState({ status: 'ready', maps })
    } catch {
      state.setState({ status: 'refused', maps: [] })
    }
  }

  return {
    state,
    refresh,
    async remove(mapId) {
      await deleteMap(mapId)
      await refresh()
    },
  }
}
