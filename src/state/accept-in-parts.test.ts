import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, aSeat } from '../../tests/builders/records'
import { networkOf } from '../domain/network'
import { noChanges, type RecordChanges } from '../domain/record-changes'
import type { RecordEntry } from '../domain/records'
import { acceptInParts } from './accept-in-parts'
import { createNetworkStore } from './network-store'

const label = { code: 'import', values: { file: 'seats.csv' } } as const
const board = { kind: 'partnerships', record: aPartnership() } as const

function openStore(entries: readonly RecordEntry[] = [board]) {
  return createNetworkStore({ network: networkOf(anInfo(), entries), newId: () => 'command' })
}

/** More people and seats than one part holds, seats first, as no plan would list them. */
function planMany(count = 4_500): RecordChanges {
  const numbers = Array.from({ length: count }, (_, number) => number)
  const people = numbers.map(
    (number): RecordEntry => ({ kind: 'people', record: aPerson({ id: `p${number}` }) }),
  )
  const seats = numbers.map(
    (number): RecordEntry => ({
      kind: 'seats',
      record: aSeat({ id: `s${number}`, personId: `p${number}` }),
    }),
  )
  return { ...noChanges, added: [...seats, ...people] }
}

test('a plan of several parts is one step that one undo takes back', async () => {
  const store = openStore()
  const before = store.state.getState().network
  const result = await acceptInParts(store, planMany(), label)
  expect(result.ok).toBe(true)
  const { network, past } = store.state.getState()
  expect([network.people.size, network.seats.size, past.length]).toEqual([4_500, 4_500, 1])
  store.undo()
  expect(store.state.getState().network).toEqual(before)
})

test('a rule that the last part breaks leaves the network as it was', async () => {
  const store = openStore()
  const before = store.state.getState().network
  const { added } = planMany()
  const lost: RecordEntry = { kind: 'seats', record: aSeat({ id: 'lost', personId: 'nobody' }) }
  const result = await acceptInParts(store, { ...noChanges, added: [...added, lost] }, label)
  expect(result).toMatchObject({ ok: false, problem: { code: 'reference-missing' } })
  expect(store.state.getState().network).toBe(before)
})

test('records that only stand together are taken though no part of them stands alone', async () => {
  const store = openStore()
  const parent = aPartnership({ id: 'parent' })
  const children = Array.from(
    { length: 4_500 },
    (_, number): RecordEntry => ({
      kind: 'partnerships',
      record: aPartnership({ id: `child${number}`, parentId: parent.id }),
    }),
  )
  const added: readonly RecordEntry[] = [...children, { kind: 'partnerships', record: parent }]
  expect((await acceptInParts(store, { ...noChanges, added }, label)).ok).toBe(true)
})

test('what changes the network meanwhile is checked against too', async () => {
  const store = openStore()
  const accepting = acceptInParts(store, planMany(), label)
  store.absorb({ ...noChanges, removed: [board] })
  expect(await accepting).toMatchObject({ ok: false, problem: { code: 'reference-missing' } })
  expect(store.state.getState().network.people.size).toBe(0)
})

test('a term that ends makes room for the one that follows', async () => {
  const before = aSeat()
  const person = { kind: 'people', record: aPerson() } as const
  const store = openStore([board, person, { kind: 'seats', record: before }])
  const changes: RecordChanges = {
    added: [{ kind: 'seats', record: aSeat({ id: 'next', startedOn: '2024' }) }],
    updated: [{ kind: 'seats', before, after: { ...before, endedOn: '2023' } }],
    removed: [],
  }
  expect((await acceptInParts(store, changes, label)).ok).toBe(true)
})

test('once left, nothing is imported', async () => {
  const store = openStore()
  const leaving = new AbortController()
  const accepting = acceptInParts(store, planMany(), label, leaving.signal)
  leaving.abort()
  await expect(accepting).rejects.toThrow()
  expect(store.state.getState().past).toEqual([])
})
