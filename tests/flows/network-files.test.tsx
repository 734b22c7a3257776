import { readFileSync } from 'node:fs'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { deleteMap, listMaps } from '../../src/storage/map-list'
import { renderApp } from './render-app'

vi.mock('../../src/graph/GraphCanvas', () => ({ GraphCanvas: () => null }))

beforeEach(async () => {
  const { maps } = await listMaps()
  await Promise.all(maps.map(({ mapId }) => deleteMap(mapId)))
})

const folder = 'tests/fixtures/reference-networks/'

function fileOf(name: string): File {
  return new File([readFileSync(`${folder}${name}`)], name)
}

function drop(...files: readonly File[]) {
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files } })
}

const findHeading = (name: string) => screen.findByRole('heading', { level: 1, name })
const press = (name: string) => screen.getByRole('button', { name })

test('a network that says what its things are goes straight to the last page, and to Hats', async () => {
  const { user } = await renderApp('/')
  await screen.findByLabelText('Import a file')
  drop(fileOf('davis.gexf'))
  await findHeading('Check and import')
  const steps = screen.getByRole('list', { name: 'Steps' })
  expect(within(steps).getAllByRole('listitem')).toHaveLength(1)
  expect(screen.getByText(/^The file gives 89 new seats/u)).toBeVisible()
  await user.click(press('Import these rows'))
  const hats = await screen.findByRole('table', { name: 'People by hats' })
  expect(within(hats).getAllByRole('row').length).toBeGreaterThan(10)
  const { maps } = await listMaps()
  expect(maps).toMatchObject([{ title: 'davis', counts: { people: 18, seats: 89 } }])
})

test('pairs of which nothing says what they are: the question closes the way until it is answered', async () => {
  const { user } = await renderApp('/')
  await user.upload(
    await screen.findByLabelText('Import a file'),
    fileOf('florentine-marriage.edges.csv'),
  )
  await findHeading('What is in this file')
  expect(
    screen.getByText(/Nothing in this file says which of its 15 things are people/u),
  ).toBeVisible()
  expect(press('Continue')).toHaveAccessibleDescription(/^Say how to read this file/u)
  const answer = screen.getByRole('checkbox', {
    name: 'Read it as organisations and the links between them',
  })
  expect(answer).toHaveAccessibleDescription(/becomes an organisation/u)
  await user.click(answer)
  await waitFor(() => expect(press('Continue')).toBeEnabled())
  await user.click(press('Continue'))
  await findHeading('Check and import')
  expect(screen.getByText('Links: 20 new, 0 changed, 0 as they are.')).toBeVisible()
  await user.click(press('Back'))
  await findHeading('What is in this file')
  expect(screen.getByRole('checkbox', { name: /^Read it as organisations/u })).toBeChecked()
  await user.click(press('Continue'))
  await findHeading('Check and import')
  await user.click(press('Import these rows'))
  await waitFor(async () => {
    const { maps } = await listMaps()
    expect(maps).toMatchObject([{ counts: { organisations: 15, links: 20 } }])
  })
  // There are no seats to count hats of, so the map itself is shown.
  const hats = await screen.findByRole('button', { name: 'Hats' })
  expect(hats).toHaveAttribute('aria-pressed', 'false')
})

test('two lists of Gephi chosen together are one import', async () => {
  const { user } = await renderApp('/')
  await user.upload(await screen.findByLabelText('Import a file'), [
    fileOf('davis.gephi-nodes.csv'),
    fileOf('davis.gephi-edges.csv'),
  ])
  await findHeading('Check and import')
  expect(screen.getByText(/^The file gives 89 new seats/u)).toBeVisible()
  await user.click(press('Import these rows'))
  await screen.findByRole('table', { name: 'People by hats' })
})

test('a network file that was cut short is refused, and says what to do', async () => {
  await renderApp('/')
  await screen.findByLabelText('Import a file')
  const whole = readFileSync(`${folder}davis.graphml`)
  drop(new File([whole.subarray(0, 4_000)], 'davis.graphml'))
  const dialog = await screen.findByRole('dialog', { name: 'This file cannot be imported' })
  expect(dialog).toHaveTextContent('This file is damaged or was cut short')
  expect(dialog).toHaveTextContent('save it again and try once more')
})
