import { expect, test } from 'vitest'
import { findNearest, findNearestThatWay } from './find-nearest'

const places = new Map([
  ['here', { x: 0, y: 0 }],
  ['right', { x: 50, y: 10 }],
  ['far-right', { x: 200, y: 0 }],
  ['above', { x: 5, y: -40 }],
  ['below-left', { x: -60, y: 20 }],
])
const ids = [...places.keys(), 'nowhere']

test.each([
  ['right', 'right'],
  ['up', 'above'],
  ['left', 'below-left'],
  // Nothing lies within 45 degrees of straight down, so whatever is lower will do.
  ['down', 'right'],
] as const)('going %s reaches %s', (direction, id) => {
  expect(findNearestThatWay(places, ids, 'here', direction)).toBe(id)
})

test('what lies straight ahead comes before what is nearer but aside', () => {
  const spots = new Map([
    ['here', { x: 0, y: 0 }],
    ['aside', { x: 10, y: 20 }],
    ['ahead', { x: 60, y: 0 }],
  ])
  expect(findNearestThatWay(spots, ['aside', 'ahead'], 'here', 'right')).toBe('ahead')
})

test('at the border there is nowhere to go', () => {
  expect(findNearestThatWay(places, ids, 'far-right', 'right')).toBeNull()
  expect(findNearestThatWay(places, ids, 'nowhere', 'right')).toBeNull()
})

test('the nearest in any direction stands in for one that has gone', () => {
  expect(findNearest(places, ['far-right', 'right', 'above'], 'here')).toBe('above')
  expect(findNearest(places, ['far-right', 'right'], 'nowhere')).toBe('far-right')
  expect(findNearest(places, [], 'here')).toBeNull()
})
