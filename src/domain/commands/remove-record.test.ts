import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyNetwork } from '../../../tests/builders/random-network'
import {
  aConsultation,
  aDecision,
  aFunding,
  aLink,
  anArea,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aPriority,
  aSeat,
  aStory,
  aStrategy,
  aStrategyLink,
  aTheme,
  aView,
  entryOf,
} from '../../../tests/builders/records'
import { entriesOf, getInfo, type Network, networkOf } from '../network'
import { applyChanges } from '../record-changes'
import type { RecordEntry } from '../records'
import { setAsideBroken } from '../set-aside-broken'
import { type RemoveRecordInput, removeRecord } from './remove-record'

const ada = entryOf('people', aPerson())
const board = entryOf('partnerships', aPartnership())
const ageWell = entryOf('organisations', anOrganisation())

function remove(entries: readonly RecordEntry[], input: RemoveRecordInput, info = anInfo()) {
  const network = networkOf(info, entries)
  const removed = removeRecord(input)(network)
  if (!removed.ok) throw new Error(removed.problem.code)
  return applyChanges(network, removed.value)
}

const idsOf = (network: Network) =>
  entriesOf(network)
    .map(({ record }) => record.id)
    .filter((id) => id !== 'northbridge')

test('a person takes their seats and positions along, and no one else’s', () => {
  const others = [entryOf('people', aPerson({ id: 'bo' })), board, ageWell]
  const stays = entryOf('seats', aSeat({ id: 'seat-2', personId: 'bo' }))
  const goes = [ada, entryOf('seats', aSeat()), entryOf('positions', aPosition())]
  const after = remove([...goes, ...others, stays], { kind: 'people', id: 'ada' })
  expect(idsOf(after)).toEqual(['bo', 'age-well', 'health-board', 'seat-2'])
})

test('on request the seats of a person stay, empty, and their positions still go', () => {
  const seat = aSeat({ organisationId: 'age-well' })
  const entries = [ada, board, ageWell, entryOf('seats', seat), entryOf('positions', aPosition())]
  const after = remove(entries, { kind: 'people', id: 'ada', seats: 'leave-empty' })
  expect([...after.seats.values()]).toEqual([{ ...seat, personId: null }])
  expect(after.positions.size).toBe(0)
})

test('the name of a removed organisation stays with its seats, unless they say whom they speak for', () => {
  const seats = [
    aSeat({ organisationId: 'age-well' }),
    aSeat({ id: 'seat-2', personId: null, organisationId: 'age-well', speaksFor: 'tenants' }),
    aSeat({ id: 'seat-3', personId: null }),
  ]
  const entries = [ada, board, ageWell, ...seats.map((seat) => entryOf('seats', seat))]
  const after = remove(entries, { kind: 'organisations', id: 'age-well' })
  expect([...after.seats.values()]).toEqual([
    aSeat({ speaksFor: 'Age Well' }),
    aSeat({ id: 'seat-2', personId: null, speaksFor: 'tenants' }),
    aSeat({ id: 'seat-3', personId: null }),
  ])
})

test('an organisation takes positions, links and funding along; the rest only forgets it', () => {
  const priority = aPriority({ organisationId: 'age-well' })
  const entries = [
    ada,
    ageWell,
    entryOf('partnerships', aPartnership({ hostOrganisationId: 'age-well' })),
    entryOf('organisations', anOrganisation({ id: 'branch', parentId: 'age-well' })),
    entryOf('positions', aPosition()),
    entryOf('links', aLink()),
    entryOf('funding', aFunding()),
    entryOf('strategies', aStrategy({ ownerIds: ['age-well', 'health-board'] })),
    entryOf('consultations', aConsultation({ byIds: ['age-well'] })),
    entryOf('themes', aTheme()),
    entryOf('priorities', priority),
  ]
  const info = anInfo({ myOrganisationId: 'age-well' })
  const after = remove(entries, { kind: 'organisations', id: 'age-well' }, info)
  expect(entriesOf(after).map(({ record }) => record)).toEqual([
    aPerson(),
    anOrganisation({ id: 'branch' }),
    aPartnership(),
    aStrategy({ ownerIds: ['health-board'] }),
    aConsultation(),
    aTheme(),
    aPriority(),
    anInfo(),
  ])
})

test('a partnership takes seats, links and funding along; sub-groups and panels only forget it', () => {
  const panel = aFunding({ id: 'f2', fromId: 'age-well', toId: 'o2' })
  const entries = [
    ada,
    board,
    ageWell,
    entryOf('organisations', anOrganisation({ id: 'o2' })),
    entryOf('partnerships', aPartnership({ id: 'sub', parentId: 'health-board' })),
    entryOf('seats', aSeat()),
    entryOf('links', aLink()),
    entryOf('funding', aFunding()),
    entryOf('funding', { ...panel, viaPartnershipId: 'health-board' } as typeof panel),
    entryOf('strategies', aStrategy({ ownerIds: ['health-board'] })),
  ]
  const after = remove(entries, { kind: 'partnerships', id: 'health-board' })
  expect(after.partnerships.get('sub')).toEqual(aPartnership({ id: 'sub' }))
  expect([...after.funding.values()]).toEqual([panel])
  expect(after.strategies.get('housing-strategy')).toEqual(aStrategy())
  expect([after.seats.size, after.links.size]).toEqual([0, 0])
})

