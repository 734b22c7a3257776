import { expect, test, vi } from 'vitest'
import { openInProcess } from '../../tests/builders/in-process-worker'
import {
  aLink,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../tests/builders/records'
import { networkOf } from '../domain/network'
import { noChanges } from '../domain/record-changes'
import type { RecordEntry } from '../domain/records'
import { ok } from '../lib/result'
import type { Places } from '../storage/places'
import { createLayoutClient } from './layout-client'
import { toLayoutItems } from './layout-items'
import { createNetworkStore } from './network-store'

const smallMap: readonly RecordEntry[] = [
  entryOf('people', aPerson({ id: 'ada' })),
  entryOf('people', aPerson({ id: 'ben' })),
  entryOf('organisations', anOrganisation({ id: 'trust' })),
  entryOf('partnerships', aPartnership({ id: 'north' })),
  entryOf('partnerships', aPartnership({ id: 'south' })),
  ...(['ada', 'ben'] as const).flatMap((personId) =>
    (['north', 'south'] as const).map((partnershipId) =>
      entryOf(
        'seats',
        aSeat({
          id: `${personId}-${partnershipId}`,
          personId,
          partnershipId,
          organisationId: 'trust',
        }),
      ),
    ),
  ),
]

function createKeeper(stored: Places | null = null) {
  const saved: Places[] = []
  const savePlaces = vi.fn(async (places: Places) => {
    saved.push(places)
  })
  return { saved, savePlaces, readPlaces: async () => stored }
}

function createMap(entries: readonly RecordEntry[]) {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  return createNetworkStore({
    network: networkOf(anInfo(), entries),
    newId: () => ids.shift() ?? 'z',
  })
}

const label = { code: 'add-person' } as const

async function open(entries: readonly RecordEntry[], stored: Places | null = null) {
  const store = createMap(entries)
  const keeper = createKeeper(stored)
  const openWorker = vi.fn(openInProcess)
  const layout = createLayoutClient({ store, openWorker, keeper })
  await layout.settled()
  const add = async (...added: RecordEntry[]) => {
    store.execute(() => ok({ ...noChanges, added }), label)
    await layout.settled()
  }
  const placesNow = () => layout.state.getState().places
  return { store, keeper, layout, openWorker, add, placesNow }
}

test('every person, partnership and organisation gets a place, and the places are kept', async () => {
  const { layout, keeper } = await open(smallMap)
  const { places, status, progress, isKept } = layout.state.getState()
  expect([...places.keys()].sort()).toEqual(['ada', 'ben', 'north', 'south', 'trust'])
  expect({ status, progress, isKept }).toEqual({ status: 'ready', progress: 1, isKept: true })
  expect(keeper.saved).toHaveLength(1)
  const [kept] = keeper.saved
  expect(kept?.ids).toEqual(['ada', 'ben', 'north', 'south', 'trust'])
  expect([...(kept?.pinned ?? [])]).toEqual([0, 0, 0, 0, 0])
})

test('the same map has the same places, whatever order its records were loaded in', async () => {
  const { placesNow } = await open(smallMap)
  const { placesNow: backwards } = await open(smallMap.toReversed())
  expect(Object.fromEntries(backwards())).toEqual(Object.fromEntries(placesNow()))
})

test('a map opened again is drawn from its kept places, without a worker and without a write', async () => {
  const first = await open(smallMap)
  const again = await open(smallMap, first.keeper.saved[0])
  expect(again.openWorker).not.toHaveBeenCalled()
  expect(again.keeper.saved).toEqual([])
  expect([...again.placesNow().keys()].sort()).toEqual([...first.placesNow().keys()].sort())
  expect(again.placesNow().get('ada')).toMatchObject({
    x: first.placesNow().get('ada')?.x,
    y: first.placesNow().get('ada')?.y,
  })
})

test('a new item finds a place near what it joins, and nothing else moves', async () => {
  const { add, placesNow, keeper } = await open(smallMap)
  const before = placesNow()
  await add(
    entryOf('people', aPerson({ id: 'cas' })),
    entryOf('seats', aSeat({ id: 'cas-north', personId: 'cas', partnershipId: 'north' })),
  )
  const after = placesNow()
  for (const [id, place] of before) expect(after.get(id)).toEqual(place)
  const [cas, north] = [after.get('cas'), after.get('north')]
  expect(Math.hypot((cas?.x ?? 0) - (north?.x ?? 0), (cas?.y ?? 0) - (north?.y ?? 0))).toBeLessThan(
    150,
  )
  expect(keeper.saved.at(-1)?.ids).toContain('cas')
})

test('a few new items are put beside what they join, without another layout', async () => {
  const { store, keeper, layout } = await open(smallMap)
  layout.close()
  const asked: string[] = []
  const watched = createLayoutClient({
    store,
    keeper: { ...keeper, readPlaces: async () => keeper.saved.at(-1) ?? null },
    openWorker: (name) => {
      const opened = openInProcess(name)
      const post = opened.endpoint.postMessage.bind(opened.endpoint)
      vi.spyOn(opened.endpoint, 'postMessage').mockImplementation((message, moved) => {
        asked.push(...(message.path ?? []))
        post(message, moved ?? [])
      })
      return opened
    },
  })
  await watched.settled()
  const add = async (...ids: readonly string[]) => {
    const added = ids.map((id) => entryOf('people', aPerson({ id })))
    store.execute(() => ok({ ...noChanges, added }), label)
    await watched.settled()
    return asked.splice(0)
  }
  expect(await add('cas')).toEqual(['placeNew'])
  expect(await add(...Array.from({ length: 21 }, (_, index) => `p${index}`))).toEqual(['place'])
})

test('a removed item leaves, its place stays empty, and undo puts it back where it was', async () => {
  const { store, layout, placesNow, keeper } = await open(smallMap)
  const before = placesNow().get('ben')
  const removed = smallMap.filter(({ record }) => record.id.startsWith('ben'))
  store.execute(() => ok({ ...noChanges, removed }), label)
  await layout.settled()
  expect(placesNow().has('ben')).toBe(false)
  expect(keeper.saved.at(-1)?.ids).not.toContain('ben')
  store.undo()
  await layout.settled()
  expect(placesNow().get('ben')).toEqual(before)
  expect(keeper.saved.at(-1)?.ids).toContain('ben')
})

test('a change that brings no item starts no worker and writes nothing', async () => {
  const { add, openWorker, keeper } = await open(smallMap)
  await add(entryOf('seats', aSeat({ id: 'more', personId: 'ada', partnershipId: 'north' })))
  expect(openWorker).toHaveBeenCalledOnce()
  expect(keeper.saved).toHaveLength(1)
})

test('an import many times the size of the map is laid out as a whole', async () => {
  const { add, placesNow } = await open([entryOf('people', aPerson({ id: 'first' }))])
  const people = Array.from({ length: 12 }, (_, index) => aPerson({ id: `p${index}` }))
  await add(...people.map((person) => entryOf('people', person)))
  expect(placesNow().size).toBe(13)
  const spots = new Set([...placesNow().values()].map(({ x, y }) => `${x} ${y}`))
  expect(spots.size).toBe(13)
})

test('pins survive: a pinned item stays however much is imported around it', async () => {
  const stored: Places = {
    ids: ['first'],
    x: Float32Array.of(4_000),
    y: Float32Array.of(-20),
    pinned: Uint8Array.of(1),
    scale: 1,
  }
  const { add, placesNow, keeper } = await open(
    [entryOf('people', aPerson({ id: 'first' }))],
    stored,
  )
  const people = Array.from({ length: 12 }, (_, index) => aPerson({ id: `p${index}` }))
  await add(...people.map((person) => entryOf('people', person)))
  expect(placesNow().get('first')).toMatchObject({ x: 4_000, y: -20 })
  const kept = keeper.saved.at(-1)
  expect(kept?.pinned[kept.ids.indexOf('first')]).toBe(1)
})

test('an empty map is ready at once', async () => {
  const { layout, openWorker } = await open([])
  expect(layout.state.getState().status).toBe('ready')
  expect(openWorker).not.toHaveBeenCalled()
})

test('places that could not be kept are said not to be, and stay on screen', async () => {
  const store = createMap(smallMap)
  const keeper = {
    readPlaces: async () => null,
    savePlaces: () => Promise.reject(new Error('full')),
  }
  const layout = createLayoutClient({ store, openWorker: openInProcess, keeper })
  await layout.settled()
  expect(layout.state.getState()).toMatchObject({ status: 'ready', isKept: false })
  expect(layout.state.getState().places.size).toBe(5)
})

test('a worker that breaks is told as a state, and the next change tries again', async () => {
  const store = createMap(smallMap)
  const keeper = createKeeper()
  let isBroken = true
  const layout = createLayoutClient({
    store,
    keeper,
    openWorker: (name) => {
      if (isBroken) throw new Error('no worker')
      return openInProcess(name)
    },
  })
  await layout.settled()
  expect(layout.state.getState().status).toBe('failed')
  isBroken = false
  store.execute(
    () => ok({ ...noChanges, added: [entryOf('people', aPerson({ id: 'cas' }))] }),
    label,
  )
  await layout.settled()
  expect(layout.state.getState().status).toBe('ready')
})

test('after closing nothing is placed or written any more', async () => {
  const { layout, add, keeper } = await open(smallMap)
  layout.close()
  await add(entryOf('people', aPerson({ id: 'cas' })))
  expect(keeper.saved).toHaveLength(1)
})

test('ties are seats for people, seats for organisations and links; dangling ends are left out', () => {
  const { ids, lineFrom, lineTo, isPartnership, radius } = toLayoutItems(
    networkOf(anInfo(), [
      ...smallMap,
      entryOf('seats', aSeat({ id: 'lost', personId: 'nobody', partnershipId: 'nowhere' })),
      entryOf('links', aLink({ id: 'link', fromId: 'north', toId: 'south' })),
    ]),
  )
  const ties = [...lineFrom].map((from, index) => `${ids[from]} ${ids[lineTo[index] ?? -1]}`)
  expect(new Set(ties)).toEqual(
    new Set([
      'ada north',
      'ada south',
      'ben north',
      'ben south',
      'trust north',
      'trust south',
      'north south',
    ]),
  )
  expect([...isPartnership]).toEqual([0, 0, 1, 1, 0])
  expect(radius[0]).toBe(15)
})
