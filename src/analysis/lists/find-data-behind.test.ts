import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { readSampleMap } from '../../../tests/builders/golden'
import { anInfo, aPartnership, entryOf } from '../../../tests/builders/records'
import { entriesOf, networkOf } from '../../domain/network'
import { findDataBehind } from './find-data-behind'

const northbridge = readSampleMap('northbridge')
const day = '2009-04-01'

test('A3 workload stands on as many seats with hours as A32 counts', () => {
  const { seatHours } = askMap(entriesOf(northbridge), { asAt: day }).answer('A32').fields
  const { have, of } = seatHours
  expect(findDataBehind('workload', northbridge, day)).toEqual({ card: 'workload', have, of })
})

test('A21 a line on record is a report in force or a parent', () => {
  const network = networkOf(anInfo(), [
    ...['north', 'south', 'west'].map((id) => entryOf('partnerships', aPartnership({ id }))),
    entryOf('partnerships', aPartnership({ id: 'sub', parentId: 'west' })),
    entryOf('partnerships', aPartnership({ id: 'over', parentId: 'west', endedOn: '2008' })),
    entryOf('links', { id: 'l1', kind: 'reports-to', fromId: 'north', toId: 'west' }),
    entryOf('links', {
      ...{ id: 'l2', kind: 'reports-to', fromId: 'south', toId: 'west', endedOn: '2008' },
    }),
    entryOf('links', { id: 'l3', kind: 'scrutinises', fromId: 'west', toId: 'north' }),
  ])
  expect(findDataBehind('accountability', network, day)).toMatchObject({ have: 2, of: 4 })
})

test('other cards say what they stand on elsewhere', () => {
  expect(findDataBehind('hats', northbridge, day)).toBeNull()
  expect(findDataBehind(null, northbridge, day)).toBeNull()
})
