import { expect, test } from 'vitest'
import { planOfRows } from '../../../tests/builders/import-plan-of'
import {
  halfOf,
  matchPair,
  printScores,
  readNamePairs,
  scorePairs,
} from '../../../tests/builders/name-pairs'

test.each([
  ['people', 'people'],
  ['bodies', 'organisations'],
] as const)(
  'of the invented %s that no rule was chosen by, none is joined wrongly and 95 of 100 are found',
  async (file, kind) => {
    const scores = await scorePairs(halfOf(readNamePairs(file), 'test'), kind)
    printScores(`Invented ${file}`, scores)
    expect(scores.wronglyJoined).toEqual([])
    expect(scores.recall, scores.missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  },
)

test.each([
  ['Mr Chris Lee', 'Mrs Chris Lee', 'suggested'],
  ['Cllr Mr Chris Lee', 'Cllr Mr. Chris Lee MBE', 'joined'],
  ['Dr Chris Lee', 'Mrs Chris Lee', 'joined'],
  ['Mr Lee', 'Mr Lee', 'suggested'],
  ['Earl Lee', 'Earl Lee', 'suggested'],
  ['C Lee', 'C Lee', 'suggested'],
  ['Ann Lee, CSW-PIP', 'Ann Lee', 'joined'],
  ['LEE, ANN', 'Ann Lee', 'joined'],
  ['ANN LEE, MBE', 'Ann Lee', 'joined'],
  ['ANN LEE MA', 'Ann Lee', 'suggested'],
] as const)('a map with %s and a list with %s: %s', async (first, second, found) => {
  expect(await matchPair({ isSame: true, first, second }, 'people')).toBe(found)
})

test('people whom one list addresses as a man and as a woman stay two', async () => {
  const plan = await planOfRows([
    ['Name', 'Board'],
    ['Mr Chris Lee', 'Health'],
    ['Mrs Chris Lee', 'Health'],
    ['Chris Lee', 'Housing'],
  ])
  expect(plan.counts.people?.new).toBe(2)
  expect(plan.matches).toHaveLength(1)
})

test('a list of surnames in capitals, forenames behind, keeps its people apart', async () => {
  const plan = await planOfRows([
    ['Name', 'Board', 'Role'],
    ['LEE, ANN', 'Health', 'Chair'],
    ['LEE, MARY', 'Health', 'Member'],
    ['KHAN, J.', 'Health', 'Member'],
  ])
  expect(plan.counts.people?.new).toBe(3)
})

test('a surname with an initial behind its comma is not a name with letters after it', async () => {
  const names = ['Lee, J.', 'Lee, A.', 'Khan, B.']
  const plan = await planOfRows([['Name', 'Board'], ...names.map((name) => [name, 'Health'])])
  expect(plan.counts.people?.new).toBe(3)
})
