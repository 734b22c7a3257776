import { expect, test } from 'vitest'
import { anInfo, aPerson } from '../../tests/builders/records'
import { networkOf } from '../domain/network'
import { noChanges } from '../domain/record-changes'
import { ok } from '../lib/result'
import { createNetworkStore } from './network-store'

const label = { code: 'import', values: { file: 'seats.csv' } } as const
const openStore = () =>
  createNetworkStore({ network: networkOf(anInfo(), []), newId: () => 'step' })

/** A person that counts how often all its fields are listed, as marking or comparing it needs. */
function aCountingPerson() {
  const counted = { listings: 0 }
  const record = new Proxy(aPerson(), {
    ownKeys(target) {
      counted.listings += 1
      return Reflect.ownKeys(target)
    },
  })
  return { counted, entry: { kind: 'people', record } as const }
}

test('neither a step nor its undo and redo reads through all the records it adds', () => {
  const store = openStore()
  const { counted, entry } = aCountingPerson()
  store.execute(() => ok({ ...noChanges, added: [entry] }), label)
  store.undo()
  expect(store.state.getState().network.people.size).toBe(0)
  store.redo()
  expect(store.state.getState().network.people.size).toBe(1)
  expect(counted.listings).toBe(0)
})

test('a step from before the page was loaded is undone and redone', () => {
  const person = { kind: 'people', record: aPerson() } as const
  const step = {
    added: [{ kind: 'people', id: person.record.id }],
    updated: [],
    removed: [],
  } as const
  const store = createNetworkStore({
    network: networkOf(anInfo(), [person]),
    past: [{ commandId: 'earlier', label, step }],
    newId: () => 'step',
  })
  expect(store.undo()).toMatchObject({ ok: true, value: { undoes: 'earlier' } })
  expect(store.state.getState().network.people.size).toBe(0)
  store.redo()
  expect(store.state.getState().network.people.get(person.record.id)).toEqual(person.record)
})

test('a frozen map refuses every command, undo and redo, and stays as it was', () => {
  const store = openStore()
  const { entry } = aCountingPerson()
  store.execute(() => ok({ ...noChanges, added: [entry] }), label)
  store.freeze()
  const before = store.state.getState().network
  const refused = { ok: false, problem: { code: 'read-only', recordId: '' } }
  expect(store.execute(() => ok(noChanges), label)).toEqual(refused)
  expect(store.undo()).toEqual(refused)
  expect(store.state.getState().network).toBe(before)
})
