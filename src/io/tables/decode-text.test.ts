import { expect, test } from 'vitest'
import { decodeText } from './decode-text'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...list: readonly number[]) => Uint8Array.from(list)

test('T35 text without a mark that is valid UTF-8 is UTF-8', () => {
  expect(decodeText(utf8('Siân Llŷr'))).toEqual({
    text: 'Siân Llŷr',
    encoding: 'utf-8',
    isGuess: false,
  })
})

test('T35 a UTF-8 mark is not part of the text', () => {
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A')
})

test.each([
  ['utf-16le', bytes(0xff, 0xfe, 0xe9, 0x00, 0x41, 0x00)],
  ['utf-16be', bytes(0xfe, 0xff, 0x00, 0xe9, 0x00, 0x41)],
])('T35 a mark tells %s', (encoding, marked) => {
  expect(decodeText(marked)).toEqual({ text: 'éA', encoding, isGuess: false })
})

test('T35 anything else is read as Windows-1252, and said to be a guess', () => {
  const decoded = decodeText(bytes(0x4f, 0x92, 0x44, 0x20, 0x80, 0x20, 0xe9, 0x81))
  expect(decoded).toEqual({ text: 'O’D € é\u0081', encoding: 'windows-1252', isGuess: true })
})

test('T35 a long Windows-1252 text is read to its end', () => {
  const long = new Uint8Array(20_001).fill(0xe9)
  expect(decodeText(long).text).toBe('é'.repeat(20_001))
})
