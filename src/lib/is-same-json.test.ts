import { expect, test } from 'vitest'
import { isSameJson } from './is-same-json'

test('the order of keys does not matter, the order of lists does', () => {
  expect(isSameJson({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true)
  expect(isSameJson([1, 2], [2, 1])).toBe(false)
  expect(isSameJson([1, 2], [1, 2, 3])).toBe(false)
})

test('a key that is undefined is a key that is absent, and null is neither', () => {
  expect(isSameJson({ a: undefined }, {})).toBe(true)
  expect(isSameJson({}, { a: undefined })).toBe(true)
  expect(isSameJson({ a: null }, {})).toBe(false)
  expect(isSameJson(null, {})).toBe(false)
})

test('values of different shapes differ', () => {
  expect(isSameJson([], {})).toBe(false)
  expect(isSameJson({ a: 1 }, { b: 1 })).toBe(false)
  expect(isSameJson({ a: 1 }, { a: '1' })).toBe(false)
  expect(isSameJson('a', ['a'])).toBe(false)
})
