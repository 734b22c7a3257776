import { expect, test } from 'vitest'
import { anArea } from '../../tests/builders/records'
import { createAreaMap } from './area-map'

const areas = new Map(
  [
    { id: 'county' },
    { id: 'north', parentId: 'county', unitIds: ['U1', 'U2'] },
    { id: 'south', parentId: 'county', unitIds: ['U3'] },
    { id: 'health', unitIds: ['U2', 'U3'] },
    { id: 'estate', parentId: 'south' },
    { id: 'lane', parentId: 'estate' },
    { id: 'nowhere' },
  ].map((fields) => [fields.id, anArea(fields)]),
)
const map = createAreaMap(areas, { U1: 100, U2: 300, U3: 600 })

test('an area holds itself, and areas whose units are among its own', () => {
  expect(map.contains('nowhere', 'nowhere')).toBe(true)
  expect(map.contains('north', 'north')).toBe(true)
  expect(map.contains('health', 'south')).toBe(true)
  expect(map.contains('health', 'north')).toBe(false)
})

test('an area without units of its own has those of the areas inside', () => {
  expect(map.contains('county', 'health')).toBe(true)
  expect(map.shareOf('county', 'north')).toBeCloseTo(0.4, 12)
})

test('where units are not known, the tree of areas tells, and only downwards', () => {
  expect(map.contains('south', 'lane')).toBe(true)
  expect(map.contains('lane', 'south')).toBe(false)
  expect(map.contains('north', 'lane')).toBe(false)
  expect(map.overlaps('lane', 'south')).toBe(true)
  expect(map.overlaps('south', 'lane')).toBe(true)
  expect(map.overlaps('lane', 'nowhere')).toBe(false)
  expect(map.overlaps('lane', 'lane')).toBe(true)
})

test('areas overlap where they have a unit in common', () => {
  expect(map.overlaps('north', 'health')).toBe(true)
  expect(map.overlaps('north', 'south')).toBe(false)
})

test('a share is null where units are not known, and 1 of an area with itself', () => {
  expect(map.shareOf('north', 'lane')).toBeNull()
  expect(map.shareOf('lane', 'north')).toBeNull()
  expect(map.shareOf('lane', 'lane')).toBe(1)
  expect(map.shareOf('north', 'south')).toBe(0)
})

test('units are counted where the population of one is not known', () => {
  expect(map.shareOf('north', 'health')).toBeCloseTo(300 / 900, 12)
  expect(createAreaMap(areas, { U1: 100 }).shareOf('north', 'health')).toBe(0.5)
  expect(createAreaMap(areas).shareOf('north', 'health')).toBe(0.5)
})

test('a share of areas where nobody lives is null', () => {
  expect(createAreaMap(areas, { U1: 0, U2: 0, U3: 0 }).shareOf('north', 'health')).toBeNull()
})
