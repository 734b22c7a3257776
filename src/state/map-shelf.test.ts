import { expect, test } from 'vitest'
import { createMapShelf, type MapSummary } from './map-shelf'

const aMap = (mapId: string, savedAt: string): MapSummary => ({
  mapId,
  key: mapId,
  title: mapId,
  savedAt,
  records: 1,
})

test('the map saved last comes first, and a removed one is gone', async () => {
  let held = [aMap('old', '2026-01-01T10:00:00Z'), aMap('new', '2026-02-01T10:00:00Z')]
  const shelf = createMapShelf({
    listMaps: async () => held,
    deleteMap: async (mapId) => {
      held = held.filter((map) => map.mapId !== mapId)
    },
  })
  await shelf.refresh()
  expect(shelf.state.getState().maps.map(({ mapId }) => mapId)).toEqual(['new', 'old'])
  await shelf.remove('new')
  expect(shelf.state.getState().maps.map(({ mapId }) => mapId)).toEqual(['old'])
})

test('a browser that refuses to list its maps is told apart from an empty one', async () => {
  const shelf = createMapShelf({
    listMaps: () => Promise.reject(new Error('refused')),
    deleteMap: async () => undefined,
  })
  await shelf.refresh()
  expect(shelf.state.getState().status).toBe('refused')
})
