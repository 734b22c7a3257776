import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { keyOf } from '../../src/app/device'
import { aStoredMap, manyPeople } from '../builders/stored-map'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

const warning = 'This browser will not keep your work. Save a copy to a file before you close.'

test('T38 where the browser keeps nothing, that is said, nothing is called saved, and a file comes out', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob)
    return 'blob:file'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { user } = await renderApp('/m/sample/explore')
  await screen.findByRole('button', { name: 'Map menu' })
  expect(screen.getByRole('alert')).toHaveTextContent(warning)
  expect(screen.getByRole('status', { name: 'Save state' })).toHaveTextContent('In memory only')
  await user.click(screen.getByRole('button', { name: 'Map menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Earlier versions' }))
  const dialog = await screen.findByRole('dialog', { name: 'Earlier versions' })
  await within(dialog).findByText(/^This browser keeps no earlier versions/u)
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await user.click(screen.getByRole('button', { name: 'Download my data' }))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(JSON.parse((await files[0]?.text()) ?? '').records.people.length).toBeGreaterThan(0)
})

test('where maps are kept there is no such warning', async () => {
  const mapId = await aStoredMap(manyPeople(1))
  await renderApp(`/m/${keyOf(mapId)}/explore`)
  await screen.findByText(/^Saved on this device/u)
  expect(screen.queryByText(warning)).toBeNull()
})
