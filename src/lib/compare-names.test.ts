import { expect, test } from 'vitest'
import { compareNames } from './compare-names'

test('names stand in the order of a telephone book, whatever their accents and capitals', () => {
  const names = ['Zoë Ashe', 'Émile Brun', 'emil Brun', 'Łukasz Wrona', 'Adeel Khan']
  expect(names.toSorted(compareNames)).toEqual([
    'Adeel Khan',
    'emil Brun',
    'Émile Brun',
    'Łukasz Wrona',
    'Zoë Ashe',
  ])
})
