import { expect, test } from 'vitest'
import { addMonths } from './add-months'

test.each([
  ['2026-04-01', 3, '2026-07-01'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2026-02-10', -3, '2025-11-10'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})
