import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, entryOf } from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import { nameForFile } from './name-for-file'

const network = networkOf(anInfo(), [
  entryOf('people', aPerson({ id: 'ada', name: 'Ada Khan' })),
  entryOf('people', aPerson({ id: 'ben', name: 'Ben Lee', doNotExport: true })),
  entryOf('partnerships', aPartnership({ id: 'board', name: 'Health Board' })),
])

test('a file and a sheet never name whoever asked not to be named', () => {
  const names = ['ada', 'ben', 'board'].map((id) => nameForFile(network, id, 'Name withheld'))
  expect(names).toEqual(['Ada Khan', 'Name withheld', 'Health Board'])
})
