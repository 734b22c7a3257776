import { expect, test } from 'vitest'
import { foldWords } from '../../lib/fold-words'
import { isContactHeading } from './column-vocabulary'
import { guessColumns } from './guess-columns'

const nobody = { people: new Set(''), organisations: new Set(''), partnerships: new Set('') }

function guess(
  headings: readonly string[],
  rows: readonly (readonly string[])[] = [],
  known = nobody,
) {
  return guessColumns(headings, rows, known)
}

const usesOf = (...given: Parameters<typeof guess>) => guess(...given).map(({ use }) => use)

test('headings are known without case, punctuation and underscores', () => {
  expect(usesOf(['NAME', 'Outside-Body', 'on_behalf_of', 'Term end', 'Party'])).toEqual([
    'person',
    'partnership',
    'organisation',
    'ended',
    'party',
  ])
})

test('a part of a longer heading counts when the values agree', () => {
  const rows = [
    ['Jo Reed', '3/5/2024'],
    ['Al Khan', '4/5/2024'],
  ]
  expect(usesOf(['Name of member', 'Date appointed'], rows)).toEqual(['person', 'started'])
  expect(usesOf(['Name of member', 'Date appointed'], [['12', 'x']])).toEqual(['none', 'none'])
})

test('each use is given once, to the column that fits it best', () => {
  const rows = [
    ['Jo Reed', 'Jo Reed - Age UK'],
    ['Al Khan', 'Al Khan'],
  ]
  expect(usesOf(['Person', 'Name as published'], rows)).toEqual(['person', 'none'])
})

test('two columns that fit alike are both possible, so a person is asked', () => {
  const rows = [['Jo Reed', 'Al Khan']]
  expect(guess(['Name', 'Person'], rows).map(({ isUnsure }) => isUnsure)).toEqual([true, false])
})

test('a name column of bodies beside a column of people is the partnership', () => {
  const rows = [
    ['Health Board', 'Jo Reed'],
    ['Crime Forum', 'Al Khan'],
  ]
  expect(usesOf(['Name', 'Representative'], rows)).toEqual(['partnership', 'person'])
})

test('councils are the partnership only where there is nothing else to sit on', () => {
  expect(usesOf(['Name', 'Council'])).toEqual(['person', 'partnership'])
  expect(usesOf(['Name', 'Council', 'Board'])).toEqual(['person', 'none', 'partnership'])
  expect(usesOf(['Council', 'Website'])).toEqual(['none', 'source'])
})

test('an id belongs to the column whose values most often have just one', () => {
  const rows = [
    ['Jo', 'Health', 'p1', 'b1'],
    ['Jo', 'Crime', 'p1', 'b2'],
    ['Al', 'Health', 'p2', 'b1'],
    ['Al', 'Crime', 'p2', 'b2'],
  ]
  expect(usesOf(['Name', 'Board', 'Person ID', 'Body ID'], rows)).toEqual([
    'person',
    'partnership',
    'person-id',
    'partnership-id',
  ])
})

test('an id without a column it could belong to is not used', () => {
  expect(usesOf(['uid', 'Notes'], [['1', 'x']])).toEqual(['none', 'note'])
})

test('a heading that is itself a role is a column of people in that role', () => {
  expect(guess(['Board', 'Substitutes'], [['Health', 'Jo Reed']])[1]).toMatchObject({
    use: 'person',
    role: 'substitute',
  })
})

test('ways to reach a person are never used, however they are headed', () => {
  expect(usesOf(['Email', 'Home address', 'board_phone', 'Picture', 'Date of birth'])).toEqual(
    Array.from({ length: 5 }, () => 'none'),
  )
  expect(isContactHeading(foldWords('E-mail (work)'))).toBe(true)
  expect(isContactHeading(foldWords('Organisation'))).toBe(false)
})

test('a column of dates that only fits month first is asked about', () => {
  const columns = guess(['Name', 'Board', 'Start date'], [['Jo', 'Health', '3/25/2024']])
  expect(columns[2]).toMatchObject({ use: 'started', isUnsure: true, dateOrder: 'month-first' })
})

test('names already on the map tell what a column holds', () => {
  const known = { ...nobody, people: new Set(['cher']) }
  expect(usesOf(['Name of member'], [['Cher']], known)).toEqual(['person'])
  expect(usesOf(['Name of member'], [['Cher']])).toEqual(['none'])
})

test('the first distinct values are shown as examples', () => {
  const rows = [['Jo'], ['Jo'], [''], ['Al'], ['Bo'], ['Cy']]
  expect(guess(['Name'], rows)[0]?.examples).toEqual(['Jo', 'Al', 'Bo'])
})
