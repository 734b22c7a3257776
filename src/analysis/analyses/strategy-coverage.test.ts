import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  anArea,
  anOrganisation,
  aPartnership,
  aSeat,
  aStrategy,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import type { RecordEntry } from '../../domain/records'

const place = [
  entryOf('areas', anArea({ id: 'district', tier: 'district' })),
  entryOf('themes', aTheme({ id: 'health' })),
  entryOf('themes', aTheme({ id: 'clinics', parentId: 'health' })),
]
const here = { areaId: 'district', themeIds: ['clinics'] }
const board = aPartnership({ id: 'board', authority: 2, ...here })

function cellOf(...entries: readonly RecordEntry[]) {
  const { cells } = askMap([...place, ...entries]).answer('A10')
  expect(cells).toHaveLength(1)
  return cells[0]
}

const strategies = (...fields: readonly object[]) =>
  fields.map((own, index) =>
    entryOf('strategies', aStrategy({ id: `plan-${index}`, ...here, ...own })),
  )

test('A10 a cell with nothing on record says so twice', () => {
  expect(cellOf()?.flags).toEqual(['no-strategy', 'no-deciding-partnership'])
})

test('A10 a strategy counts while adopted and active, under its topmost theme', () => {
  const [inForce, ...others] = [{}, { status: 'draft' }, { endedOn: '2009-04-01' }]
  expect(cellOf(...strategies(inForce, ...others))?.strategyIds).toEqual(['plan-0'])
})

test('A10 a cell is flagged when all its strategies end within 182 days', () => {
  const soon = { endedOn: '2009-09-30' }
  const later = { endedOn: '2009-10-01' }
  expect(cellOf(...strategies(soon, soon))?.flags).toContain('all-expire-soon')
  expect(cellOf(...strategies(soon, later))?.flags).not.toContain('all-expire-soon')
  expect(cellOf(...strategies(soon, {}))?.flags).not.toContain('all-expire-soon')
})

test('A10 three owners crowd a cell, two do not', () => {
  const owned = (...ownerIds: string[]) => cellOf(...strategies({ ownerIds }, { ownerIds: ['o1'] }))
  expect(owned('o2', 'o3')?.flags).toContain('crowded')
  expect(owned('o1', 'o2')?.flags).not.toContain('crowded')
})

test('A10 a partnership decides from authority 2, and never an elected one', () => {
  const deciding = (fields: object) =>
    cellOf(entryOf('partnerships', aPartnership({ id: 'board', ...here, ...fields })))?.decidingIds
  expect(deciding({ authority: 2 })).toEqual(['board'])
  expect(deciding({ authority: 1 })).toEqual([])
  expect(deciding({})).toEqual([])
  expect(deciding({ authority: 4, electedBody: true })).toEqual([])
})

test('A10 a deciding partnership needs a voluntary or community seat that votes', () => {
  const flagsWith = (sector: string, fields: object) =>
    cellOf(
      entryOf('partnerships', board),
      entryOf('organisations', anOrganisation({ id: 'club', sector })),
      entryOf('seats', aSeat({ partnershipId: 'board', organisationId: 'club', ...fields })),
    )?.flags
  expect(flagsWith('community', {})).not.toContain('no-voting-vcs-seat')
  expect(flagsWith('faith', { voting: true })).not.toContain('no-voting-vcs-seat')
  expect(flagsWith('voluntary', { voting: false })).toContain('no-voting-vcs-seat')
  expect(flagsWith('voluntary', { role: 'observer' })).toContain('no-voting-vcs-seat')
  expect(flagsWith('health', {})).toContain('no-voting-vcs-seat')
})

test('A10 what has no area is placed in no cell and listed apart', () => {
  const { unplaced } = askMap([
    ...place,
    entryOf('strategies', aStrategy({ id: 'plan', themeIds: ['health'] })),
    entryOf('partnerships', aPartnership({ id: 'board', authority: 3, themeIds: ['health'] })),
  ]).answer('A10')
  expect(unplaced).toEqual({ strategyIds: ['plan'], partnershipIds: ['board'] })
})

test('A10 a map without areas of the planning tiers shows every area it has', () => {
  const { areas } = askMap([
    entryOf('areas', anArea({ id: 'ward', tier: 'ward' })),
    entryOf('areas', anArea({ id: 'parish', tier: 'parish' })),
  ]).answer('A10')
  expect(areas).toEqual(['parish', 'ward'])
})
