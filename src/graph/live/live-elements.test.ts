import { expect, test } from 'vitest'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aStrategy,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import { chooseShown } from './choose-shown'
import { findHighlight } from './find-highlight'
import { badgeOf, diameterOf } from './item-size'
import { toLiveElements } from './live-elements'
import { createMapIndex } from './map-index'
import type { ItemKind } from './shown'

const network = networkOf(anInfo(), [
  entryOf('people', aPerson({ id: 'ada', name: 'x'.repeat(300) })),
  entryOf('people', aPerson({ id: 'ben' })),
  entryOf('organisations', anOrganisation({ id: 'trust' })),
  entryOf('strategies', aStrategy({ id: 'plan', priorities: [{ id: 'k', text: 't' }] })),
  entryOf('partnerships', aPartnership({ id: 'north' })),
  entryOf('partnerships', aPartnership({ id: 'south' })),
  entryOf('seats', aSeat({ id: 's1', personId: 'ada', partnershipId: 'north', role: 'chair' })),
  entryOf('seats', aSeat({ id: 's2', personId: 'ada', partnershipId: 'north' })),
  entryOf('seats', aSeat({ id: 's3', personId: 'ada', partnershipId: 'south', role: 'observer' })),
  entryOf('seats', aSeat({ id: 's4', personId: 'ben', partnershipId: 'north' })),
  entryOf('seats', aSeat({ id: 's5', personId: null, partnershipId: 'south' })),
])

const draw = (opened: readonly string[] = []) =>
  toLiveElements(
    network,
    chooseShown(createMapIndex(network, '2026-01-01'), {
      results: [['ada']],
      selection: ['plan', 'trust'],
      opened,
      extent: 'opening',
      drawnMore: 0,
    }),
    opened,
  )

const itemOf = (id: string, opened?: readonly string[]) =>
  draw(opened).items.find((item) => item.id === id)

test('badges: partnerships from two, seats, priorities, and those folded in', () => {
  expect(itemOf('ada')).toMatchObject({ badge: '2', fold: '' })
  expect(itemOf('north')).toMatchObject({ badge: '3', fold: '+1' })
  expect(itemOf('plan')).toMatchObject({ badge: '1' })
  expect(itemOf('trust')).toMatchObject({ badge: '' })
})

test('an opened partnership keeps a badge to close it with', () => {
  expect(itemOf('north', ['north'])?.fold).toBe('−')
  expect(itemOf('ben', ['north'])).toBeDefined()
})

test('state and kind are classes', () => {
  expect(itemOf('ada')?.classes).toEqual(['person', 'result'])
  expect(itemOf('south')?.classes).toEqual(['partnership', 'empty-seat'])
})

test('lines carry their role and, from two seats, their count', () => {
  const { lines } = draw()
  expect(lines.map(({ to, label, classes }) => [to, label, classes])).toEqual(
    expect.arrayContaining([
      ['north', '2', ['seats', 'chair']],
      ['south', '', ['seats', 'lesser']],
    ]),
  )
})

test('the longest name there may be is short on the map', () => {
  expect(itemOf('ada')?.label.length).toBeLessThan(45)
})

test.each<[ItemKind, number, number, number]>([
  ['person', 1, 1, 24],
  ['person', 5, 5, 36],
  ['person', 90, 90, 60],
  ['organisation', 4, 1, 36],
  ['organisation', 400, 1, 64],
  ['partnership', 9, 1, 44],
  ['partnership', 400, 1, 72],
  ['strategy', 0, 0, 32],
])('a %s with %i seats on %i partnerships is %i px wide', (kind, seats, partnerships, width) => {
  const counts = { seats, partnerships, emptySeats: 0, chairs: 0, people: 0, priorities: 0 }
  expect(diameterOf({ kind, counts })).toBe(width)
  expect(badgeOf({ kind: 'person', counts })).toBe(partnerships > 1 ? partnerships : 0)
})

test('what is looked at, its lines and what they lead to stay bright', () => {
  const { lines } = draw()
  const { itemIds, lineIds } = findHighlight(lines, ['south'])
  expect([...itemIds].sort()).toEqual(['ada', 'south'])
  expect(lineIds.size).toBe(1)
})
