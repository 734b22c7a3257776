import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findByHashes, hashRecordId, hashText, isRecordHash } from './record-hash'

test('the hash is 64-bit FNV-1a: published values', () => {
  const expected = {
    '': 0xcbf29ce484222325n,
    a: 0xaf63dc4c8601ec8cn,
    foobar: 0x85944171f73967e8n,
  }
  for (const [text, value] of Object.entries(expected))
    expect(hashText(text)).toBe(value.toString(36))
})

test('it agrees with the definition for every text, accents and all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (text) => {
      let hash = 0xcbf29ce484222325n
      for (const byte of new TextEncoder().encode(text))
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
      expect(hashText(text)).toBe(hash.toString(36))
      expect(isRecordHash(hashText(text))).toBe(true)
    }),
  )
})

test('a hash never shows the id, and leads back to it only on a map that has it', () => {
  const hash = hashRecordId('ada.khan')
  const other = hashRecordId('somebody-else')
  expect(hash).not.toContain('ada')
  expect(findByHashes(['bo', 'ada.khan'], [hash, other])).toEqual(new Map([[hash, 'ada.khan']]))
  expect(findByHashes(['ada.khan'], []).size).toBe(0)
})

test('what has not the shape of a hash is none', () => {
  for (const text of ['', 'Ada', 'ada_khan', 'x'.repeat(14)]) expect(isRecordHash(text)).toBe(false)
})
