import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { claimTabId } from './tab-id'

/** The locks of one browser, for tabs of it that open one after the other. */
function createLocks() {
  const held = new Set<string>()
  return {
    async request(name: string, _: LockOptions, use: (lock: Lock | null) => unknown) {
      const isFree = !held.has(name)
      held.add(name)
      await use(isFree ? { name, mode: 'exclusive' } : null)
      if (isFree) held.delete(name)
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
  }
}

let made = 0
const newId = () => {
  made += 1
  return `new-${made}`
}

function useLocks(locks: unknown) {
  vi.stubGlobal('navigator', { locks })
}

beforeEach(() => {
  made = 0
  sessionStorage.clear()
  useLocks(createLocks())
})

afterEach(() => vi.unstubAllGlobals())

const claim = (lastTabId?: string) => claimTabId({ mapId: 'm', lastTabId, newId })

test('a reload keeps the id of the tab', async () => {
  const first = await claim()
  first.release()
  await Promise.resolve()
  expect((await claim()).tabId).toBe(first.tabId)
})

test('a duplicated tab takes a new id, and keeps it', async () => {
  const original = await claim()
  const copy = await claim()
  expect(copy.tabId).not.toBe(original.tabId)
  copy.release()
  await Promise.resolve()
  expect((await claim()).tabId).toBe(copy.tabId)
})

test('the first tab opened after all were closed takes the last list over, the second does not', async () => {
  expect((await claim('last')).tabId).toBe('last')
  sessionStorage.clear()
  expect((await claim('last')).tabId).toBe('new-1')
})

test('a list is not taken over while another tab shows the map', async () => {
  await claim()
  sessionStorage.clear()
  expect((await claim('last')).tabId).toBe('new-2')
})

test('without locks every start has a new id', async () => {
  useLocks(undefined)
  const first = await claim('last')
  first.release()
  expect([first.tabId, (await claim('last')).tabId]).toEqual(['new-1', 'new-2'])
})

test('where sessionStorage is refused there is still an id', async () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse })
  expect((await claim()).tabId).toBe('new-1')
  expect((await claim()).tabId).toBe('new-2')
})
