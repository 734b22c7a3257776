import { createStore, type StoreApi } from 'zustand/vanilla'
import type { UpdateChannel, UpdateWord } from '../storage/update-channel'

/** `ready`: a new version has been fetched and waits. `unsaved`: it cannot start before a save. */
interface UpdateState {
  readonly status: 'none' | 'ready' | 'starting' | 'unsaved'
}

export interface AppUpdate {
  readonly state: StoreApi<UpdateState>
  /** A new version has been fetched whole and waits for its turn. */
  offer(worker: WaitingWorker): void
  /** Starts the new version in every tab, once all of them have finished saving. */
  updateNow(): Promise<void>
  later(): void
  stop(): void
}

/** What is needed of a worker that waits to take over. */
interface WaitingWorker {
  readonly state: string
  postMessage(message: { readonly type: 'SKIP_WAITING' }): void
  addEventListener(type: 'statechange', listener: () => void): void
}

interface UpdateSurroundings {
  /** Saves what is under way; whether nothing is left that closing the page would lose. */
  readonly settle: () => Promise<'settled' | 'unsaved'>
  readonly reload: () => void
  /** How many tabs show a map, this one included if it does. */
  readonly countMapTabs: () => Promise<number>
  readonly channel: UpdateChannel
  readonly wait: (milliseconds: number) => Promise<void>
}

const patienceInMilliseconds = 10_000

/**
 * The change to a new version. The old one's files go when the new one takes over, so no tab may
 * still be at work with them: each finishes saving first, and then all start anew, once.
 */
export function createAppUpdate(surroundings: UpdateSurroundings): AppUpdate {
  const { settle, reload, countMapTabs, channel, wait } = surroundings
  const state = createStore<UpdateState>()(() => ({ status: 'none' }))
  let waiting: WaitingWorker | undefined
  let isReloading = false
  let heard: (word: UpdateWord) => void = () => undefined

  async function reloadSettled() {
    if (isReloading) return
    isReloading = true
    // A save that still fails is asked about by the browser before the page goes.
    await settle()
    reload()
  }

  channel.onWord((word) => {
    if (word === 'prepare')
      void settle().then((outcome) => channel.tell(outcome === 'settled' ? 'ready' : 'unsaved'))
    else if (word === 'reload') void reloadSettled()
    else heard(word)
  })

  /** Whether no other tab has work that is not saved. One that does not answer has none. */
  async function prepareOthers(): Promise<boolean> {
    const others = (await countMapTabs()) - 1
    if (others <= 0) return true
    const answers = new Promise<boolean>((resolve) => {
      let ready = 0
      heard = (word) => {
        ready += 1
        if (word === 'unsaved') resolve(false)
        else if (ready === others) resolve(true)
      }
    })
    channel.tell('prepare')
    return await Promise.race([answers, wait(patienceInMilliseconds).then(() => true)])
  }

  return {
    state,
    offer(worker) {
      waiting = worker
      state.setState({ status: 'ready' })
      worker.addEventListener('statechange', () => {
        if (worker.state !== 'activated') return
        channel.tell('reload')
        void reloadSettled()
      })
    },
    async updateNow() {
      state.setState({ status: 'starting' })
      const isReady = (await settle()) === 'settled' && (await prepareOthers())
      if (isReady) waiting?.postMessage({ type: 'SKIP_WAITING' })
      else state.setState({ status: 'unsaved' })
    },
    later: () => state.setState({ status: 'none' }),
    stop: channel.close,
  }
}
