import { expect, test } from 'vitest'
import { findDashShape, splitPersonOrganisation } from './split-person-organisation'

test('a column is parted when three in ten of its names have a dash', () => {
  expect(findDashShape(['Jo Reed - Age UK', 'Al Khan', 'Bo Lee'])).toBe('person-first')
  expect(findDashShape(['Jo Reed - Age UK', 'A B', 'C D', 'E F'])).toBe('none')
  expect(findDashShape([])).toBe('none')
})

test('a column whose left sides are bodies is swapped', () => {
  const cells = ['Age Trust – Jo Reed', 'Health Board – Al Khan']
  expect(findDashShape(cells)).toBe('organisation-first')
  expect(splitPersonOrganisation('Age Trust – Jo Reed', 'organisation-first')).toEqual({
    person: 'Jo Reed',
    organisation: 'Age Trust',
  })
})

test('the first dash parts; a left side that is no name is kept whole and told', () => {
  expect(splitPersonOrganisation('Jo Reed - Age - UK', 'person-first')).toEqual({
    person: 'Jo Reed',
    organisation: 'Age - UK',
  })
  expect(splitPersonOrganisation('Representative - Age UK', 'person-first')).toEqual({
    person: 'Representative - Age UK',
    isUnclear: true,
  })
  expect(splitPersonOrganisation('Jo Reed', 'person-first')).toEqual({ person: 'Jo Reed' })
})

test('a dash beside a role is not about an organisation', () => {
  expect(splitPersonOrganisation('Chair - Jo Reed', 'person-first')).toEqual({
    person: 'Chair - Jo Reed',
  })
})

test('a hyphen without spaces is part of the name', () => {
  expect(findDashShape(['Jo Reed-Hall', 'Al Khan-Lee'])).toBe('none')
})
