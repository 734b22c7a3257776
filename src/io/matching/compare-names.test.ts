import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareBodies, comparePeople, isOneLetterApart } from './compare-names'
import { mixesAlphabets } from './look-alike-letters'
import { indexSimilarNames } from './similar-names'

test.each([
  ['a patel', 'asha patel', 'same-surname-and-initial'],
  ['tom reed', 'thomas reed', 'short-form'],
  ['bob reed', 'robert reed', 'short-form'],
  ['josie reed', 'jos reed', 'short-form'],
  ['brian twelvetree', 'brian twelvetrees', 'one-letter-apart'],
  ['femi oyelaran', 'oyelaran femi', 'words-missing-or-reordered'],
  ['mary jane smith', 'mary smith', 'words-missing-or-reordered'],
  ['аda khan', 'ada khan', 'look-alike-letters'],
  ['łukasz zoł', 'lukasz zol', 'look-alike-letters'],
  ['jurgen muller', 'juergen mueller', 'look-alike-letters'],
  ['brian reed', 'brain reed', 'one-letter-apart'],
  ['bernie reed', 'bernard reed', 'short-form'],
  ['mary reed', 'mary jane ann reed', 'words-missing-or-reordered'],
  ['john a reed', 'john alan reed', 'same-surname-and-initial'],
  ['jp reed', 'jean paul reed', 'same-surname-and-initial'],
  ['j reed', 'jane reed khan', 'same-surname-and-initial'],
  ['reed j', 'jane reed', 'same-surname-and-initial'],
  ['john reed jr', 'john reed', 'words-missing-or-reordered'],
  ['john reed junior', 'john reed jnr', 'words-missing-or-reordered'],
  ['mr reed', 'tom reed', 'words-missing-or-reordered'],
])('%s may be %s: %s', (first, second, reason) => {
  expect(comparePeople(first, second)).toBe(reason)
  expect(comparePeople(second, first)).toBe(reason)
})

test.each([
  ['james smith', 'john smith'],
  ['b patel', 'asha patel'],
  ['tom reed', 'thomas khan'],
  ['reed', 'khan'],
  ['al', 'ali'],
  ['john reed jr', 'john reed sr'],
  ['john reed ii', 'john reed iii'],
  ['john a reed', 'john brian reed'],
])('%s and %s are not alike', (first, second) => {
  expect(comparePeople(first, second)).toBeUndefined()
})

test('numbers tell bodies apart, spaces do not', () => {
  expect(compareBodies('area 1 board', 'area 2 board')).toBeUndefined()
  expect(compareBodies('food bank', 'foodbank')).toBe('one-letter-apart')
  expect(compareBodies('warm homes tarrow', 'tarrow homes')).toBeUndefined()
  expect(compareBodies('агe uk', 'age uk')).toBeUndefined()
})

test.each([
  ['wexbury', 'wexbury borough council', 'words-missing-or-reordered'],
  ['city of wexbury council', 'wexbury city council', 'words-missing-or-reordered'],
  ['stoneleaze cic', 'stoneleaze community interest company', 'words-missing-or-reordered'],
  ['st anselms hospice', 'saint anselms hospice', 'words-missing-or-reordered'],
  ['rihp', 'royal institute of harbour pilots', 'short-form'],
  ['rihp', 'institute of harbour pilots rihp', 'short-form'],
])('%s may be %s: %s', (first, second, reason) => {
  expect(compareBodies(first, second)).toBe(reason)
  expect(compareBodies(second, first)).toBe(reason)
})

test('one letter apart is found wherever the letter is', () => {
  const letters = fc.array(fc.constantFrom(...'abcdefgh '), { minLength: 5, maxLength: 15 })
  fc.assert(
    fc.property(letters, fc.nat(), fc.constantFrom('change', 'add', 'remove'), (name, at, how) => {
      const place = at % name.length
      const other = [...name]
      if (how === 'remove') other.splice(place, 1)
      else other.splice(place, how === 'add' ? 0 : 1, 'x')
      expect(isOneLetterApart(name.join(''), other.join(''))).toBe(true)
      expect(isOneLetterApart(other.join(''), name.join(''))).toBe(true)
      expect(isOneLetterApart(name.join(''), `${other.join('')}zz`)).toBe(false)
    }),
  )
  expect(isOneLetterApart('abcde', 'abcde')).toBe(false)
})

test('a name in two alphabets is told', () => {
  expect(mixesAlphabets('Аda Khan')).toBe(true)
  expect(mixesAlphabets('Ада')).toBe(false)
  expect(mixesAlphabets('Ada')).toBe(false)
})

test('the index finds every pair that comparing all with all would find', () => {
  const name = fc
    .array(
      fc.constantFrom(
        'tom',
        'thomas',
        't',
        'reed',
        'reid',
        'ann',
        'khan',
        'аnn',
        'mr',
        'jr',
        'ta',
        'łeo',
        'leeo',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 6 }), name, (known, incoming) => {
      const records = known.map((cleaned, index) => ({ id: `${index}`, name: cleaned, cleaned }))
      const found = indexSimilarNames('people', records).find(incoming)
      const all = records.filter(
        ({ cleaned }) => cleaned !== incoming && comparePeople(incoming, cleaned) !== undefined,
      )
      expect(new Set(found.map(({ record }) => record.id)).size).toBe(Math.min(5, all.length))
    }),
  )
})
