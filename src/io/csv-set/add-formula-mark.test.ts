import fc from 'fast-check'
import { expect, test } from 'vitest'
import { removeFormulaMark } from '../tables/remove-formula-mark'
import { addFormulaMark } from './add-formula-mark'

test.each([
  ['=1+1', "'=1+1"],
  ['+44 161', "'+44 161"],
  ['-', "'-"],
  ['@name', "'@name"],
  ['|cmd', "'|cmd"],
  ['\u00A0 =A1', "'\u00A0 =A1"],
  ['\u200B=A1', "'\u200B=A1"],
  ['＝A1', "'＝A1"],
  ["'=A1", "''=A1"],
  ['\t@x', "'\t@x"],
  ['safe\n=A1\nsafe', "safe\n'=A1\nsafe"],
])('T24 %j would run in a spreadsheet, so each such line gets one mark', (text, marked) => {
  expect(addFormulaMark(text)).toBe(marked)
})

test.each(['Ada Khan', "'quoted'", 'a=b', '1-2', '', "O'Neill"])(
  'T24 %j is left as it is',
  (text) => {
    expect(addFormulaMark(text)).toBe(text)
  },
)

test('T24 what is read back is what was written, whatever the text', () => {
  const piece = fc.constantFrom("'", '=', '＝', '-', '|', ' ', '\u00A0', '\u200B', '\n', 'a', '0')
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const marked = addFormulaMark(text)
        expect(removeFormulaMark(marked)).toBe(text)
        for (const line of marked.split('\n'))
          expect(line.normalize('NFKC')).not.toMatch(/^\s*[=+\-@|]/u)
      },
    ),
    { numRuns: 500 },
  )
})
