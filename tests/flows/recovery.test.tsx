import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { showRecovery } from '../../src/app/recovery/show-recovery'
import * as rawStores from '../../src/storage/raw-stores'
import { tamper } from '../builders/dump-database'
import { aStoredMap, manyPeople } from '../builders/stored-map'

async function show(): Promise<void> {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  await showRecovery(root)
}

test('says so when this browser holds no map', async () => {
  await show()
  expect(screen.getByText('This browser holds no maps.')).toBeInTheDocument()
  expect(screen.queryByRole('button')).toBeNull()
})

test('each map can be saved as a file of what is there, a damaged one too', async () => {
  const mapId = await aStoredMap(manyPeople(3))
  await tamper(mapId, 'meta', (store) => store.delete('manifest'))
  const created = vi.spyOn(URL, 'createObjectURL')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await show()
  const item = screen.getByRole('listitem')
  expect(within(item).getByRole('heading')).toHaveTextContent(`Map ${mapId}`)
  expect(within(item).getByText('Records read: 3.')).toBeInTheDocument()
  within(item).getByRole('button', { name: 'Save what is there' }).click()
  const [blob] = created.mock.calls[0] ?? []
  const file = JSON.parse(await (blob as Blob).text())
  expect(file.records.people).toHaveLength(3)
})

test('a map that cannot be read is named, and the others are still offered', async () => {
  await aStoredMap()
  vi.spyOn(rawStores, 'readRawMap').mockRejectedValueOnce(new Error('damaged'))
  await show()
  expect(screen.getByText('This map cannot be read.')).toBeInTheDocument()
  expect(screen.getAllByRole('button').length).toBeGreaterThan(0)
})

test('rows that cannot be read are counted', async () => {
  const map = { mapId: 'm', info: undefined, records: {}, recordCount: 5, unreadableRows: 2 }
  vi.spyOn(rawStores, 'readRawMap').mockResolvedValue(map)
  await show()
  const [first] = screen.getAllByText('Records read: 5. Rows that cannot be read: 2.')
  expect(first).toBeInTheDocument()
})
