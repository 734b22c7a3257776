import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { keyOf } from '../../src/app/device'
import { getInfo } from '../../src/domain/network'
import { fileKinds, type RecordEntry } from '../../src/domain/records'
import { createMap } from '../../src/storage/create-map'
import { deleteMap, listMaps } from '../../src/storage/map-list'
import { openNetworkRepository } from '../../src/storage/network-repository'
import { readSampleMap } from '../builders/golden'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

beforeEach(async () => {
  const { maps } = await listMaps()
  await Promise.all(maps.map(({ mapId }) => deleteMap(mapId)))
})

async function decisionsOf(mapId: string) {
  const repository = await openNetworkRepository(mapId)
  const { network } = await repository.load()
  repository.close()
  return [...network.decisions.values()]
}

test('A22 a line is decided, says so, stays decided, and is opened again', async () => {
  const network = readSampleMap('northbridge')
  const info = getInfo(network)
  const entries = fileKinds.flatMap((kind) =>
    [...network[kind].values()].map((record) => ({ kind, record }) as RecordEntry),
  )
  await createMap({ info, entries, at: '2024-01-01T00:00:00.000Z' })
  const { user } = await renderApp(`/m/${keyOf(info.id)}/explore`)
  await user.click(await screen.findByRole('button', { name: 'Accountability' }))
  const question = await screen.findByRole('combobox', { name: 'Question' })
  await user.selectOptions(question, 'Worth checking')
  const table = await screen.findByRole('table', { name: 'Worth checking' })
  expect(within(table).getByRole('columnheader', { name: 'Decision' })).toBeVisible()
  const [first] = await within(table).findAllByRole('button', { name: /^Decide: / })
  const about = first?.getAttribute('aria-label')?.replace('Decide: ', '') ?? ''
  await user.click(screen.getByRole('button', { name: `Decide: ${about}` }))
  await user.click(await screen.findByRole('menuitem', { name: 'Managed' }))
  const again = await screen.findByRole('button', { name: `Open again: ${about}` })
  const rows = within(table).getAllByRole('row')
  expect(rows.at(-1)).toHaveTextContent('Managed, 22 November 2026')
  await waitFor(() => expect(again).toHaveFocus())
  expect(screen.getByText(/^1 of these is decided/u)).toBeVisible()
  await waitFor(async () =>
    expect(await decisionsOf(info.id)).toMatchObject([
      { question: 'worth-checking', outcome: 'managed', decidedOn: '2026-11-22' },
    ]),
  )
  await user.click(again)
  expect(await screen.findByRole('button', { name: `Decide: ${about}` })).toBeVisible()
  await waitFor(async () => expect(await decisionsOf(info.id)).toEqual([]))
})
