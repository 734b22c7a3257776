import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkZip } from './check-zip'

const codeOf = (bytes: Uint8Array) => {
  const checked = checkZip(bytes)
  return checked.ok ? 'ok' : checked.problem.code
}

function limitOf(bytes: Uint8Array) {
  const checked = checkZip(bytes)
  return checked.ok ? undefined : checked.problem.limit?.of
}

const place = (bytes: Uint8Array, mark: number) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at < bytes.length - 4; at += 1) if (view.getUint32(at, true) === mark) return at
  return -1
}

const directory = 0x02014b50
const small = () => zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<b/>') })

test('an ordinary archive is let through, whether packed or stored', () => {
  expect(codeOf(small())).toBe('ok')
  expect(codeOf(zipSync({ a: [strToU8('stored'), { level: 0 }] }))).toBe('ok')
})

test('T27 more than 200 entries are refused, with their number', () => {
  const files = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}`, strToU8('x')]))
  const checked = checkZip(zipSync(files))
  expect(checked).toMatchObject({
    problem: { code: 'zip-unsafe', limit: { of: 'zip-entries', most: 200 }, count: 201 },
  })
})

test('T27 an entry that unpacks to far more than it is packed into is refused', () => {
  expect(limitOf(zipSync({ big: new Uint8Array(20_000_000) }))).toBe('zip-ratio')
})

test('T27 an entry that lies about its size is found out while unpacking', () => {
  const bomb = zipSync({ big: new Uint8Array(20_000_000) })
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(place(bomb, directory) + 24, 10, true)
  expect(limitOf(bomb)).toBe('zip-ratio')
})

test('T27 an entry that says it is larger than 100 MB is refused before it is unpacked', () => {
  const bytes = small()
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  view.setUint32(place(bytes, directory) + 24, 0x7fffffff, true)
  expect(limitOf(bytes)).toBe('zip-entry-bytes')
})

test('T27 many large entries together are refused', () => {
  const large = zipSync({ a: strToU8('x'), b: strToU8('y'), c: strToU8('z') })
  const view = new DataView(large.buffer, large.byteOffset)
  for (let at = place(large, directory); at > 0 && view.getUint32(at, true) === directory; ) {
    view.setUint32(at + 24, 90_000_000, true)
    at += 46 + view.getUint16(at + 28, true)
  }
  expect(limitOf(large)).toBe('zip-bytes')
})

test('T27 names that climb out of the archive and entries that overlap are refused', () => {
  expect(codeOf(zipSync({ '../evil.xml': strToU8('x') }))).toBe('zip-unsafe')
  const bytes = small()
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const first = place(bytes, directory)
  const second = first + 46 + view.getUint16(first + 28, true)
  view.setUint32(second + 42, view.getUint32(first + 42, true), true)
  expect(codeOf(bytes)).toBe('zip-unsafe')
})

test('T29 an archive cut at any length is refused', () => {
  const bytes = small()
  for (let length = 0; length < bytes.length; length += 1) {
    expect(codeOf(bytes.slice(0, length))).toBe('file-not-readable')
  }
})

test('damaged, encrypted and oddly packed entries are refused', () => {
  const packed = () => zipSync({ a: strToU8('some words, some words, some words, some words') })
  const change = (offset: number, value: number) => {
    const bytes = packed()
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    view.setUint16(place(bytes, directory) + offset, value, true)
    return codeOf(bytes)
  }
  expect(change(8, 1)).toBe('file-not-readable')
  expect(change(10, 12)).toBe('file-not-readable')
  const damaged = packed()
  damaged.fill(0xff, 31, 50)
  expect(codeOf(damaged)).toBe('file-not-readable')
})
