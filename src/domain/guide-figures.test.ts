import { expect, test } from 'vitest'
import { getGuideFigure, guideFigures, withGuideFigure } from './guide-figures'
import { settingsInForce, usualSettings } from './settings'

test('every guide figure can be set, holds at once, and changes no other', () => {
  for (const figure of guideFigures) {
    const settings = settingsInForce(withGuideFigure(undefined, figure, 7))
    for (const other of guideFigures) {
      const expected = other === figure ? 7 : getGuideFigure(usualSettings, other)
      expect(getGuideFigure(settings, other)).toBe(expected)
    }
  }
  const numbers = Object.values(usualSettings).flatMap((part) =>
    typeof part === 'number' ? [part] : Object.values(part),
  )
  expect(guideFigures).toHaveLength(numbers.length)
})

test('a figure set back to the usual one is no longer recorded, and the others stay', () => {
  const hats = { name: 'weightLimit' } as const
  const chair = { name: 'roleWeights', role: 'chair' } as const
  const both = withGuideFigure(withGuideFigure(undefined, hats, 4), chair, 3)
  expect(both).toEqual({ weightLimit: 4, roleWeights: { chair: 3 } })
  expect(withGuideFigure(both, chair, 2)).toEqual({ weightLimit: 4 })
  expect(withGuideFigure({ weightLimit: 4 }, hats, 5)).toBeUndefined()
})
