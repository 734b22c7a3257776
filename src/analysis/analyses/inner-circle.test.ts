import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { networkOfPairs } from '../../../tests/builders/seats-of-pairs'
import { entriesOf } from '../../domain/network'

/** Each word is who sits on the partnership of that place: 'ab' seats a and b on b0. */
function ask(...words: readonly string[]) {
  const pairs = words.flatMap((word, index) =>
    [...word].map((person) => [person, `b${index}`] as const),
  )
  return askMap(entriesOf(networkOfPairs(pairs))).answer('A16')
}

test('A16 four people on the same four partnerships are a core beside the rest', () => {
  expect(ask('abcd', 'abcd', 'abcd', 'abcdef', 'eg', 'fh')).toEqual({
    level: 4,
    people: ['a', 'b', 'c', 'd'],
    partnerships: ['b0', 'b1', 'b2', 'b3'],
    shown: true,
  })
})

test('A16 a core of fewer than four people, or of most people, is not shown', () => {
  expect(ask('abc', 'abc', 'abc', 'defg', 'h')).toMatchObject({ level: 3, shown: false })
  expect(ask('abcd', 'abcd', 'abcd', 'abcde')).toMatchObject({ level: 4, shown: false })
})

test('A16 losing one may take others along until nobody is left at a level', () => {
  expect(ask('ab', 'bc', 'cd')).toMatchObject({ level: 1, people: ['a', 'b', 'c', 'd'] })
})

test('A16 a map without seats has no core', () => {
  expect(askMap([]).answer('A16')).toEqual({
    level: 0,
    people: [],
    partnerships: [],
    shown: false,
  })
})
