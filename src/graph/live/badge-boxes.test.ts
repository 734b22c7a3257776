import { expect, test } from 'vitest'
import { findBadgeBoxes, showsBadges } from './badge-boxes'

test('the figure lies above right, the folded people below right, and they never meet', () => {
  for (const radius of [4, 12, 36]) {
    for (const textScale of [0.75, 1, 2]) {
      const [figure, fold] = findBadgeBoxes({ badge: '6', fold: '+14' }, radius, textScale)
      expect(figure?.bottom).toBeLessThan(fold?.top ?? 0)
      expect(figure?.right).toBeGreaterThan(0)
    }
  }
})

test('a badge is as wide as its text and grows with the size of text', () => {
  const widthOf = (badge: string, textScale = 1) => {
    const [box] = findBadgeBoxes({ badge, fold: '' }, 20, textScale)
    return (box?.right ?? 0) - (box?.left ?? 0)
  }
  expect(widthOf('14')).toBeGreaterThan(widthOf('4'))
  expect(widthOf('14', 2)).toBeCloseTo(2 * widthOf('14'))
  expect(findBadgeBoxes({ badge: '', fold: '' }, 20, 1)).toEqual([])
})

test('figures show on shapes of half their size, in a crowd later, and always on a result', () => {
  const plain = { classes: ['person'] }
  expect(showsBadges(plain, { scale: 0.5, count: 60 })).toBe(true)
  expect(showsBadges(plain, { scale: 0.49, count: 60 })).toBe(false)
  expect(showsBadges(plain, { scale: 0.7, count: 200 })).toBe(false)
  expect(showsBadges({ classes: ['person', 'result'] }, { scale: 0.1, count: 200 })).toBe(true)
})
