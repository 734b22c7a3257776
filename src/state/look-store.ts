import { createStore, type StoreApi } from 'zustand/vanilla'

/** How the app looks on this device. Not part of any map. */
export interface Look {
  readonly colours: 'system' | 'light' | 'dark'
  /** Percent of the usual size. */
  readonly textSize: number
  readonly singleKeys: boolean
}

export interface LookStore {
  readonly state: StoreApi<Look>
  change(look: Partial<Look>): void
}

const usualLook: Look = { colours: 'system', textSize: 100, singleKeys: true }

export const textSizes: readonly number[] = [75, 100, 125, 150, 175, 200]

interface LookKeeper {
  readonly read: () => Partial<Look>
  readonly write: (look: Look) => void
}

export function createLookStore({ read, write }: LookKeeper): LookStore {
  const state = createStore<Look>()(() => ({ ...usualLook, ...read() }))
  return {
    state,
    change(look) {
      state.setState(look)
      write(state.getState())
    },
  }
}
