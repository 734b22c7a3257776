import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { keyOf } from '../../src/app/device'
import { aStoredMap, manyPeople } from '../builders/stored-map'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

const openMenu = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Map menu' }))
  await screen.findByRole('menuitem', { name: 'Close map' })
}

test('the app can be installed from the menu of a map, where the browser offers it', async () => {
  const mapId = await aStoredMap(manyPeople(1))
  const { user } = await renderApp(`/m/${keyOf(mapId)}/explore`)
  await openMenu(user)
  expect(screen.queryByRole('menuitem', { name: 'Install' })).toBeNull()
  await user.keyboard('{Escape}')
  const prompt = vi.fn(async () => undefined)
  dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }))
  await openMenu(user)
  await user.click(await screen.findByRole('menuitem', { name: 'Install' }))
  expect(prompt).toHaveBeenCalledOnce()
  dispatchEvent(new Event('appinstalled'))
  await openMenu(user)
  expect(screen.queryByRole('menuitem', { name: 'Install' })).toBeNull()
})
