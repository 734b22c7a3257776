import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanBodyName, cleanPersonName, tidyName } from './clean-name'

test.each([
  ['Jo  Marsh', 'jo marsh'],
  ['Siân O’Neill', 'sian oneill'],
  ['O&#39;Neill, Siân', 'oneill sian'],
  ['Smith-Jones, Ann', 'smith jones ann'],
  ['Cllr Jo Marsh', 'jo marsh'],
  ['The Rt Hon Dame Ann Lee MP DBE', 'ann lee'],
  ['Ann Lee PhD', 'ann lee'],
  ['Jo Ann Ma', 'jo ann ma'],
  ['Jo Ann MA', 'jo ann'],
  ['Yo-Yo Ma', 'yo yo ma'],
  ['Dr Who', 'dr who'],
  ['Dr John Who', 'john who'],
  ['MC Lee', 'mc lee'],
  ['John Smith Jr', 'john smith jr'],
  ['John Smith II', 'john smith ii'],
  ['İpek Şahin', 'ipek sahin'],
  ['A\u200Bsha\u00A0Patel', 'asha patel'],
])('the cleaned form of the person %s is %s', (name, cleaned) => {
  expect(cleanPersonName(name)).toBe(cleaned)
})

test.each([
  ['The Children’s Trust Ltd', 'childrens trust limited'],
  ['Children&apos;s Trust Limited', 'childrens trust limited'],
  ['Health &amp; Wellbeing Board', 'health and wellbeing board'],
  ['Health and Well-being Board', 'health and well being board'],
  ['The', 'the'],
  ['Age UK (Northbridge)', 'age uk northbridge'],
  ['Cyngor Sir Ynys Môn', 'cyngor sir ynys mon'],
])('the cleaned form of the body %s is %s', (name, cleaned) => {
  expect(cleanBodyName(name)).toBe(cleaned)
})

test('entities are decoded once, and only those that stand for a character', () => {
  expect(tidyName('A &amp;amp; B')).toBe('A &amp; B')
  expect(tidyName('&#x41;&#66; &nbsp;&copyright; &#xD800; &zz;')).toBe(
    'AB &copyright; &#xD800; &zz;',
  )
})

test('a cleaned form is its own cleaned form', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(name, (text) => {
      expect(cleanBodyName(cleanBodyName(text))).toBe(
        cleanBodyName(text).replace(/^the (?=.)/u, ''),
      )
    }),
  )
})
