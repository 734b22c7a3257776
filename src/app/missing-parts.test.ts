import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allowReloadAgain, mayReload } from '../storage/reload-breaker'
import { watchForMissingParts } from './missing-parts'

const reload = vi.fn()
const miss = () => dispatchEvent(new Event('vite:preloadError', { cancelable: true }))

beforeEach(() => {
  vi.useFakeTimers()
  allowReloadAgain()
  location.hash = '#/m/sample'
  vi.spyOn(location, 'reload').mockImplementation(reload)
  reload.mockReset()
})
afterEach(() => vi.useRealTimers())

test('T37 a part that cannot be loaded: saving is finished first, then the page starts anew, once', async () => {
  let finish: () => void = () => undefined
  watchForMissingParts(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve
      }),
  )
  miss()
  await Promise.resolve()
  expect(reload).not.toHaveBeenCalled()
  finish()
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  expect(location.hash).toBe('#/m/sample')
})

test('T37 a part that is missing again after that opens recovery', async () => {
  expect(mayReload()).toBe(true)
  watchForMissingParts(async () => undefined)
  miss()
  await vi.waitFor(() => expect(reload).toHaveBeenCalled())
  expect(location.hash).toBe('#/recover')
})

test('after half a minute in which all went well, the page may start anew again', () => {
  expect(mayReload()).toBe(true)
  watchForMissingParts(async () => undefined)
  expect(mayReload()).toBe(false)
  vi.advanceTimersByTime(30_000)
  expect(mayReload()).toBe(true)
})

test('where nothing can be remembered the page is not started anew, for it might never end', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  allowReloadAgain()
  expect(mayReload()).toBe(false)
  vi.unstubAllGlobals()
})
