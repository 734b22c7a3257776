import { expect, test, vi } from 'vitest'
import type { UpdateChannel, UpdateWord } from '../storage/update-channel'
import { createAppUpdate } from './app-update'

type Settled = 'settled' | 'unsaved'

/** Tabs that hear each other, each with a page that counts how often it starts anew. */
function createTabs(saves: readonly (() => Promise<Settled>)[]) {
  const listeners: ((word: UpdateWord) => void)[] = []
  const tabs = saves.map((settle, own) => {
    const channel: UpdateChannel = {
      tell: (word) => {
        for (const [index, hear] of listeners.entries()) if (index !== own) hear(word)
      },
      onWord: (listener) => void listeners.push(listener),
      close: () => undefined,
    }
    const reload = vi.fn()
    const wait = () => new Promise<void>(() => undefined)
    const countMapTabs = async () => saves.length
    return { reload, update: createAppUpdate({ settle, reload, countMapTabs, channel, wait }) }
  })
  return tabs
}

function aWaitingWorker() {
  let listener: () => void = () => undefined
  const worker = {
    state: 'installed',
    postMessage: vi.fn(() => {
      worker.state = 'activated'
      listener()
    }),
    addEventListener: (_: 'statechange', added: () => void) => {
      listener = added
    },
  }
  return worker
}

const settled = async (): Promise<Settled> => 'settled'

test('T37 a new version is offered and starts nothing by itself', () => {
  const [tab] = createTabs([settled])
  const worker = aWaitingWorker()
  tab?.update.offer(worker)
  expect(tab?.update.state.getState().status).toBe('ready')
  expect(worker.postMessage).not.toHaveBeenCalled()
  tab?.update.later()
  expect(tab?.update.state.getState().status).toBe('none')
  expect(tab?.reload).not.toHaveBeenCalled()
})

test('T37 every tab finishes saving before the new version takes over, and all start anew once', async () => {
  let finish: (outcome: Settled) => void = () => undefined
  const slow = () =>
    new Promise<Settled>((resolve) => {
      finish = resolve
    })
  const second = vi.fn(slow)
  const tabs = createTabs([settled, second, settled])
  const worker = aWaitingWorker()
  for (const { update } of tabs) update.offer(worker)
  const updating = tabs[0]?.update.updateNow()
  await vi.waitFor(() => expect(second).toHaveBeenCalledOnce())
  expect(worker.postMessage).not.toHaveBeenCalled()
  finish('settled')
  await updating
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'SKIP_WAITING' })
  await vi.waitFor(() => expect(tabs[0]?.reload).toHaveBeenCalledOnce())
  expect(tabs[1]?.reload).not.toHaveBeenCalled()
  finish('settled')
  expect(second).toHaveBeenCalledTimes(2)
  await vi.waitFor(() => expect(tabs[1]?.reload).toHaveBeenCalledOnce())
  expect(tabs.map(({ reload }) => reload.mock.calls.length)).toEqual([1, 1, 1])
})

test.each([
  ['here', [async (): Promise<Settled> => 'unsaved', settled]],
  ['in another tab', [settled, async (): Promise<Settled> => 'unsaved']],
])('T37 work that cannot be saved %s keeps the old version running', async (_, saves) => {
  const tabs = createTabs(saves)
  const worker = aWaitingWorker()
  tabs[0]?.update.offer(worker)
  await tabs[0]?.update.updateNow()
  expect(worker.postMessage).not.toHaveBeenCalled()
  expect(tabs[0]?.update.state.getState().status).toBe('unsaved')
  expect(tabs.some(({ reload }) => reload.mock.calls.length > 0)).toBe(false)
})
