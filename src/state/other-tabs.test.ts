import { afterEach, expect, test, vi } from 'vitest'
import { dumpDatabase, tamper } from '../../tests/builders/dump-database'
import { doing, label, type OpenedTab, openTab } from '../../tests/builders/opened-tab'
import { aPartnership, aSeat } from '../../tests/builders/records'
import { anUpdate, aStoredMap, manyPeople, personEntry } from '../../tests/builders/stored-map'
import type { RecordEntry } from '../domain/records'

const ada = personEntry('ada', 'Ada Khan')
const ben = personEntry('ben')
const board: RecordEntry = { kind: 'partnerships', record: aPartnership({ id: 'board' }) }
const tabs: OpenedTab[] = []

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
})

async function open(mapId: string, tabId: string, around = {}) {
  const tab = await openTab(mapId, tabId, around)
  tabs.push(tab)
  return tab
}

const personIn = (tab: OpenedTab, id: string) => tab.store.state.getState().network.people.get(id)

test('two tabs on one map see what the other adds, changes and removes', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId, 'here')
  const there = await open(mapId, 'there')
  here.store.execute(doing({ added: [ben] }), label)
  await vi.waitFor(() => expect(there.people()).toEqual(['ada', 'ben']))
  there.store.execute(doing({ updated: [anUpdate(ada, { note: 'Chair' })] }), label)
  await vi.waitFor(() => expect(personIn(here, 'ada')).toMatchObject({ note: 'Chair' }))
  there.store.execute(doing({ removed: [ben] }), label)
  await vi.waitFor(() => expect(here.people()).toEqual(['ada']))
  expect(here.store.state.getState().past).toHaveLength(1)
  expect(there.store.state.getState().past).toHaveLength(2)
})

test('T19 edits of two tabs to two fields of one record are both kept, on both screens', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId, 'here')
  const there = await open(mapId, 'there')
  here.store.execute(doing({ updated: [anUpdate(ada, { note: 'Chair' })] }), label)
  there.store.execute(doing({ updated: [anUpdate(ada, { name: 'Ada Jones' })] }), label)
  const both = { name: 'Ada Jones', note: 'Chair' }
  await vi.waitFor(() => expect(personIn(here, 'ada')).toMatchObject(both))
  await vi.waitFor(() => expect(personIn(there, 'ada')).toMatchObject(both))
  expect((await dumpDatabase(mapId)).people).toMatchObject([both])
})

test('an edit still on its way stays on top of what is read', async () => {
  const mapId = await aStoredMap([ada])
  const never = new Promise<void>(() => undefined)
  const here = await open(mapId, 'here', { wait: () => never })
  const there = await open(mapId, 'there')
  vi.spyOn(here.repository, 'save').mockRejectedValue(new Error('disk full'))
  here.store.execute(doing({ updated: [anUpdate(ada, { note: 'Mine' })], added: [ben] }), label)
  const theirs = anUpdate(ada, { note: 'Theirs', name: 'Ada Jones' })
  there.store.execute(doing({ updated: [theirs] }), label)
  await vi.waitFor(() =>
    expect(personIn(here, 'ada')).toMatchObject({ note: 'Mine', name: 'Ada Jones' }),
  )
  expect(here.people()).toContain('ben')
  here.store.execute(doing({ removed: [ada] }), label)
  there.store.execute(
    doing({ updated: [{ ...theirs, before: theirs.after, after: ada.record } as typeof theirs] }),
    label,
  )
  await there.saving.settled()
  await here.otherTabs.catchUp()
  expect(here.people()).toEqual(['ben'])
})

