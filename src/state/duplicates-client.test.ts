import { expect, test } from 'vitest'
import { openInProcess } from '../../tests/builders/in-process-worker'
import { anInfo, aPerson, entryOf } from '../../tests/builders/records'
import { networkOf } from '../domain/network'
import { createDuplicatesClient } from './duplicates-client'

const twins = networkOf(anInfo(), [
  entryOf('people', aPerson({ id: 'p1', name: 'Ann Lee' })),
  entryOf('people', aPerson({ id: 'p2', name: 'Ann Lee' })),
])

test('pairs come back from the worker, which is ended', async () => {
  let closed = 0
  const client = createDuplicatesClient((name) => {
    const opened = openInProcess(name)
    return {
      endpoint: opened.endpoint,
      close() {
        closed += 1
        opened.close()
      },
    }
  })
  const pairs = await client.find(twins, new AbortController().signal)
  expect(pairs).toMatchObject([{ firstId: 'p1', secondId: 'p2' }])
  expect(closed).toBe(1)
})

test('nothing comes back once nobody waits', async () => {
  const left = new AbortController()
  const asked = createDuplicatesClient(openInProcess).find(twins, left.signal)
  left.abort(new Error('left'))
  await expect(asked).rejects.toThrow('left')
})
