import { vi } from 'vitest'
import type { Command } from '../../src/domain/commands/command'
import { noChanges, type RecordChanges } from '../../src/domain/record-changes'
import { ok } from '../../src/lib/result'
import { createNetworkStore } from '../../src/state/network-store'
import { startOtherTabs } from '../../src/state/other-tabs'
import { type SavingSurroundings, startSaving } from '../../src/state/saving'
import { rebuildHistory } from '../../src/storage/history'
import { openNetworkRepository } from '../../src/storage/network-repository'
import { openTabChannel } from '../../src/storage/tab-channel'
import { openInProcess } from './in-process-worker'

let ids = 0
export const label = { code: 'change-record' } as const

/** A command that does just this. */
export function doing(changes: Partial<RecordChanges>): Command {
  return () => ok({ ...noChanges, ...changes })
}

/** A map open in one tab: store, saving and other tabs, on the real database. */
export async function openTab(
  mapId: string,
  tabId = 'tab-1',
  surroundings: Partial<SavingSurroundings> = {},
) {
  const repository = await openNetworkRepository(mapId)
  const { network, journal } = await repository.load()
  const newId = () => {
    ids += 1
    return `made-${ids}`
  }
  const store = createNetworkStore({ network, ...rebuildHistory(journal, tabId), newId })
  const onProblem = vi.fn()
  const saving = startSaving({
    store,
    repository,
    clock: { today: () => '2024-02-02', now: () => '2024-02-02T10:00:00.000Z' },
    tabId,
    openWorker: openInProcess,
    onProblem,
    ...surroundings,
  })
  const onReadFailed = vi.fn()
  const channel = openTabChannel(mapId)
  const otherTabs = startOtherTabs({ store, repository, channel, saving, onReadFailed })
  return {
    store,
    saving,
    repository,
    channel,
    otherTabs,
    onProblem,
    onReadFailed,
    people: () => [...store.state.getState().network.people.keys()],
    close() {
      otherTabs.stop()
      repository.close()
    },
  }
}

export type OpenedTab = Awaited<ReturnType<typeof openTab>>