test('T18 tabs that edit at once end with the same map as the database', async () => {
  const mapId = await aStoredMap([board, ...manyPeople(4)])
  const opened = await Promise.all(['a', 'b', 'c', 'd'].map((tabId) => open(mapId, tabId)))
  for (let round = 0; round < 15; round += 1)
    for (const [index, tab] of opened.entries()) {
      const id = `p00000${round % 4}`
      const person = personIn(tab, id)
      if (person === undefined) throw new Error('Nobody removes a person here')
      const entry: RecordEntry = { kind: 'people', record: person }
      const seat = aSeat({ id: `s-${index}-${round}`, partnershipId: 'board', personId: null })
      tab.store.execute(doing({ updated: [anUpdate(entry, { note: `${index} ${round}` })] }), label)
      tab.store.execute(doing({ added: [{ kind: 'seats', record: seat }] }), label)
      if (index === round % 4) await tab.saving.settled()
    }
  for (const tab of opened) await tab.saving.settled()
  for (const tab of opened) await tab.otherTabs.catchUp()
  const { network, soundness, setAside } = await (opened[0] as OpenedTab).repository.load()
  expect(setAside).toEqual([])
  expect(soundness).toBe('sound')
  expect(network.seats.size).toBe(60)
  for (const tab of opened) {
    const own = tab.store.state.getState().network
    expect(new Map([...own.people].sort())).toEqual(new Map([...network.people].sort()))
    expect([...own.seats.keys()].sort()).toEqual([...network.seats.keys()].sort())
    expect(tab.onProblem).not.toHaveBeenCalled()
  }
  expect((await dumpDatabase(mapId)).journal).toHaveLength(120)
})

test('a tab that missed the message looks again when it comes to the front', async () => {
  const mapId = await aStoredMap()
  const here = await open(mapId, 'here')
  const there = await open(mapId, 'there')
  there.channel.close()
  there.store.execute(doing({ added: [ada] }), label)
  await there.saving.settled()
  expect(here.people()).toEqual([])
  window.dispatchEvent(new Event('focus'))
  await vi.waitFor(() => expect(here.people()).toEqual(['ada']))
})

test('a tab whose own step comes after one it has not seen reads that one, message or not', async () => {
  const mapId = await aStoredMap()
  const here = await open(mapId, 'here')
  const there = await open(mapId, 'there')
  there.channel.close()
  there.store.execute(doing({ added: [ada] }), label)
  await there.saving.settled()
  here.store.execute(doing({ added: [ben] }), label)
  await vi.waitFor(() => expect(here.people().sort()).toEqual(['ada', 'ben']))
})

test('a gap in the journal, or a great many changes, read the whole map anew', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId, 'here')
  const there = await open(mapId, 'there')
  there.store.execute(doing({ added: manyPeople(2_100), removed: [ada] }), label)
  await there.saving.settled()
  await vi.waitFor(() => expect(here.people()).toHaveLength(2_100))
  there.channel.close()
  there.store.execute(doing({ added: [ben] }), label)
  there.store.execute(doing({ added: [board] }), label)
  await there.saving.settled()
  await tamper(mapId, 'journal', (store) => store.delete(2))
  await here.otherTabs.catchUp()
  expect(here.people()).toContain('ben')
})

test('T45 forged messages are counted and change nothing', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId, 'here')
  const forger = new globalThis.BroadcastChannel('joined-up/maps')
  const forged = [
    null,
    'text',
    { mapId, seq: -1, schema: 1 },
    { mapId, seq: 1.5, schema: 1 },
    { mapId: 7, seq: 1, schema: 1 },
    { mapId, seq: 1, schema: 1, removed: ['ada'] },
  ]
  for (const message of forged) forger.postMessage(message)
  forger.postMessage({ mapId, seq: 900, schema: 1 })
  forger.postMessage({ mapId: 'another', seq: 900, schema: 1 })
  await vi.waitFor(() => expect(here.channel.countRefused()).toBe(forged.length))
  await here.otherTabs.catchUp()
  expect(here.people()).toEqual(['ada'])
  expect(here.onReadFailed).not.toHaveBeenCalled()
  forger.close()
})

test('a journal that cannot be read is told', async () => {
  const mapId = await aStoredMap([ada])
  const here = await open(mapId, 'here')
  await here.otherTabs.catchUp()
  vi.spyOn(here.repository, 'catchUp').mockRejectedValueOnce(new Error('lost connection'))
  await here.otherTabs.catchUp()
  expect(here.onReadFailed).toHaveBeenCalledOnce()
  await here.otherTabs.catchUp()
  expect(here.onReadFailed).toHaveBeenCalledOnce()
})

test('a tab whose map is read-only takes nothing in', async () => {
  const mapId = await aStoredMap()
  const here = await open(mapId, 'here')
  const there = await open(mapId, 'there')
  here.saving.freeze()
  there.store.execute(doing({ added: [ada] }), label)
  await there.saving.settled()
  window.dispatchEvent(new Event('focus'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(here.people()).toEqual([])
})
