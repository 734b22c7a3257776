import { expect, test } from 'vitest'
import { anInfo, aPerson, entryOf } from '../../../tests/builders/records'
import { addRecords } from '../../domain/commands/add-records'
import { changeRecord } from '../../domain/commands/change-record'
import { removeRecord } from '../../domain/commands/remove-record'
import type { FieldWords } from '../../domain/field-text'
import { networkOf } from '../../domain/network'
import { type RecordField, recordFields } from '../../domain/record-fields'
import { createNetworkStore } from '../../state/network-store'
import { createRowOrder } from './row-order'

const words: FieldWords = {
  nameOf: (id) => id,
  choice: (_, value) => value,
  date: (date) => date,
  yes: 'Yes',
  no: 'No',
}
const label = { code: 'change-record' as const }

function fieldOf(name: string): RecordField {
  const found = recordFields.people.find((field) => field.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

function start(people: readonly object[]) {
  let made = 0
  const entries = people.map((fields, index) =>
    entryOf('people', aPerson({ id: `p${index}`, ...fields })),
  )
  const store = createNetworkStore({
    network: networkOf(anInfo(), entries),
    newId: () => {
      made += 1
      return `command-${made}`
    },
  })
  const order = createRowOrder(store, 'people', words)
  return { store, order, ids: () => order.state.getState().ids }
}

const byName = {
  sort: { field: fieldOf('name'), isDescending: false },
  find: '',
  shown: [],
  filters: [],
}

test('rows stand by name as in a telephone book, also when there are thousands', async () => {
  const { order, ids } = start(
    Array.from({ length: 2_347 }, (_, index) => ({ name: `Émile ${(index * 7) % 2_347}` })),
  )
  await order.show(byName)
  const numbers = ids().map((id) => (Number(id.slice(1)) * 7) % 2_347)
  expect(numbers).toEqual([...numbers].toSorted((one, other) => `${one}`.localeCompare(`${other}`)))
  expect(numbers).toHaveLength(2_347)
})

test('numbers go by size, and what is not recorded comes last either way', async () => {
  const { order, ids } = start([
    { capacityHoursPerMonth: 9 },
    {},
    { capacityHoursPerMonth: 10 },
    { capacityHoursPerMonth: 0 },
  ])
  const field = fieldOf('capacityHoursPerMonth')
  await order.show({ ...byName, sort: { field, isDescending: false } })
  expect(ids()).toEqual(['p3', 'p0', 'p2', 'p1'])
  await order.show({ ...byName, sort: { field, isDescending: true } })
  expect(ids()).toEqual(['p2', 'p0', 'p3', 'p1'])
})

test('an edited row stays where it is, a new one comes first, a removed one goes', async () => {
  const { store, order, ids } = start([{ name: 'Ada' }, { name: 'Ben' }])
  await order.show(byName)
  store.execute(changeRecord({ kind: 'people', id: 'p0', fields: { name: 'Zoe' } }), label)
  expect(ids()).toEqual(['p0', 'p1'])
  store.execute(addRecords([entryOf('people', aPerson({ id: 'new' }))]), label)
  expect(ids()).toEqual(['new', 'p0', 'p1'])
  store.execute(removeRecord({ kind: 'people', id: 'p0' }), label)
  expect(ids()).toEqual(['new', 'p1'])
  order.stop()
  store.undo()
  expect(ids()).toEqual(['new', 'p1'])
})

test('the newest question wins', async () => {
  const { order, ids } = start(
    Array.from({ length: 1_200 }, (_, index) => ({ name: `Person ${index}` })),
  )
  const seen: number[] = []
  order.state.subscribe((state) => seen.push(state.ids.length))
  const slow = order.show(byName)
  await order.show({ ...byName, find: 'person 77', shown: [fieldOf('name')] })
  await slow
  expect(seen).toEqual([ids().length])
  expect(ids()).toHaveLength(11)
})

test('a filter on a word of a list takes that word only', async () => {
  const { order, ids } = start([{ publicOffice: true }, { publicOffice: false }])
  const field = fieldOf('publicOffice')
  await order.show({ ...byName, filters: [{ field, text: 'no' }] })
  expect(ids()).toEqual(['p1'])
  await order.show({ ...byName, filters: [{ field, text: 'n' }] })
  expect(ids()).toEqual([])
})