test('a strategy takes its ties along', () => {
  const entries = ['housing-strategy', 'community-strategy'].map((id) =>
    entryOf('strategies', aStrategy({ id })),
  )
  const tie = entryOf('strategyLinks', aStrategyLink())
  const after = remove([...entries, tie], { kind: 'strategies', id: 'community-strategy' })
  expect(idsOf(after)).toEqual(['housing-strategy'])
})

test('a theme takes its priorities along, leaves every list, and its sub-themes move up', () => {
  const priorities = [
    { id: 'one', text: 'One', themeId: 'health' },
    { id: 'two', text: 'Two' },
  ]
  const entries = [
    entryOf('themes', aTheme({ id: 'top' })),
    entryOf('themes', aTheme({ parentId: 'top' })),
    entryOf('themes', aTheme({ id: 'sub', parentId: 'health' })),
    entryOf('priorities', aPriority()),
    entryOf('people', aPerson({ interestThemeIds: ['top', 'health'] })),
    entryOf('organisations', anOrganisation({ themeIds: ['health'] })),
    board,
    entryOf('seats', aSeat({ personId: null, wanted: { themeIds: ['health'] } })),
    entryOf('strategies', aStrategy({ priorities })),
  ]
  const after = remove(entries, { kind: 'themes', id: 'health' })
  expect(after.themes.get('sub')).toEqual(aTheme({ id: 'sub', parentId: 'top' }))
  expect(after.priorities.size).toBe(0)
  expect(after.people.get('ada')).toEqual(aPerson({ interestThemeIds: ['top'] }))
  expect(after.organisations.get('age-well')).toEqual(anOrganisation())
  expect(after.seats.get('seat-1')).toEqual(aSeat({ personId: null }))
  expect(after.strategies.get('housing-strategy')?.priorities).toEqual([
    { id: 'one', text: 'One' },
    { id: 'two', text: 'Two' },
  ])
  const topGone = remove(entries, { kind: 'themes', id: 'top' })
  expect(topGone.themes.get('health')).toEqual(aTheme())
})

test('an area leaves every field, and areas inside move up', () => {
  const entries = [
    entryOf('areas', anArea({ id: 'district' })),
    entryOf('areas', anArea({ parentId: 'district' })),
    entryOf('areas', anArea({ id: 'street', parentId: 'harbour' })),
    entryOf('people', aPerson({ wardId: 'harbour' })),
    entryOf('organisations', anOrganisation({ areaId: 'harbour' })),
  ]
  const after = remove(entries, { kind: 'areas', id: 'harbour' })
  expect(after.areas.get('street')?.parentId).toBe('district')
  expect(after.people.get('ada')).toEqual(aPerson())
  expect(after.organisations.get('age-well')).toEqual(anOrganisation())
})

test('a view leaves the steps of stories, which keep their captions', () => {
  const steps = [{ id: 'one', viewId: 'view-1', caption: 'Look' }]
  const entries = [entryOf('views', aView()), entryOf('stories', aStory({ steps }))]
  const after = remove(entries, { kind: 'views', id: 'view-1' })
  expect(after.stories.get('story-1')?.steps).toEqual([{ id: 'one', caption: 'Look' }])
})

test('decisions go with what they are about, also when that goes with something else', () => {
  const decision = aDecision({ aboutIds: ['seat-1', 'age-well'] })
  const entries = [
    ada,
    board,
    ageWell,
    entryOf('seats', aSeat()),
    entryOf('decisions', decision),
    entryOf('decisions', aDecision({ id: 'd2', aboutIds: ['age-well', 'health-board'] })),
  ]
  const after = remove(entries, { kind: 'people', id: 'ada' })
  expect(idsOf(after)).toEqual(['age-well', 'health-board', 'd2'])
})

test('what is not on the map cannot be removed', () => {
  const result = removeRecord({ kind: 'people', id: 'nobody' })(networkOf(anInfo(), [ada]))
  expect(result).toEqual({ ok: false, problem: { code: 'not-found', recordId: 'nobody' } })
})

test('an organisation that alone tells two seats of one person apart cannot go', () => {
  const seats = [aSeat(), aSeat({ id: 'seat-2', organisationId: 'age-well' })]
  const entries = [ada, board, ageWell, ...seats.map((seat) => entryOf('seats', seat))]
  const command = removeRecord({ kind: 'organisations', id: 'age-well' })
  expect(command(networkOf(anInfo(), entries))).toMatchObject({ problem: { code: 'seat-twice' } })
})

test('after any removal the rest still obeys every rule', () => {
  let removals = 0
  fc.assert(
    fc.property(anyNetwork, fc.nat(999), fc.boolean(), (network, number, leavesSeats) => {
      const entries = entriesOf(network).filter(({ kind }) => kind !== 'info')
      const entry = entries[number % Math.max(1, entries.length)]
      if (entry === undefined || entry.kind === 'info') return
      const seats = leavesSeats ? 'leave-empty' : 'remove'
      const removed = removeRecord({ kind: entry.kind, id: entry.record.id, seats })(network)
      if (!removed.ok) {
        expect(['seat-twice', 'link-twice']).toContain(removed.problem.code)
        return
      }
      removals += 1
      const after = entriesOf(applyChanges(network, removed.value))
      const records = after.filter(({ kind }) => kind !== 'info')
      expect(setAsideBroken(getInfo(network), records).setAside).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(removals).toBeGreaterThan(200)
})
