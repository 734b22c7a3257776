import { vi } from 'vitest'

type Write = 'put' | 'add' | 'delete' | 'clear'
const writeNames: readonly Write[] = ['put', 'add', 'delete', 'clear']

/** How many writes the database is asked for. */
export async function countWrites(work: () => Promise<unknown>): Promise<number> {
  const spies = writeNames.map((name) => vi.spyOn(IDBObjectStore.prototype, name))
  await work()
  const count = spies.reduce((total, spy) => total + spy.mock.calls.length, 0)
  for (const spy of spies) spy.mockRestore()
  return count
}

/** Makes the nth write fail, until stopped. */
export function failWrite(failing: number): () => void {
  return failWrites((count) => count === failing)
}

/** Makes every write fail, until stopped. */
export function failEveryWrite(): () => void {
  return failWrites(() => true)
}

function failWrites(isFailing: (count: number) => boolean): () => void {
  let count = 0
  const spies = writeNames.map((name) => {
    const original = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest
    return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ) {
      count += 1
      if (isFailing(count)) throw new DOMException('disk full', 'QuotaExceededError')
      return original.apply(this, given)
    } as never)
  })
  return () => {
    for (const spy of spies) spy.mockRestore()
  }
}
