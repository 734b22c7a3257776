import { expect, test } from 'vitest'
import { compareDay } from './compare-day'

test('A30 the day chosen comes first, then the map’s own, then the same day a year before', () => {
  expect(compareDay({ compareWith: '2008' }, '2026-11-01', '2020-05-06')).toBe('2020-05-06')
  expect(compareDay({ compareWith: '2008' }, '2026-11-01', null)).toBe('2008-01-01')
  expect(compareDay({}, '2026-11-01', null)).toBe('2025-11-01')
  expect(compareDay({}, '2024-02-29', null)).toBe('2023-02-28')
})
