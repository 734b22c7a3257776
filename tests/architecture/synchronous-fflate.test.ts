import { zipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import * as synchronous from '../../scripts/serving/synchronous-fflate.mjs'

const bytes = (length: number) => new Uint8Array(length).fill(7)

afterEach(() => vi.unstubAllGlobals())

test('a large archive is packed and unpacked on the spot, with no worker', () => {
  vi.stubGlobal('Worker', undefined)
  const packed = vi.fn()
  synchronous.zip({ 'sheet.xml': bytes(2_000_000) }, packed)
  const archive: Uint8Array = packed.mock.calls[0]?.[1]
  const unpacked = vi.fn()
  synchronous.unzip(archive, unpacked)
  const sheet: Uint8Array = unpacked.mock.calls[0]?.[1]['sheet.xml']
  expect(sheet).toHaveLength(2_000_000)
  expect(sheet.every((byte) => byte === 7)).toBe(true)
})

test('options reach the work', () => {
  const unpacked = vi.fn()
  const archive = zipSync({ wanted: bytes(3), other: bytes(3) })
  const filter = (entry: { name: string }) => entry.name === 'wanted'
  synchronous.unzip(archive, { filter }, unpacked)
  expect(unpacked).toHaveBeenCalledExactlyOnceWith(null, { wanted: bytes(3) })
})

test('a broken archive is handed to the callback, not thrown', () => {
  const unpacked = vi.fn()
  synchronous.unzip(bytes(40), unpacked)
  expect(unpacked).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: expect.any(Number) }),
    null,
  )
})

test('nothing that starts a worker can be imported', () => {
  expect(Object.keys(synchronous).filter((name) => name.startsWith('Async'))).toEqual([])
})
