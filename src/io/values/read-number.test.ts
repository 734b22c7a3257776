import { expect, test } from 'vitest'
import { readNumber } from './read-number'
import { readYesNo } from './read-yes-no'

test.each([
  ['£1,200', 1200],
  ['1.2m', 1_200_000],
  ['1.1m', 1_100_000],
  ['12k', 12_000],
  ['2bn', 2_000_000_000],
  ['1.5', 1.5],
  ['0', 0],
  ['1 200', 1200],
  ['-3', undefined],
  ['1,20', undefined],
  ['varies', undefined],
  ['', undefined],
])('%s is read as %s', (text, value) => {
  expect(readNumber(text)).toBe(value)
})

test.each([
  ['Y', true],
  ['yes', true],
  ['TRUE', true],
  ['1', true],
  ['✓', true],
  ['N', false],
  ['no', false],
  ['0', false],
  ['constructor', undefined],
  ['perhaps', undefined],
])('%s is read as %s', (text, answer) => {
  expect(readYesNo(text)).toBe(answer)
})
