import { expect, test } from 'vitest'
import { doing, label, openTab } from '../../tests/builders/opened-tab'
import { aStoredMap, personEntry } from '../../tests/builders/stored-map'
import { findUndone } from '../domain/history/find-undone'
import { createJournal } from './journal'

const clock = { today: () => '2026-11-22', now: () => '2026-11-22T10:00:00.000Z' }

test('the journal tells what this and other tabs did, oldest first, undo included', async () => {
  const mapId = await aStoredMap()
  const [first, second] = [await openTab(mapId), await openTab(mapId, 'tab-2')]
  first.store.execute(doing({ added: [personEntry('a')] }), label)
  await first.saving.settled()
  second.store.execute(doing({ added: [personEntry('b')] }), label)
  await second.saving.settled()
  second.store.undo()
  const steps = await createJournal({ ...second, clock }).read()
  const added = steps.map((step) => step.added.map(({ id }) => id).join())
  expect(added).toEqual(['a', 'b', ''])
  expect([...findUndone(steps)]).toEqual([steps[1]?.commandId])
  first.close()
  second.close()
})

test('where nothing is kept, the steps of this page are remembered', async () => {
  const { store, saving, close } = await openTab(await aStoredMap())
  const journal = createJournal({ store, saving, clock, repository: null })
  store.execute(doing({ added: [personEntry('a')] }), label)
  store.undo()
  const steps = await journal.read()
  expect(steps).toMatchObject([
    { added: [{ kind: 'people', id: 'a' }], at: clock.now() },
    { removed: [{ kind: 'people' }], undoes: steps[0]?.commandId },
  ])
  await saving.settled()
  close()
})
