import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import {
  aFunding,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aSeat,
  aView,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import type { CopyChoices } from './copy-choices'
import { describeLoss } from './describe-loss'
import { toPublicCopy } from './to-public-copy'
import { toSharedCopy } from './to-shared-copy'

const everything: CopyChoices = { leaveOutNotes: false, leaveOutParty: false, hideNames: false }

const map = networkOf(anInfo({ settings: { weightLimit: 4 } }), [
  entryOf('people', aPerson({ doNotExport: true, skills: ['law'] })),
  entryOf('people', aPerson({ id: 'bo', name: 'Bo Li', note: 'x', otherNames: [] })),
  entryOf('organisations', anOrganisation({ annualIncome: 5, themeIds: [] })),
  entryOf('partnerships', aPartnership({ startedOn: '1998', authority: 2 })),
  entryOf('seats', aSeat({ hoursPerMonth: 3, endedOn: '2010-03-31' })),
  entryOf('seats', aSeat({ id: 'seat-2', personId: 'bo', voting: true, startedOn: '2009-05' })),
  entryOf('seats', aSeat({ id: 'seat-3', personId: null, startedOn: '2001' })),
  entryOf('seats', aSeat({ id: 'seat-4', personId: null, nameNotRecorded: true })),
  entryOf('positions', aPosition()),
  entryOf('funding', aFunding()),
  entryOf('views', aView()),
])

test('the full map file loses nothing', () => {
  expect(describeLoss(map, map, 'map-file')).toEqual([])
})

test('a shared copy loses what is owner-only, and its tables the saved views too', () => {
  const { copy } = toSharedCopy(map, everything)
  const losses = [
    { code: 'field-left-out', kind: 'people', field: 'skills', count: 1 },
    { code: 'field-left-out', kind: 'seats', field: 'hoursPerMonth', count: 1 },
    { code: 'records-left-out', kind: 'positions', count: 1 },
    { code: 'names-replaced', count: 1 },
  ]
  expect(describeLoss(map, copy, 'map-file')).toEqual(losses)
  const views = { code: 'records-left-out', kind: 'views', count: 1 }
  const inTables = describeLoss(map, copy, 'csv-set')
  expect(inTables).toHaveLength(losses.length + 1)
  expect(inTables).toContainEqual(views)
  expect(describeLoss(map, copy, 'workbook')).toEqual(inTables)
})

test('a drawing program gets only what it draws', () => {
  const { copy } = toPublicCopy(map, everything)
  expect(describeLoss(map, copy, 'gexf')).toEqual([
    { code: 'field-left-out', kind: 'people', field: 'publicOffice', count: 2 },
    { code: 'field-left-out', kind: 'people', field: 'skills', count: 1 },
    { code: 'field-left-out', kind: 'people', field: 'note', count: 1 },
    { code: 'field-left-out', kind: 'organisations', field: 'representsNetwork', count: 1 },
    { code: 'field-left-out', kind: 'organisations', field: 'annualIncome', count: 1 },
    { code: 'field-left-out', kind: 'partnerships', field: 'electedBody', count: 1 },
    { code: 'field-left-out', kind: 'partnerships', field: 'authority', count: 1 },
    { code: 'field-left-out', kind: 'partnerships', field: 'decidesBy', count: 1 },
    { code: 'records-left-out', kind: 'seats', count: 2 },
    { code: 'field-left-out', kind: 'seats', field: 'hoursPerMonth', count: 1 },
    { code: 'field-left-out', kind: 'seats', field: 'voting', count: 1 },
    { code: 'records-left-out', kind: 'positions', count: 1 },
    { code: 'records-left-out', kind: 'funding', count: 1 },
    { code: 'records-left-out', kind: 'views', count: 1 },
    { code: 'field-left-out', kind: 'info', field: 'settings', count: 1 },
    { code: 'empty-seats-left-out', count: 1 },
    { code: 'unknown-holders-left-out', count: 1 },
    { code: 'names-replaced', count: 1 },
    { code: 'dates-become-days', count: 2 },
  ])
})

test('Kumu keeps dates as recorded, and themes as tags', () => {
  const northbridge = readSampleMap('northbridge')
  const { copy } = toPublicCopy(northbridge, everything)
  const themes = { code: 'field-left-out', kind: 'partnerships', field: 'themeIds', count: 16 }
  expect(describeLoss(northbridge, copy, 'gexf')).toContainEqual(
    expect.objectContaining({ ...themes, count: expect.any(Number) }),
  )
  const inKumu = describeLoss(northbridge, copy, 'kumu')
  expect(inKumu.filter((loss) => 'field' in loss && loss.field === 'themeIds')).toEqual([])
  expect(inKumu.filter(({ code }) => code === 'dates-become-days')).toEqual([])
})
