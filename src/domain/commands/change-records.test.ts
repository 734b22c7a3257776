import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyNetwork } from '../../../tests/builders/random-network'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../network'
import { applyChanges } from '../record-changes'
import { addTheme } from './add-theme'
import { changeRecords } from './change-records'
import type { Command } from './command'
import { endSeats } from './end-seats'
import { removeRecord, removeRecords } from './remove-record'

const network = networkOf(anInfo(), [
  entryOf('people', aPerson()),
  entryOf('people', aPerson({ id: 'bo', name: 'Bo Li', interestThemeIds: ['health'] })),
  entryOf('themes', aTheme()),
  entryOf('organisations', anOrganisation()),
  entryOf('partnerships', aPartnership()),
  entryOf('seats', aSeat()),
  entryOf('seats', aSeat({ id: 'old', personId: 'bo', startedOn: '2001', endedOn: '2005' })),
])

function after(command: Command) {
  const result = command(network)
  if (!result.ok) throw new Error(result.problem.code)
  return applyChanges(network, result.value)
}

test('many records take a value in one step, with a record that is made for it', () => {
  const housing = entryOf('themes', aTheme({ id: 'housing', name: 'housing' }))
  const changed = after(
    addTheme({ kind: 'people', ids: ['ada', 'bo'], themeId: 'housing', added: [housing] }),
  )
  expect(changed.people.get('ada')?.interestThemeIds).toEqual(['housing'])
  expect(changed.people.get('bo')?.interestThemeIds).toEqual(['health', 'housing'])
  expect(changed.themes.has('housing')).toBe(true)
})

test('a theme that a record has already is not put on it twice', () => {
  const result = addTheme({ kind: 'people', ids: ['bo'], themeId: 'health' })(network)
  expect(result).toEqual({ ok: true, value: { added: [], updated: [], removed: [] } })
  expect(addTheme({ kind: 'seats', ids: ['seat-1'], themeId: 'health' })(network).ok).toBe(false)
})

test('one value that cannot be kept leaves all records as they were, and says which', () => {
  const set = (id: string, fields: object) => ({ id, fields: { ...fields } })
  expect(
    changeRecords({
      kind: 'people',
      changes: [set('ada', { name: 'A' }), set('bo', { name: '' })],
    })(network),
  ).toEqual({ ok: false, problem: { code: 'record-invalid', recordId: 'bo', field: 'name' } })
  expect(changeRecords({ kind: 'people', changes: [set('gone', {})] })(network)).toEqual({
    ok: false,
    problem: { code: 'not-found', recordId: 'gone' },
  })
  expect(
    changeRecords({ kind: 'people', changes: [set('ada', { party: 'Red' })] })(network),
  ).toMatchObject({ ok: false, problem: { code: 'party-without-office' } })
})

test('seats end on one day; those that were over keep the end they had', () => {
  const changed = after(endSeats({ seatIds: ['seat-1', 'old'], endedOn: '2026-11-22' }))
  expect(changed.seats.get('seat-1')?.endedOn).toBe('2026-11-22')
  expect(changed.seats.get('old')?.endedOn).toBe('2005')
  expect(endSeats({ seatIds: ['seat-1'], endedOn: '2026-02-31' })(network).ok).toBe(false)
})

test('themes inside removed themes move up to the first that stays', () => {
  const trees = networkOf(anInfo(), [
    entryOf('themes', aTheme({ id: 'top' })),
    entryOf('themes', aTheme({ id: 'middle', parentId: 'top' })),
    entryOf('themes', aTheme({ id: 'low', parentId: 'middle' })),
    entryOf('themes', aTheme({ id: 'leaf', parentId: 'low' })),
  ])
  const removed = removeRecords({ kind: 'themes', ids: ['middle', 'low'] })(trees)
  if (!removed.ok) throw new Error(removed.problem.code)
  expect(applyChanges(trees, removed.value).themes.get('leaf')?.parentId).toBe('top')
})

test('records removed together leave what removing them one by one leaves', () => {
  const kinds = ['people', 'partnerships', 'themes', 'areas', 'strategies'] as const
  fc.assert(
    fc.property(anyNetwork, fc.constantFrom(...kinds), fc.nat(), (start, kind, number) => {
      const ids = [...start[kind].keys()].filter((_, index) => ((number >> index) & 1) === 1)
      const together = removeRecords({ kind, ids })(start)
      let apart = start
      for (const id of ids) {
        const removed = removeRecord({ kind, id })(apart)
        if (!removed.ok) return
        apart = applyChanges(apart, removed.value)
      }
      if (!together.ok) throw new Error(together.problem.code)
      expect(applyChanges(start, together.value)).toEqual(apart)
    }),
    { numRuns: 60 },
  )
})
