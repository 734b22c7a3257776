import { afterEach, expect, test, vi } from 'vitest'
import { askToKeep } from './ask-to-keep'

const stub = (storage: unknown) =>
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })

afterEach(() => stub(undefined))

test('T38 the browser is asked to keep what is stored, unless it does already', async () => {
  const persist = vi.fn(async () => false)
  stub({ persist, persisted: async () => true })
  await askToKeep()
  expect(persist).not.toHaveBeenCalled()
  stub({ persist, persisted: async () => false })
  await askToKeep()
  expect(persist).toHaveBeenCalledOnce()
})

test.each([
  undefined,
  {},
  {
    persisted: async () => {
      throw new Error('refused')
    },
  },
])('T38 a browser that cannot be asked stops nothing: %j', async (storage) => {
  stub(storage)
  await expect(askToKeep()).resolves.toBeUndefined()
})
