import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormulas } from './guard-formulas'

test.each(['=1', '+1', '-1', '@a', '|a', ' =1', '\u00A0=1', '\u200B=1', '＝1', "'=1", '\t=1'])(
  'a cell that begins like %j gets one apostrophe',
  (text) => expect(guardFormulas(text)).toBe(`'${text}`),
)

test.each(['Ada', '1 = 1', 'a-b', '', "O'Neill", 'first\nsecond'])('%j stays as it is', (text) =>
  expect(guardFormulas(text)).toBe(text),
)

test('every line of a cell is looked at, and nothing but apostrophes is added', () => {
  const cell = fc.string({ unit: fc.constantFrom('=', '+', "'", ' ', '\n', '\r', 'a', '\u200B') })
  fc.assert(
    fc.property(cell, (text) => {
      const lines = text.split(/\r\n|\r|\n/u)
      const guarded = guardFormulas(text).split(/\r\n|\r|\n/u)
      expect(guarded).toHaveLength(lines.length)
      for (const [place, line] of guarded.entries()) {
        expect([lines[place], `'${lines[place]}`]).toContain(line)
        expect(line).not.toMatch(/^[\s\u200B]*[=+]/u)
      }
    }),
  )
})
