import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aStrategy,
  entryOf,
} from '../../../tests/builders/records'
import messages from '../../app/messages/en-GB.json'
import { networkOf } from '../../domain/network'
import type { ItemCounts, ItemKind, ShownItem } from '../../graph/live/shown'
import { describeItem } from './describe-item'
import { describeMap } from './describe-map'

const intl = createIntl({ locale: 'en-GB', messages })
const network = networkOf(anInfo(), [
  entryOf('people', aPerson({ id: 'priya', name: 'Priya Shah' })),
  entryOf('organisations', anOrganisation({ id: 'trust', name: 'The Trust', sector: 'health' })),
  entryOf('organisations', anOrganisation({ id: 'club', name: 'The Club' })),
  entryOf('partnerships', aPartnership({ id: 'forum', name: 'Housing Forum' })),
  entryOf('strategies', aStrategy({ id: 'plan', name: 'The Plan', status: 'draft' })),
])

const none: ItemCounts = {
  seats: 0,
  emptySeats: 0,
  chairs: 0,
  partnerships: 0,
  people: 0,
  priorities: 0,
}

const anItem = (
  kind: ItemKind,
  id: string,
  counts: Partial<ItemCounts> = {},
  folded = 0,
): ShownItem => ({ id, kind, isResult: false, folded, counts: { ...none, ...counts } })

const name = (...item: Parameters<typeof anItem>) =>
  describeItem(intl, network, anItem(...item), { index: 3, count: 38 })

test('a person is named with seats, partnerships and chairs', () => {
  expect(name('person', 'priya', { seats: 7, partnerships: 6, chairs: 2 })).toBe(
    'Priya Shah. Person. 7 seats on 6 partnerships. Chairs 2. Item 3 of 38.',
  )
  expect(name('person', 'priya', { seats: 1, partnerships: 1 })).toBe(
    'Priya Shah. Person. 1 seat on 1 partnership. Item 3 of 38.',
  )
  expect(name('person', 'priya')).toBe('Priya Shah. Person. Item 3 of 38.')
})

test('an organisation is named with its sector, if it is recorded', () => {
  expect(name('organisation', 'trust', { seats: 4, partnerships: 3 })).toBe(
    'The Trust. Organisation, Health organisation. 4 seats on 3 partnerships. Item 3 of 38.',
  )
  expect(name('organisation', 'club', { seats: 1, partnerships: 1 })).toBe(
    'The Club. Organisation. 1 seat on 1 partnership. Item 3 of 38.',
  )
})

test('a partnership is named with its people, empty seats and folded people', () => {
  expect(name('partnership', 'forum', { people: 9, emptySeats: 2 }, 14)).toBe(
    'Housing Forum. Partnership. 9 people, 2 empty seats. 14 folded. Item 3 of 38.',
  )
  expect(name('partnership', 'forum', { people: 1 })).toBe(
    'Housing Forum. Partnership. 1 person. Item 3 of 38.',
  )
  expect(name('partnership', 'forum', { emptySeats: 1 })).toBe(
    'Housing Forum. Partnership. 1 empty seat. Item 3 of 38.',
  )
  expect(name('partnership', 'forum')).toBe('Housing Forum. Partnership. Item 3 of 38.')
})

test('a strategy is named with its status and priorities', () => {
  expect(name('strategy', 'plan', { priorities: 3 })).toBe(
    'The Plan. Strategy, draft. 3 priorities. Item 3 of 38.',
  )
})

test('the summary says how much is drawn, of which kinds, who sits on most, and when', () => {
  const items = [
    anItem('person', 'priya', { partnerships: 6 }),
    anItem('partnership', 'forum'),
    anItem('organisation', 'trust'),
    anItem('organisation', 'club'),
  ]
  const shown = { items, lines: [], total: 310, folded: 0, filteredOut: 0, notDrawn: 306 }
  expect(describeMap(intl, network, shown, '22 November 2026')).toBe(
    '4 of 310 items: 1 person, 1 partnership, 2 organisations. Most partnerships: Priya Shah, 6. As at 22 November 2026.',
  )
})

test('the summary of an empty map names nobody', () => {
  const shown = { items: [], lines: [], total: 0, folded: 0, filteredOut: 0, notDrawn: 0 }
  expect(describeMap(intl, network, shown, '1 May 2026')).toBe('0 of 0 items. As at 1 May 2026.')
})
