import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchProgress } from './watch-progress'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('progress gives twenty seconds more, however long the whole takes', async () => {
  const close = vi.fn()
  const watch = watchProgress(close)
  let finish: (value: string) => void = () => undefined
  const outcome = watch.orRefused(new Promise<string>((resolve) => (finish = resolve)))
  for (let round = 0; round < 5; round += 1) {
    await vi.advanceTimersByTimeAsync(15_000)
    watch.progressed()
  }
  finish('done')
  expect(await outcome).toBe('done')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(close).not.toHaveBeenCalled()
})

test('progress that is heard late does not end a worker that only waits', async () => {
  const close = vi.fn()
  const watch = watchProgress(close)
  expect(await watch.orRefused(Promise.resolve('done'))).toBe('done')
  watch.progressed()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(close).not.toHaveBeenCalled()
})

test('progress after the end starts nothing again', async () => {
  const close = vi.fn()
  const watch = watchProgress(close)
  watch.end()
  watch.progressed()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(close).toHaveBeenCalledOnce()
})
