import { expect, test } from 'vitest'
import { anInfo, anOrganisation, aPerson, entryOf } from '../../tests/builders/records'
import { addRecords } from '../domain/commands/add-records'
import { changeRecord } from '../domain/commands/change-record'
import { removeRecord } from '../domain/commands/remove-record'
import { networkOf } from '../domain/network'
import { createNetworkStore } from './network-store'
import { createSearchIndex } from './search-index'

const sian = aPerson({ id: 'sian', name: 'Siân Gwynedd' })
const label = { code: 'change-record' } as const
let ids = 0
const storeWithSian = () =>
  createNetworkStore({
    network: networkOf(anInfo({}), [{ kind: 'people', record: sian }]),
    newId: () => `step-${ids++}`,
  })

test('accents, capitals and one slip do not matter, before and after the index is built', async () => {
  const search = createSearchIndex(storeWithSian())
  expect(search.find('sian', 5)).toEqual([{ id: 'sian', kind: 'people' }])
  await search.ready()
  expect(search.find('SIAN', 5)).toEqual([{ id: 'sian', kind: 'people' }])
  expect(search.find('gwinedd', 5)).toEqual([{ id: 'sian', kind: 'people' }])
  expect(search.find('nobody', 5)).toEqual([])
})

test('a record is found as soon as it is added, by its new name once changed, and not once removed', async () => {
  const store = storeWithSian()
  const search = createSearchIndex(store)
  const food = anOrganisation({ id: 'food', name: 'Tarrow Food Bank' })
  store.execute(addRecords([{ kind: 'organisations', record: food }]), label)
  await search.ready()
  expect(search.find('food bank', 5)).toEqual([{ id: 'food', kind: 'organisations' }])
  store.execute(changeRecord({ kind: 'people', id: 'sian', fields: { name: 'Siân Powys' } }), label)
  expect(search.find('powys', 5)).toEqual([{ id: 'sian', kind: 'people' }])
  expect(search.find('gwynedd', 5)).toEqual([])
  store.execute(removeRecord({ kind: 'organisations', id: 'food', seats: 'remove' }), label)
  expect(search.find('food', 5)).toEqual([])
})

test('only the kinds asked for are found', async () => {
  const search = createSearchIndex(storeWithSian())
  expect(search.find('sian', 5, ['organisations'])).toEqual([])
  await search.ready()
  expect(search.find('sian', 5, ['organisations'])).toEqual([])
})

test('a large change is found at once by a scan, and by the index when that has caught up', async () => {
  const store = storeWithSian()
  const search = createSearchIndex(store)
  await search.ready()
  const people = Array.from({ length: 600 }, (_, index) =>
    entryOf('people', aPerson({ id: `p-${index}`, name: `Person ${index} Marsh` })),
  )
  store.execute(addRecords(people), label)
  expect(search.find('599 marsh', 5)).toEqual([{ id: 'p-599', kind: 'people' }])
  await search.ready()
  expect(search.find('marsh 599', 5)[0]).toEqual({ id: 'p-599', kind: 'people' })
  store.undo()
  await search.ready()
  expect(search.find('marsh', 5)).toEqual([])
})
