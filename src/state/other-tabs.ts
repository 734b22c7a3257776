import type { NetworkRepository } from '../storage/network-repository'
import type { CaughtUp } from '../storage/read-journal-above'
import type { TabChannel } from '../storage/tab-channel'
import { toRecordsOf } from './absorbed-changes'
import type { NetworkStore } from './network-store'
import type { Saving } from './saving'

interface OtherTabsSurroundings {
  readonly store: NetworkStore
  readonly repository: NetworkRepository
  readonly channel: TabChannel
  readonly saving: Saving
  /** What other tabs did could not be read, so this one may be out of date. */
  readonly onReadFailed: (reason: unknown) => void
}

export interface OtherTabs {
  /** Takes in what other tabs have stored since the last time. */
  catchUp(): Promise<void>
  stop(): void
}

/**
 * Keeps this tab level with the others that show the map, and tells them of its own steps. All tabs
 * are equal. What they tell each other is only that there is something new; what it is comes from
 * the journal, also when the window comes to the front.
 */
export function startOtherTabs(surroundings: OtherTabsSurroundings): OtherTabs {
  const { store, repository, channel, saving, onReadFailed } = surroundings
  let reading: Promise<void> | undefined
  let isWantedAgain = false
  let isStopped = false

  async function read(): Promise<CaughtUp> {
    const caughtUp = await repository.catchUp()
    if (caughtUp !== 'reload') return caughtUp
    const { network, journal } = await repository.load()
    const commandIds = journal.map(({ commandId }) => commandId)
    return { commandIds, records: toRecordsOf(store.state.getState().network, network) }
  }

  async function readUntilLevel() {
    try {
      do {
        isWantedAgain = false
        await saving.absorbStored(read)
      } while (isWantedAgain)
    } catch (reason) {
      if (!isStopped) onReadFailed(reason)
    }
    reading = undefined
  }

  function catchUp(): Promise<void> {
    isWantedAgain = true
    reading ??= readUntilLevel()
    return reading
  }

  function catchUpUnseen() {
    if (saving.state.getState().status !== 'read-only') track(catchUp())
  }

  const stopWatching = saving.state.subscribe(({ status }) => {
    if (status === 'saved' && repository.isBehind()) catchUpUnseen()
  })
  channel.onAnnounced(({ seq }) => {
    if (seq > repository.seenSeq()) catchUpUnseen()
  })
  saving.onSaved((seq) => channel.announce(seq))
  window.addEventListener('focus', catchUpUnseen)
  // What came between reading the map and listening.
  catchUpUnseen()

  return {
    catchUp,
    stop() {
      isStopped = true
      stopWatching()
      window.removeEventListener('focus', catchUpUnseen)
      channel.close()
    },
  }
}

/** Failures are told by onReadFailed, so nothing is left to wait for. */
function track(work: Promise<void>) {
  work.catch(() => undefined)
}
