import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinCell, joinIdentifier, splitCell, splitIdentifier } from './cell-lists'

const awkward = fc
  .array(fc.constantFrom('|', ' ', ':', 'a', '||', ': '), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))

test('a list comes back from one cell, whatever bars and spaces are in it', () => {
  fc.assert(
    fc.property(fc.array(awkward, { minLength: 1, maxLength: 4 }), (texts) => {
      expect(splitCell(joinCell(texts))).toEqual(texts)
    }),
    { numRuns: 1_000 },
  )
})

test('an identifier comes back from one text, whatever colons are in it', () => {
  fc.assert(
    fc.property(awkward, awkward, (scheme, value) => {
      expect(splitIdentifier(joinIdentifier(scheme, value))).toEqual({ scheme, value })
    }),
    { numRuns: 1_000 },
  )
})

test('a list that somebody typed without spaces is a list', () => {
  expect(splitCell('health|crime')).toEqual(['health', 'crime'])
})

test('a text without a colon is no identifier', () => {
  expect(splitIdentifier('01090095')).toBeUndefined()
})
