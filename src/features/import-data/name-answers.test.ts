import { expect, test } from 'vitest'
import type { PossibleMatch } from '../../io/import-plan'
import { carryAnswers } from './carry-answers'
import {
  acceptSuggestions,
  applyAnswer,
  findAnswer,
  keepAllSeparate,
  toNamePairs,
} from './name-answers'

const aMatch = (incomingId: string, name: string, ...candidates: string[]): PossibleMatch => ({
  kind: 'people',
  incomingId,
  incomingName: name,
  candidates: candidates.map((id) => ({ id, name: `known ${id}`, reason: 'short-form' })),
  answer: 'later',
})

const matches = [aMatch('tom', 'Tom Price', 'a', 'b'), aMatch('ann', 'Ann Lee', 'c')]
const [tomA, tomB] = toNamePairs(matches)
if (tomA === undefined || tomB === undefined) throw new Error('Tom has two pairs')

test('nobody is joined or kept apart before a person says so', () => {
  expect(toNamePairs(matches).map((pair) => findAnswer([], pair))).toEqual([
    'later',
    'later',
    'later',
  ])
})

test('a name is the same as one other only: the second choice takes back the first', () => {
  const first = applyAnswer([], tomA, 'same')
  const second = applyAnswer(first, tomB, 'same')
  expect(findAnswer(second, tomA)).toBe('later')
  expect(findAnswer(second, tomB)).toBe('same')
})

test('saying that one is different keeps what was said about another', () => {
  const answers = applyAnswer(applyAnswer([], tomA, 'same'), tomB, 'different')
  expect(findAnswer(answers, tomA)).toBe('same')
  expect(findAnswer(applyAnswer(answers, tomA, 'later'), tomA)).toBe('later')
})

test('accepting takes the first suggestion of each name; keeping separate answers every pair', () => {
  expect(acceptSuggestions(matches).map((one) => `${one.incomingId} ${one.candidateId}`)).toEqual([
    'tom a',
    'ann c',
  ])
  expect(keepAllSeparate(matches).map(({ answer }) => answer)).toEqual([
    'different',
    'different',
    'different',
  ])
})

test('answers follow their names into another reading of the file, where ids are new', () => {
  const again = [aMatch('ann-2', 'Ann Lee', 'c'), aMatch('tom-2', 'Tom Price', 'a', 'b')]
  const answers = applyAnswer(applyAnswer([], tomB, 'same'), tomA, 'different')
  expect(carryAnswers(answers, matches, again)).toEqual([
    { incomingId: 'tom-2', candidateId: 'b', answer: 'same' },
    { incomingId: 'tom-2', candidateId: 'a', answer: 'different' },
  ])
})

test('an answer about a name that is no longer asked about is dropped', () => {
  expect(carryAnswers(applyAnswer([], tomA, 'same'), matches, [])).toEqual([])
})

test('of two people with the same name each keeps its own answer', () => {
  const twins = (mark: string) => [
    aMatch(`one${mark}`, 'Peter Gibbons', 'p'),
    aMatch(`two${mark}`, 'Peter Gibbons', 'p'),
  ]
  const answers = [{ incomingId: 'two', candidateId: 'p', answer: 'same' as const }]
  expect(carryAnswers(answers, twins(''), twins('-2'))).toEqual([
    { incomingId: 'two-2', candidateId: 'p', answer: 'same' },
  ])
})
