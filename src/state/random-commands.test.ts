import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTab } from '../../tests/builders/opened-tab'
import { anyAction, type RandomAction, toCommand } from '../../tests/builders/random-actions'
import { anInfo } from '../../tests/builders/records'
import { aStoredMap } from '../../tests/builders/stored-map'
import type { Command } from '../domain/commands/command'
import { emptyNetwork, entriesOf, getInfo, type Network } from '../domain/network'
import { type RecordChanges, sizeOfChanges } from '../domain/record-changes'
import { setAsideBroken } from '../domain/set-aside-broken'
import { createNetworkStore, type NetworkStore } from './network-store'

const label = { code: 'change-record' } as const

/** What the map must hold: a plain list by id, kept by the simplest means there are. */
type Model = ReadonlyMap<string, string>

const toModel = (network: Network): Model =>
  new Map(entriesOf(network).map(({ kind, record }) => [record.id, textOf({ kind, ...record })]))

/** Equal for records with equal fields, whatever their order. */
function textOf(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function applyToModel(model: Model, { added, updated, removed }: RecordChanges): Model {
  const next = new Map(model)
  for (const { record } of removed) next.delete(record.id)
  for (const { kind, after } of updated) next.set(after.id, textOf({ kind, ...after }))
  for (const { kind, record } of added) next.set(record.id, textOf({ kind, ...record }))
  return next
}

function findBroken(network: Network) {
  const records = entriesOf(network).filter(({ kind }) => kind !== 'info')
  return setAsideBroken(getInfo(network), records).setAside
}

/** A store and the model beside it: past and future are the model as it was and as it will be. */
function runBeside(store: NetworkStore, newId: () => string) {
  const done = new Map<string, number>()
  const removals: RecordChanges[] = []
  let model = toModel(store.state.getState().network)
  let past: Model[] = []
  let future: Model[] = []

  function undoOrRedo(does: 'undo' | 'redo') {
    const [from, to] = does === 'undo' ? [past, future] : [future, past]
    const result = does === 'undo' ? store.undo() : store.redo()
    expect(result === null).toBe(from.length === 0)
    if (result === null) return
    // Nobody else changes this map, so every step can be taken back and taken again.
    expect(result.ok ? 'taken' : result.problem).toBe('taken')
    to.push(model)
    model = from.pop() as Model
  }

  function execute(command: Command): boolean {
    const result = store.execute(command, label)
    if (!result.ok || sizeOfChanges(result.value.changes) === 0) return false
    const { changes } = result.value
    past = [...past, model]
    future = []
    model = applyToModel(model, changes)
    if (changes.removed.length > 0) removals.push(changes)
    return true
  }

  return {
    done,
    pastLength: () => past.length,
    modelBefore: (steps: number) => past.at(-steps),
    step(action: RandomAction) {
      const { network } = store.state.getState()
      const command = toCommand(action, network, { newId, removals })
      if (command === undefined) undoOrRedo(action.does as 'undo' | 'redo')
      else if (!execute(command)) return
      done.set(action.does, (done.get(action.does) ?? 0) + 1)
      const now = store.state.getState().network
      expect(toModel(now)).toEqual(model)
      expect(findBroken(now)).toEqual([])
    },
  }
}

function createIds() {
  let last = 0
  return () => {
    last += 1
    return `id-${`${last}`.padStart(6, '0')}`
  }
}

const isFull = process.env.FULL_RUN !== undefined

test('T20 whatever is done, undone and redone: the store is the model and breaks no rule', () => {
  const reached = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(anyAction, { minLength: 60, maxLength: 60 }), (actions) => {
      const newId = createIds()
      const store = createNetworkStore({ network: emptyNetwork(anInfo()), newId: createIds() })
      const run = runBeside(store, newId)
      for (const action of actions) run.step(action)
      for (const [does, times] of run.done) reached.set(does, (reached.get(does) ?? 0) + times)
    }),
    { numRuns: isFull ? 5_000 : 300 },
  )
  const expected = [
    ...['add-body', 'add-person', 'add-seat', 'add-tie', 'change', 'decide', 'end-seat', 'import'],
    ...['merge', 'put-back', 'redo', 'remove', 'restore', 'undo'],
  ]
  expect([...reached.keys()].sort()).toEqual(expected)
}, 120_000)

test('T20 200 steps can be undone one by one after a reload', async () => {
  const mapId = await aStoredMap()
  const first = await openTab(mapId)
  const run = runBeside(first.store, createIds())
  const doings = fc
    .sample(
      anyAction.filter(({ does }) => does !== 'undo' && does !== 'redo'),
      { numRuns: 1_500, seed: 7 },
    )
    .values()
  for (const action of doings) {
    run.step(action)
    if (run.pastLength() === 200) break
  }
  expect(run.pastLength()).toBe(200)
  await first.saving.settled()
  const models = Array.from({ length: 200 }, (_, index) => run.modelBefore(index + 1))
  const last = toModel(first.store.state.getState().network)
  first.close()

  const again = await openTab(mapId)
  expect(toModel(again.store.state.getState().network)).toEqual(last)
  for (const model of models) {
    const result = again.store.undo()
    expect(result?.ok).toBe(true)
    expect(toModel(again.store.state.getState().network)).toEqual(model)
  }
  expect(again.store.undo()).toBeNull()
  await again.saving.settled()
  again.close()
  const after = await openTab(mapId)
  expect(toModel(after.store.state.getState().network)).toEqual(models.at(-1))
  after.close()
}, 120_000)
